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

    private Doi(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out Doi doi)
    {
        var match = Form().Match(text?.Trim() ?? "");
        var isDoi = match.Success && VisibleText.HidesNothing(match.Value);
        doi = isDoi ? new Doi(match.Groups["doi"].Value.ToLowerInvariant()) : default;
        return isDoi;
    }

    /// <summary>The arXiv identifier that it stands for: arXiv registers a DOI for each of its own.</summary>
    public ArxivId? ArxivId =>
        Value.StartsWith(ArxivPrefix, StringComparison.Ordinal)
        && Vocabulary.ArxivId.TryParse(Value[ArxivPrefix.Length..], out var id)
            ? id
            : null;

    public int CompareTo(Doi other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    [GeneratedRegex(
        @"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?<doi>10\.[0-9]{4,9}/\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
