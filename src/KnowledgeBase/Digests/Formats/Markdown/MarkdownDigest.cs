using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>
/// A digest that people or their programs write in Markdown: tables, headings or lists of papers, or a note on one.
/// </summary>
internal static partial class MarkdownDigest
{
    private const int LongestFrontMatter = 500;

    public static DigestFormat Format { get; } =
        new("Markdown", [".md", ".markdown", ".mdx", ".qmd", ".rmd"], IsMarkdown, Read) { MayBeAnything = true };

    /// <summary>Links to papers or tables as Markdown writes them, in a file that is no page and no data.</summary>
    public static bool IsMarkdown(ReadOnlySpan<char> head)
    {
        if (head is ['{', ..] || (head is ['[', .. var rest] && rest.TrimStart() is ['{' or ']' or '"', ..]))
            return false;
        return !OtherStart().IsMatch(head) && (LinkToPaper().IsMatch(head) || TableRule().IsMatch(head));
    }

    private static PaperListing Read(Source source, FaultList faults)
    {
        var reader = new MarkdownReader(source);
        using (var lines = new LineReader(source, faults))
        {
            var queue = new LineQueue(lines);
            if (queue.TakeFrontMatter(LongestFrontMatter) is { } front)
                reader.ReadFront(FrontMatter.Of(front));
            foreach (var block in new MarkdownBlocks(queue).All())
                Read(reader, block, source, faults);
        }
        reader.End();
        ImmutableArray<DigestEntry> entries =
        [
            .. reader.Papers.Select(paper => paper.ToEntry(reader.Sections, faults)),
        ];
        AddUntitled(source, reader, entries, faults);
        return new PaperListing(entries)
        {
            Stated = StatedDates.InName(source) ?? reader.Dates.Day,
            Untitled = reader.Untitled.Count,
        };
    }

    private static void Read(MarkdownReader reader, MarkdownBlock block, Source source, FaultList faults)
    {
        try
        {
            reader.Read(block);
        }
        catch (HtmlTooDeepException)
        {
            faults.Add(DigestFaults.TooDeep(new SourceLocation(source.Path, block.Line), HtmlNesting.DeepestElement));
        }
    }

    /// <summary>Papers that are linked in one place without a title may have it in another.</summary>
    private static void AddUntitled(
        Source source,
        MarkdownReader reader,
        ImmutableArray<DigestEntry> entries,
        FaultList faults
    )
    {
        var read = entries.SelectMany(entry => PaperMentions.Of(entry)).ToHashSet();
        var untitled = reader.Untitled.Where(paper => !read.Contains(paper.Key)).OrderBy(paper => paper.Value).ToList();
        if (untitled.Count > 0 && (!entries.IsEmpty || untitled.Count > 1))
            faults.Add(
                DigestFaults.UntitledPapers(
                    new SourceLocation(source.Path, untitled[0].Value),
                    untitled.Count,
                    PaperMentions.Name(untitled[0].Key)
                )
            );
    }

    [GeneratedRegex(
        """\]\(\s?<?https?://[^\s()]{0,60}?(?:arxiv\.org/|alphaxiv\.org/|huggingface\.co/papers/|hf\.co/papers/|doi\.org/10\.|openreview\.net/|aclanthology\.org/)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LinkToPaper();

    [GeneratedRegex(
        @"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){1,60}\|?[ \t]*\r?$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex TableRule();

    [GeneratedRegex(
        @"^(?:<\?xml|<!doctype|<html|<head|<rss|<feed|@[A-Za-z]+\s*\{|TY  ?-)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherStart();
}
