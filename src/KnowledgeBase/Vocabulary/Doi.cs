using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Vocabulary;

/// <summary>
/// A DOI in lower case, without resolver or prefix: <c>10.48550/arxiv.2501.18512</c>. Each of its characters shows.
/// </summary>
/// <remarks>Source: DOI Handbook, 2.2.1: any graphic character.</remarks>
internal readonly partial record struct Doi : IComparable<Doi>
{
    private const string ArxivPrefix = "10.48550/arxiv.";

    /// <summary>In characters; no registered name comes near, so that a longer one is left as it is.</summary>
    private const int Longest = 1_000;

    private Doi(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// Reads a DOI as people write it: with a resolver (also without its scheme, and percent-encoded), with
    /// <c>doi:</c> or <c>DOI </c> before it, or a full stop behind it.
    /// </summary>
    public static bool TryParse(string? text, out Doi doi)
    {
        doi = default;
        var match = Form().Match(text?.Trim() ?? "");
        if (!match.Success || !VisibleText.HidesNothing(match.Value))
            return false;
        var name = match.Groups["doi"].Value;
        if (match.Groups["resolver"].Success)
            name = name.Split('?', '#')[0];
        if (name.Contains('%', StringComparison.Ordinal))
            name = Uri.UnescapeDataString(name);
        name = WithoutStop(name);
        if (!Name().IsMatch(name) || !VisibleText.HidesNothing(name))
            return false;
        doi = new Doi(name.ToLowerInvariant());
        return true;
    }

    /// <summary>The arXiv identifier that it stands for: arXiv registers a DOI for each of its own.</summary>
    public ArxivId? ArxivId =>
        Value.StartsWith(ArxivPrefix, StringComparison.Ordinal)
        && Vocabulary.ArxivId.TryParse(Value[ArxivPrefix.Length..], out var id)
            ? id
            : null;

    public int CompareTo(Doi other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <summary>The name without the punctuation of a sentence around it.</summary>
    private static string WithoutStop(string name)
    {
        while (name.Length is > 0 and <= Longest && IsStop(name))
            name = name[..^1];
        return name;
    }

    private static bool IsStop(string name) =>
        name[^1] switch
        {
            '.' or ',' or ';' or ':' or '"' or '\'' or '”' => true,
            ')' => name.AsSpan().Count(')') > name.AsSpan().Count('('),
            ']' => name.AsSpan().Count(']') > name.AsSpan().Count('['),
            '}' => name.AsSpan().Count('}') > name.AsSpan().Count('{'),
            '>' => name.AsSpan().Count('>') > name.AsSpan().Count('<'),
            _ => false,
        };

    [GeneratedRegex(
        """
            ^(?:urn:|info:)?(?:doi\s*[:=]?\s*(?:/(?=10\.))?)?
            (?<resolver>(?:https?:)?(?://)?(?:www\.)?(?:dx\.)?doi(?:\.acm|\.ieeecomputersociety)?\.org/\s*(?:doi:\s*)?)?
            (?<doi>10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
