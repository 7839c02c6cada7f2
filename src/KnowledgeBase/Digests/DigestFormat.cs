using System.Collections.Immutable;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Digests.Formats.Markdown;
using KnowledgeBase.Digests.Formats.Records;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Whether a file is in a format, judged by its first characters after any white space.</summary>
internal delegate bool FormatMark(ReadOnlySpan<char> head);

/// <summary>Reads a file in a format; whatever cannot be read is added to the faults.</summary>
internal delegate PaperListing FormatReader(Source source, FaultList faults);

/// <summary>A format of collected files: how it is recognised and how it is read.</summary>
internal sealed record DigestFormat
{
    /// <param name="extensions">For files that no format recognises by their content: <c>.bib</c>.</param>
    internal DigestFormat(string name, ImmutableArray<string> extensions, FormatMark recognises, FormatReader read)
    {
        Name = name;
        Extensions = extensions;
        Recognises = recognises;
        Read = read;
    }

    public string Name { get; }

    /// <summary>Written by arXiv itself.</summary>
    public bool IsFromArxiv { get; internal init; }

    /// <summary>Its papers are found by their arXiv identifiers, so that these are right where others differ.</summary>
    public bool IsKeyedByArxiv
    {
        get => field || IsFromArxiv;
        internal init;
    }

    /// <summary>Of a day of Hugging Face's Daily Papers.</summary>
    public bool IsDailyPapers { get; internal init; }

    /// <summary>Its dates are those of publications, not of a paper's first day.</summary>
    public bool IsBibliography { get; internal init; }

    /// <summary>Many other files have its marks, too: one without papers is named for what it looks like.</summary>
    public bool MayBeAnything { get; internal init; }

    internal ImmutableArray<string> Extensions { get; }

    internal FormatMark Recognises { get; }

    internal FormatReader Read { get; }

    public override string ToString() => Name;
}

/// <summary>Every format that is read.</summary>
internal static class DigestFormats
{
    /// <summary>
    /// Within one folder, a field of an earlier format wins. Files are recognised in the same order: the first format
    /// that recognises a file reads it.
    /// </summary>
    public static ImmutableArray<DigestFormat> ByPrecedence { get; } =
    [
        DailyPapers.Format,
        SavedPage.Format,
        ArxivAtom.Format,
        ArxivRecords.Format,
        SavedMail.Format,
        ArxivAnnouncement.Format,
        TextListing.Format,
        BibTeX.Format,
        OpenAlex.Format,
        CslJson.Format,
        Ris.Format,
        TaggedFiles.PubMed,
        TaggedFiles.EndNote,
        TaggedFiles.WebOfScience,
        JsonRecordFiles.Format,
        PaperFeed.Format,
        YamlRecordFiles.Format,
        TableRecordFiles.Format,
        MarkdownDigest.Format,
    ];

    /// <summary>0 for the format whose fields win over all others.</summary>
    public static int Precedence(DigestFormat format) => ByPrecedence.IndexOf(format);

    /// <summary>
    /// By content first, by name second. Markdown may begin as a page or a list of data does, so there both must agree.
    /// </summary>
    public static DigestFormat Of(ReadOnlySpan<char> head, Source source)
    {
        if (ByName(source) == MarkdownDigest.Format && MarkdownDigest.Format.Recognises(head))
            return MarkdownDigest.Format;
        foreach (var format in ByPrecedence)
        {
            if (format.Recognises(head))
                return format;
        }
        return ByName(source);
    }

    /// <summary>A text listing may have any name, so a file that no other format claims is one.</summary>
    public static DigestFormat ByName(Source source)
    {
        var extension = Path.GetExtension(source.FileName);
        return ByPrecedence.FirstOrDefault(format =>
            format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
        ) ?? TextListing.Format;
    }
}

/// <summary>The papers of a file, and what it says about its day.</summary>
internal sealed record PaperListing(ImmutableArray<DigestEntry> Entries)
{
    /// <summary>The listing's date as the file itself gives it.</summary>
    public DateOnly? Stated { get; init; }

    /// <summary>How many papers were left out, and named, because they are linked without their titles.</summary>
    public int Untitled { get; init; }

    /// <summary>The file is about one paper; the papers to which it links are its references.</summary>
    public bool IsOfOnePaper { get; init; }

    /// <summary>The one day on which all its papers were submitted to the listing.</summary>
    public DateOnly? Submitted { get; init; }
}
