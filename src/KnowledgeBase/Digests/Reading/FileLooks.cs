using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>Tells what a file is that holds no papers, from its name and its first lines.</summary>
internal static partial class FileLooks
{
    private const int LongestHead = 16_000;
    private const int MostLines = 120;
    private const int MostKeys = 8;

    private static readonly string[] CodeExtensions = """
        .bat .c .cc .cfg .clj .cpp .cs .css .dart .diff .ex .f90 .go .gradle .h .hpp .hs .ini .ipynb
        .java .jl .js .jsx .kt .less .lisp .lua .m .makefile .ml .patch .php .pl .properties .ps1 .py .r
        .rb .rs .scala .scss .sh .sql .srt .swift .tf .toml .ts .tsx .vb .vim .vue .zig
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <param name="head">The first characters of the file, behind white space.</param>
    /// <returns>The look, and the keys or columns of data.</returns>
    public static (FileLook Look, string Keys) Of(Source source, string head)
    {
        var text = head.Length > LongestHead ? head[..LongestHead] : head;
        var lines = text.Split('\n')
            .Take(MostLines)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Trim().Length > 0)
            .ToList();
        var extension = Path.GetExtension(source.FileName).ToLowerInvariant();
        if (CodeExtensions.Contains(extension, StringComparer.Ordinal))
            return (FileLook.SourceCode, "");
        return OfMarks(text, lines, extension is ".md" or ".markdown") ?? OfLines(lines, extension);
    }

    private static (FileLook, string)? OfMarks(string text, List<string> lines, bool isMarkdown)
    {
        if (JsonStart().IsMatch(text))
            return JsonKey().IsMatch(text) ? (FileLook.Json, Keys(JsonKey().Matches(text))) : (FileLook.Unknown, "");
        if (text is ['<', ..] && !isMarkdown)
            return (WebPage().IsMatch(text) ? FileLook.WebPage : FileLook.Xml, "");
        if (lines.Take(30).Count(line => MailHeader().IsMatch(line)) > 2)
            return (FileLook.Mail, "");
        if (Latex().IsMatch(text))
            return (FileLook.LatexDocument, "");
        return null;
    }

    private static (FileLook, string) OfLines(List<string> lines, string extension)
    {
        if (lines.Count == 0)
            return (FileLook.Unknown, "");
        if (Most(lines, LogLine()))
            return (FileLook.Log, "");
        if (extension is ".md" or ".markdown")
            return (FileLook.Markdown, "");
        if (lines.TrueForAll(line => line.AsSpan().IndexOfAnyExcept(" |:-") < 0))
            return (FileLook.Markdown, "");
        if (Columns(lines, extension) is { } columns)
            return (FileLook.Table, columns);
        if (lines.Count(line => Code().IsMatch(line)) * 4 > lines.Count)
            return (FileLook.SourceCode, "");
        if (
            extension is ".yml" or ".yaml"
            || (Most(lines, YamlLine()) && YamlKey().Count(string.Join('\n', lines)) * 3 >= lines.Count)
        )
            return (FileLook.Yaml, Keys(YamlKey().Matches(string.Join('\n', lines))));
        if (lines.Count(line => MarkdownMark().IsMatch(line)) * 5 > lines.Count)
            return (FileLook.Markdown, "");
        return (FileLook.Text, "");
    }

    private static bool Most(List<string> lines, Regex form) =>
        lines.Count(line => form.IsMatch(line)) * 10 >= lines.Count * 6;

    /// <summary>The header of a table whose lines all have as many fields; null for another file.</summary>
    private static string? Columns(List<string> lines, string extension)
    {
        foreach (var separator in (char[])[',', '\t', ';', '|'])
        {
            var count = lines[0].AsSpan().Count(separator);
            var isNamed = extension is ".csv" or ".tsv" && separator is ',' or '\t' or ';';
            if (count < (isNamed ? 1 : 2) || (lines.Count < 2 && !isNamed))
                continue;
            var alike = lines
                .Take(lines.Count - (lines.Count > 2 ? 1 : 0))
                .Count(line => line.AsSpan().Count(separator) == count);
            if (isNamed || alike * 10 >= lines.Count * 7)
                return string.Join(", ", lines[0].Split(separator, StringSplitOptions.TrimEntries).Take(MostKeys));
        }
        return null;
    }

    private static string Keys(IEnumerable<Match> matches) =>
        string.Join(
            ", ",
            matches.Select(match => match.Groups["key"].Value).Distinct(StringComparer.Ordinal).Take(MostKeys)
        );

    [GeneratedRegex(@"^(?:\{|\[\s*[\[{""\]0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex JsonStart();

    [GeneratedRegex(
        "\"(?<key>[^\"\\\\\n]{1,40})\"\\s{0,4}:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex JsonKey();

    [GeneratedRegex(
        "<(?:!doctype html|html|head|body|div|p|h[1-6]|table|span|section|article|main|ul|ol|a)[\\s>]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WebPage();

    [GeneratedRegex(
        """^(?:From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Content-Type|Reply-To|Delivered-To|In-Reply-To):? """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MailHeader();

    [GeneratedRegex(@"\\documentclass|\\begin\{document\}|\\usepackage", RegexOptions.CultureInvariant)]
    private static partial Regex Latex();

    [GeneratedRegex(
        """^\W{0,3}(?:[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ][0-9]{2}:|[0-9]{2}:[0-9]{2}:[0-9]{2}|[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}|(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|(?:[0-9]{1,3}\.){3}[0-9]{1,3} )""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LogLine();

    [GeneratedRegex(
        """^\s*(?:import |from \w+ import|def |class |function |#include|#define|#!|using |package |public |private |const |let |var |return\b|if ?\(|for ?\(|while ?\(|fn |impl |func |SELECT |INSERT |CREATE |UPDATE |DROP |@\w+$|//|/\*|\*/|[{}()\]]+[;,]?$|\[[\w.-]+\]$|diff --git|@@ |[-+]{3} [ab]/)|[;{}]\s*$|^\s*\w[\w.]* ?= ?\S""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Code();

    [GeneratedRegex(
        "^\\s*(?:- )?[\"'\\w][\\w .\"'/-]{0,40}:(?:\\s|$)|^\\s*- \\S|^---\\s*$|^#",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YamlLine();

    [GeneratedRegex(
        "^\\s*(?:- )?(?<key>[A-Za-z_][\\w-]{0,40}):(?:\\s|$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YamlKey();

    [GeneratedRegex(
        @"^\s*(?:#{1,6} |[-*+] |[0-9]{1,3}\. |>|```|\||!?\[[^\]]{1,80}\]\()",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MarkdownMark();
}
