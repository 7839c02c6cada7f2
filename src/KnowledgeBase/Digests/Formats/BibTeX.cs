using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A BibTeX or BibLaTeX bibliography.</summary>
internal static partial class BibTeX
{
    public static DigestFormat Format { get; } =
        new("BibTeX", [".bib", ".bibtex"], head => FirstEntry().IsMatch(head), Read) { IsBibliography = true };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var strings = new BibTeXStrings();
        var parents = new Dictionary<string, BibTeXFields>(StringComparer.OrdinalIgnoreCase);
        var read = new List<BibTeXFields>();
        using var lines = new LineReader(source, faults);
        var scanner = new BibTeXScanner(source.Path, lines, faults);
        while (scanner.TryRead(out var block))
        {
            strings.Grow(block.Body.Length);
            if (IsDirective(block, strings, faults))
                continue;
            var fields = new BibTeXFields(block, strings, faults).ReadEntry();
            if (IsVolume(block.Type))
                parents.TryAdd(fields.Key, fields);
            else
                read.Add(fields);
        }
        if (parents.Count > 0)
            faults.Add(DigestFaults.Volumes(parents.Values.Min(volume => volume.At), parents.Count));
        var volumes = parents.ToDictionary(
            parent => parent.Key,
            parent => Lent(parent.Value, faults),
            StringComparer.OrdinalIgnoreCase
        );
        var entries = Entries(read, volumes, source.Path, faults);
        foreach (var untitled in read.Where((_, index) => entries[index] is null))
            faults.Add(DigestFaults.UntitledEntry(untitled.At, untitled.Key));
        return new PaperListing([.. entries.OfType<DigestEntry>()]);
    }

    private static bool IsDirective(BibTeXBlock block, BibTeXStrings strings, FaultList faults)
    {
        if (block.Type is not ("string" or "comment" or "preamble"))
            return false;
        if (block.Type is "string")
        {
            foreach (var (name, value) in new BibTeXFields(block, strings, faults).ReadFields().All)
                strings.Add(name, value);
        }
        return true;
    }

    /// <summary>Volumes hold papers and are none; they lend their fields to the entries that name them.</summary>
    private static bool IsVolume(string type) =>
        type is "proceedings" or "mvproceedings" or "collection" or "mvcollection" or "periodical" or "xdata" or "set";

    private static Volume? VolumeOf(BibTeXFields fields, Dictionary<string, Volume> volumes) =>
        fields["crossref"] is { } key ? volumes.GetValueOrDefault(OneLine.Fold(key)) : null;

    /// <summary>What a volume lends, which thousands of entries may take: no more than a title is long.</summary>
    private static Volume Lent(BibTeXFields volume, FaultList faults)
    {
        var title = Text(volume["booktitle"] ?? volume["title"]);
        if (title is not { Length: > EntryLimits.LongestName })
            return new Volume(title, Published(volume));
        faults.Add(DigestFaults.VolumeTitleTooLong(volume.At, volume.Key, EntryLimits.LongestName));
        return new Volume(null, Published(volume));
    }

    /// <summary>Beside each other, each with faults of its own, so that the order of the file is kept.</summary>
    private static ImmutableArray<DigestEntry?> Entries(
        List<BibTeXFields> read,
        Dictionary<string, Volume> volumes,
        string path,
        FaultList faults
    )
    {
        var own = read.ConvertAll(_ => new FaultList(path));
        var entries = ParallelMap.Map(read, (fields, index) => Entry(fields, VolumeOf(fields, volumes), own[index]));
        foreach (var found in own)
            faults.AddAll(found);
        return entries;
    }

    /// <returns>Null where there is no title.</returns>
    private static DigestEntry? Entry(BibTeXFields fields, Volume? parent, FaultList faults)
    {
        if (Text(fields["title"]) is not { } title)
            return null;
        var (authors, hasMore) = DisplayNames.FromBibTeX(fields["author"] ?? "");
        return new Citation(Text(fields["subtitle"]) is { } subtitle ? $"{title}: {subtitle}" : title, fields.At)
        {
            Abstract = Text(fields["abstract"]),
            Authors = authors,
            HasMoreAuthors = hasMore,
            Published = Published(fields) ?? parent?.Published,
            Venue = Venue(fields) ?? parent?.Title,
            Doi = fields["doi"] is { } doi ? LatexText.DecodeUrl(doi) : null,
            Eprint = Eprint(fields),
            Remarks = [fields["note"], fields["howpublished"], fields["volume"]],
            Urls = [.. new[] { fields["url"], fields["pdf"], fields["code"], fields["howpublished"] }.Select(Url)],
        }.ToEntry(faults);
    }

    private static string? Text(string? value) =>
        OneLine.FoldOrNull(value is null ? null : LatexText.Decode(OneLine.Fold(value)));

    private static string? Url(string? value) => value is null ? null : LatexText.DecodeUrl(value);

    private static string? Venue(BibTeXFields fields) =>
        Text(
            fields["booktitle"]
                ?? fields["journaltitle"]
                ?? fields["journal"]
                ?? fields["eventtitle"]
                ?? fields["school"]
                ?? fields["institution"]
        );

    /// <summary>An eprint of another archive (PubMed, HAL) is no arXiv identifier.</summary>
    private static string? Eprint(BibTeXFields fields)
    {
        var archive = (fields["eprinttype"] ?? fields["archiveprefix"] ?? "arxiv").Trim();
        var isArxiv = archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase);
        return fields["arxivid"] ?? fields["arxiv"] ?? (isArxiv ? fields["eprint"] : null);
    }

    private static PartialDate? Published(BibTeXFields fields)
    {
        if (fields["date"] is { } date && PartialDate.TryParse(date.Split('/')[0].Trim(), out var stated))
            return stated;
        var year = NumberOf(Year().Match(fields["year"] ?? fields["date"] ?? ""));
        var text = LatexText.Decode(fields["month"] ?? "").Trim();
        var named = StatedDates.Month(text);
        var day = fields["day"] ?? (named is null ? "" : text);
        return PartialDate.FromNumbers(year, named ?? NumberOf(Number().Match(text)), NumberOf(Number().Match(day)));
    }

    /// <summary>0, which is no part of a date, where there is none.</summary>
    private static int NumberOf(Match match) =>
        match.Success ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private sealed record Volume(string? Title, PartialDate? Published);

    /// <summary>After comments only: an abstract may quote an entry.</summary>
    [GeneratedRegex(@"^(?:%[^\n]*\n\s*)*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstEntry();

    [GeneratedRegex("(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("(?<![0-9])[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
