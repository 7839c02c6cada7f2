using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeBase.Digests;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>Reads arXiv's answers, and recognises those that are not what was asked for.</summary>
internal static class ArxivAnswers
{
    /// <summary>A feed has four levels; anything deeper is not a feed and would be slow to read.</summary>
    private const int DeepestElement = 64;

    private const int LongestText = 500;
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <summary>
    /// The papers of an answer. arXiv reports refusals as an entry titled “Error” and throttling as plain text, and
    /// sometimes returns an empty page before the end.
    /// </summary>
    /// <exception cref="UnusableAnswerException">The answer is one of these.</exception>
    public static IReadOnlyList<DigestEntry> Read(byte[] content)
    {
        var beginning = Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 64))).TrimStart();
        if (beginning.StartsWith("Rate exceeded", StringComparison.Ordinal))
            throw Fault("arXiv answered “Rate exceeded.”.");
        if (Texts(content) is not { } feed)
            throw Fault("The answer is not an Atom feed.");
        if (feed["entry/title"] == "Error" && feed["entry/id"].Contains("/errors", StringComparison.Ordinal))
        {
            var reason = VisibleText.Line(feed["entry/summary"], LongestText).TrimEnd('.');
            throw Fault($"arXiv refused the request: {reason}.", isFinal: true);
        }
        if (feed["entry"].Length == 0 && Number(feed["feed/totalResults"]) > Number(feed["feed/startIndex"]))
            throw Fault("arXiv answered with an empty page.");
        return Entries(content);
    }

    /// <summary>The papers of an answer that is known to be usable.</summary>
    public static IReadOnlyList<DigestEntry> Entries(byte[] content) =>
        DigestParser.Parse(new Source("answer.xml", () => new MemoryStream(content, writable: false))).Entries;

    private static UnusableAnswerException Fault(string reason, bool isFinal = false) =>
        new(new AnswerFault(reason, isFinal));

    /// <summary>
    /// The feed's counts and the first entry's texts, by element; <c>entry</c> is not empty if there is an entry. Null
    /// if this is not a feed.
    /// </summary>
    private static Dictionary<string, string>? Texts(byte[] content)
    {
        string[] wanted = ["feed/totalResults", "feed/startIndex", "entry", "entry/title", "entry/id", "entry/summary"];
        var texts = wanted.ToDictionary(name => name, _ => "", StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "feed")
                return null;
            Read(reader, texts);
            return reader.Depth > DeepestElement ? null : texts;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Read(XmlReader reader, Dictionary<string, string> texts)
    {
        var part = "";
        var field = "";
        var entries = 0;
        while (reader.Read() && reader.Depth <= DeepestElement)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                part = reader.LocalName;
                entries += part == "entry" ? 1 : 0;
                texts["entry"] = entries > 0 ? "there" : "";
            }
            else if (reader is { NodeType: XmlNodeType.Element, Depth: 2 })
                field = reader.LocalName;
            else if (reader is { NodeType: XmlNodeType.Text or XmlNodeType.CDATA, Depth: 2 })
                Keep(texts, $"feed/{part}", reader.Value);
            else if (reader is { NodeType: XmlNodeType.Text or XmlNodeType.CDATA } && part == "entry" && entries == 1)
                Keep(texts, $"entry/{field}", reader.Value);
        }
    }

    private static void Keep(Dictionary<string, string> texts, string name, string value)
    {
        if (texts.TryGetValue(name, out var before) && before.Length <= LongestText)
            texts[name] = (before + value[..Math.Min(value.Length, LongestText + 1)]).Trim();
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
