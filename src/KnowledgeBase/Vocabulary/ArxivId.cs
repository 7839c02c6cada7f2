using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Vocabulary;

/// <summary>An arXiv identifier without its version: <c>2501.18512</c>, <c>math/0611800</c>.</summary>
/// <remarks>Source: info.arxiv.org/help/arxiv_identifier. Four digits for 0704 to 1412, five from 1501.</remarks>
internal readonly partial record struct ArxivId : IComparable<ArxivId>
{
    /// <summary>arXiv began in 1991.</summary>
    private const int FirstYear = 91;

    private ArxivId(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// Reads an identifier with or without <c>arXiv:</c>, a version and a class (<c>[cs.CL]</c>), or its address.
    /// </summary>
    public static bool TryParse(string? text, out ArxivId id)
    {
        id = default;
        var match = Form().Match(text?.Trim() ?? "");
        if (!match.Success)
            return false;
        if (match.Groups["archive"] is { Success: true } archive)
        {
            id = new ArxivId($"{archive.Value}/{match.Groups["old"].Value}");
            return IsMonth(match.Groups["old"].Value);
        }
        var value = match.Groups["new"].Value;
        id = new ArxivId(value);
        return IsMonth(value) && value.Length == (string.CompareOrdinal(value, "1501") < 0 ? 9 : 10);
    }

    /// <summary>The version that a text names, from 1; null without one.</summary>
    /// <param name="text">As <see cref="TryParse"/> reads it.</param>
    public static int? VersionIn(string? text) =>
        int.TryParse(
            Form().Match(text?.Trim() ?? "").Groups["version"].Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;

    /// <summary>The year and month in which arXiv gave the identifier, which begins with them.</summary>
    public PartialDate Month
    {
        get
        {
            var digits = Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var year = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
            var month = int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture);
            return new PartialDate(year >= FirstYear ? 1900 + year : 2000 + year, month);
        }
    }

    public int CompareTo(ArxivId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsMonth(string digits) =>
        digits[2..4] is not "00" && string.CompareOrdinal(digits[2..4], "12") <= 0;

    [GeneratedRegex(
        """
            ^(?:(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv(?:\.org)?(?:\s*[:.]\s*|\s+)|abs/)?
            (?:(?<new>[0-9]{4}\.[0-9]{4,5})|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?<old>[0-9]{7}))
            (?:v(?<version>[1-9][0-9]*))?(?:\.pdf)?(?:\s*\[[a-z.-]+\]|\s*\([a-z.-]+\))?\.?$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
