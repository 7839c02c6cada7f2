using System.Text.RegularExpressions;
using System.Xml;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// The Atom answers of arXiv's API. Each entry is read on its own, without document type or entities, so that a
/// damaged one costs only itself.
/// </summary>
internal static partial class ArxivAtom
{
    public static DigestFile Read(Source source)
    {
        var faults = new FaultList(source.Path);
        var text = WholeText.Read(source, faults) ?? "";
        var listing = new PaperListing(Stated: null, Submitted: null, [.. ReadEntries(source.Path, text, faults)]);
        return listing.ToFile(source, SourceFormat.ArxivAtom, faults);
    }

    private static List<DigestEntry> ReadEntries(string path, string text, FaultList faults)
    {
        var at = new SourceLocation(path, 1, 1);
        if (text.TrimStart().StartsWith("Rate exceeded", StringComparison.Ordinal))
            faults.Add(DigestFaults.RateExceeded(at));
        var entries = new List<DigestEntry>();
        var starts = Start().Matches(text).Select(match => match.Index).Append(text.Length).ToArray();
        at = Move(at, text.AsSpan(0, starts[0]));
        for (var index = 0; index + 1 < starts.Length; index++)
        {
            var part = text.AsSpan(starts[index], starts[index + 1] - starts[index]);
            if (ReadPart(part, at, faults) is { } entry)
                entries.Add(entry);
            at = Move(at, part);
        }
        return entries;
    }

    /// <summary>An entry and what follows it up to the next one.</summary>
    private static DigestEntry? ReadPart(ReadOnlySpan<char> part, SourceLocation at, FaultList faults)
    {
        var close = End().EnumerateMatches(part);
        if (!close.MoveNext())
        {
            faults.Add(DigestFaults.DamagedXml(at, Begin(part)));
            return null;
        }
        var length = close.Current.Index + close.Current.Length;
        NameRest(part[length..], Move(at, part[..length]), faults);
        return ReadEntry(part[..length].ToString(), at, faults);
    }

    /// <summary>Text between two entries belongs to none; the feed's own elements are known.</summary>
    private static void NameRest(ReadOnlySpan<char> rest, SourceLocation at, FaultList faults)
    {
        var stray = Elements().Replace(rest.ToString(), "").Trim();
        if (stray.Length > 0)
            faults.Add(DigestFaults.DamagedXml(at, stray));
    }

    private static DigestEntry? ReadEntry(string xml, SourceLocation at, FaultList faults)
    {
        var draft = new ArxivDraft();
        try
        {
            using var reader = new XmlTextReader(new StringReader(xml)) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            draft.Read(reader);
        }
        catch (XmlException)
        {
            faults.Add(DigestFaults.DamagedXml(at, Begin(xml)));
            return null;
        }
        return draft.ToEntry(at, faults);
    }

    private static string Begin(ReadOnlySpan<char> text) => OneLine.Fold(text[..Math.Min(text.Length, 200)].ToString());

    private static SourceLocation Move(SourceLocation at, ReadOnlySpan<char> passed)
    {
        var lastLine = passed.LastIndexOf('\n');
        return at with
        {
            Line = at.Line + passed.Count('\n'),
            Column = lastLine < 0 ? at.Column + passed.Length : passed.Length - lastLine,
        };
    }

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?entry(?=[\s>])", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"</(?:[A-Za-z]+:)?entry\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Elements();
}
