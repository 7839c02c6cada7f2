using KnowledgeBase.Queries;

namespace KnowledgeBase.Search;

/// <summary>
/// Writes the documents of one term. Papers in two parts: plain ones, which have the term once in the abstract and
/// nowhere else, as gaps or, if that is shorter, as one bit for each paper; and all others, with their byte of fields.
/// Then the entries that have it in their name, numbered from 0, so that a new paper does not move them.
/// </summary>
internal static class PostingsWriter
{
    /// <summary>
    /// A term in more than one of so many papers loses its frequencies in abstracts, which say nothing then.
    /// </summary>
    private const int CommonShare = 8;
    private const int FewPapers = 4096;

    public static void Write(TermPostings postings, int papers, ByteWriter writer)
    {
        WritePapers(postings.Papers, papers, writer);
        if (!postings.Entries.IsEmpty)
            WriteEntries(postings.Entries, papers, writer);
    }

    private static void WriteEntries(ReadOnlySpan<Posting> entries, int papers, ByteWriter writer)
    {
        writer.Number(entries.Length);
        var next = papers;
        foreach (var entry in entries)
        {
            writer.Number(entry.Document - next);
            next = entry.Document + 1;
        }
        foreach (var entry in entries)
            writer.Byte(entry.Title);
    }

    private static void WritePapers(ReadOnlySpan<Posting> postings, int papers, ByteWriter writer)
    {
        var common = IsCommon(postings.Length, papers);
        var marked = 0;
        foreach (var posting in postings)
            marked += IsPlain(posting, common) ? 0 : 1;
        var bitmap = BytesOfGaps(postings, common) > BitmapBytes(papers);
        writer.Number((marked * 2) + (bitmap ? 1 : 0));
        WriteMarked(postings, common, writer);
        if (bitmap)
            writer.Bytes(Bitmap(postings, common, papers));
        else
            WriteGaps(postings, common, plain: true, writer);
    }

    /// <summary>Whether a term with so many documents loses its frequencies.</summary>
    public static bool IsCommon(int documents, int papers) => documents > FewPapers && documents > papers / CommonShare;

    private static bool IsPlain(Posting posting, bool common) =>
        (byte)posting.Fields <= (common ? (byte)SearchFields.Abstract : 1);

    /// <summary>
    /// First all gaps, then all fields, then the titles, because similar values next to each other compress best.
    /// </summary>
    private static void WriteMarked(ReadOnlySpan<Posting> postings, bool common, ByteWriter writer)
    {
        WriteGaps(postings, common, plain: false, writer);
        foreach (var posting in postings)
        {
            if (!IsPlain(posting, common))
                writer.Byte((byte)Kept(posting.Fields, common));
        }
        foreach (var posting in postings)
        {
            if (posting.Fields.HasFlag(SearchFields.Title))
                writer.Byte(posting.Title);
        }
    }

    private static SearchFields Kept(SearchFields fields, bool common) =>
        common && (fields & SearchFields.Abstract) != SearchFields.None
            ? (fields & ~SearchFields.Abstract) | SearchFields.Once
            : fields;

    private static void WriteGaps(ReadOnlySpan<Posting> postings, bool common, bool plain, ByteWriter writer)
    {
        var next = 0;
        foreach (var posting in postings)
        {
            if (IsPlain(posting, common) != plain)
                continue;
            writer.Number(posting.Document - next);
            next = posting.Document + 1;
        }
    }

    private static byte[] Bitmap(ReadOnlySpan<Posting> postings, bool common, int papers)
    {
        var bits = new byte[BitmapBytes(papers)];
        foreach (var posting in postings)
        {
            if (IsPlain(posting, common))
                bits[posting.Document / 8] |= (byte)(1 << (posting.Document % 8));
        }
        return bits;
    }

    private static int BytesOfGaps(ReadOnlySpan<Posting> postings, bool common)
    {
        var bytes = 0;
        var next = 0;
        foreach (var posting in postings)
        {
            if (!IsPlain(posting, common))
                continue;
            var gap = posting.Document - next;
            bytes += gap switch
            {
                < 1 << 7 => 1,
                < 1 << 14 => 2,
                < 1 << 21 => 3,
                _ => 4,
            };
            next = posting.Document + 1;
        }
        return bytes;
    }

    private static int BitmapBytes(int papers) => (papers + 7) / 8;
}
