using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>The format of a file, told from its first bytes; the extension decides where they do not.</summary>
/// <param name="Fault">Why the file cannot be read at all; null where it can.</param>
internal readonly partial record struct FileHead(SourceFormat Format, Diagnostic? Fault)
{
    private const int Length = 1 << 16;

    public static FileHead Read(Source source)
    {
        var (bytes, characters) = (ArrayPool<byte>.Shared.Rent(Length), ArrayPool<char>.Shared.Rent(Length));
        try
        {
            using var stream = source.Open();
            var length = stream.ReadAtLeast(bytes.AsSpan(0, Length), Length, throwOnEndOfStream: false);
            return Of(source, bytes.AsSpan(0, length), characters);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <param name="characters">Room for as many characters as there are bytes.</param>
    private static FileHead Of(Source source, ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var at = new SourceLocation(source.Path);
        if (!Encodings.IsUtf16(bytes) && bytes.Contains((byte)0))
            return new FileHead(FromExtension(source), DigestFaults.BinaryFile(at));
        ReadOnlySpan<char> text = characters[..EncodingOf(bytes).GetChars(bytes, characters)];
        text = text.TrimStart("\uFEFF \t\r\n\v\f\u00A0");
        return text.IsEmpty && bytes.Length < Length
            ? new FileHead(FromExtension(source), DigestFaults.EmptyFile(at))
            : new FileHead(FromContent(text) ?? FromExtension(source), Fault: null);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    private static SourceFormat? FromContent(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("Rate exceeded"))
            return SourceFormat.ArxivAtom;
        if (text is ['<', ..] && Markup().Match(text.ToString()) is { Success: true } element)
            return element.Groups["feed"].Success ? SourceFormat.ArxivAtom : SourceFormat.SavedPage;
        if (Json().IsMatch(text))
            return Records().IsMatch(text) ? SourceFormat.ArxivRecords : Papers().IsMatch(text) ? SourceFormat.Api : Citations().IsMatch(text) ? SourceFormat.CslJson : null;
        if (Tagged().IsMatch(text))
            return SourceFormat.Ris;
        return Entry().IsMatch(text) ? SourceFormat.BibTeX : null;
    }

    private static SourceFormat FromExtension(Source source) =>
        Path.GetExtension(source.FileName).ToUpperInvariant() switch
        {
            ".JSONL" => SourceFormat.ArxivRecords,
            ".JSON" => SourceFormat.Api,
            ".HTML" or ".HTM" or ".XHTML" => SourceFormat.SavedPage,
            ".XML" or ".ATOM" => SourceFormat.ArxivAtom,
            ".BIB" or ".BIBTEX" => SourceFormat.BibTeX,
            ".RIS" => SourceFormat.Ris,
            _ => SourceFormat.Text,
        };

    [GeneratedRegex(@"<(?:(?<feed>(?:[A-Za-z]+:)?(?:feed|entry)[\s>])|(?:html|head|body|div|article|script|!doctype\s+html)[\s>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:\{|\[\s*[{\]])", RegexOptions.CultureInvariant)]
    private static partial Regex Json();

    [GeneratedRegex("\"(?:paper|summary|dailyPapers|upvotes)\"\\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Papers();

    [GeneratedRegex("\"(?:authors_parsed|update_date|submitter)\"\\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Records();

    [GeneratedRegex("\"(?:issued|container-title|author|type|DOI|abstract)\"\\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Citations();

    [GeneratedRegex("^TY  ?- ", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();

    /// <summary>After comments only: an abstract may quote an entry.</summary>
    [GeneratedRegex(@"^(?:%[^\n]*\n\s*)*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
