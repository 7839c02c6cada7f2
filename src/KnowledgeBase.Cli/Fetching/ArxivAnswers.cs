using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>What arXiv's answers can be, beside what was asked for.</summary>
internal static class ArxivAnswers
{
    private static readonly XNamespace Search = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>
    /// Refusals come as an entry titled “Error”, throttling as bare text, and pages before the end are at times empty.
    /// </summary>
    public static AnswerFault? Check(byte[] content)
    {
        if (Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 64))).TrimStart().StartsWith("Rate exceeded", StringComparison.Ordinal))
            return new AnswerFault("arXiv answered “Rate exceeded.”.");
        if (Load(content) is not { } feed || feed.Name.LocalName != "feed")
            return new AnswerFault("The answer is no Atom feed.");
        var entries = feed.Elements(feed.Name.Namespace + "entry").ToList();
        if (entries is [var only] && IsError(only))
            return new AnswerFault($"arXiv refused: {Text(only, "summary")}.", IsFinal: true);
        return entries.Count == 0 && Number(feed, "totalResults") > Number(feed, "startIndex")
            ? new AnswerFault("arXiv answered with an empty page.")
            : null;
    }

    public static IReadOnlyList<DigestEntry> Read(byte[] content) =>
        DigestParser.Parse(new Source("answer.xml", () => new MemoryStream(content, writable: false))).Entries;

    private static XElement? Load(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsError(XElement entry) =>
        Text(entry, "title") == "Error" && Text(entry, "id").Contains("/errors", StringComparison.Ordinal);

    private static string Text(XElement entry, string name) =>
        entry.Element(entry.Name.Namespace + name)?.Value.Trim().TrimEnd('.') ?? "";

    private static int Number(XElement feed, string name) =>
        int.TryParse(feed.Element(Search + name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
