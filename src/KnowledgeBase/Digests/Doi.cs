using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests;

/// <summary>A DOI in lower case, without resolver or prefix: <c>10.48550/arxiv.2501.18512</c>.</summary>
public readonly partial record struct Doi : IComparable<Doi>
{
    private Doi(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out Doi doi)
    {
        var match = Form().Match(text?.Trim() ?? "");
        doi = match.Success ? new Doi(match.Groups["doi"].Value.ToLowerInvariant()) : default;
        return match.Success;
    }

    public int CompareTo(Doi other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    [GeneratedRegex(
        @"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?<doi>10\.[0-9]{4,9}/\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
