using System.Text.RegularExpressions;

namespace KnowledgeBase.Vocabulary;

/// <summary>The identifier of a researcher at ORCID, with its check digit: <c>0000-0002-1825-0097</c>.</summary>
internal readonly partial record struct Orcid : IComparable<Orcid>
{
    /// <summary>In characters, with its address.</summary>
    private const int Longest = 60;

    private Orcid(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads an iD, also as the address that ORCID gives it, and without hyphens.</summary>
    public static bool TryParse(string? text, out Orcid orcid)
    {
        orcid = default;
        if (text is null || text.Length > Longest)
            return false;
        var match = Form().Match(text.Trim());
        var digits = match.Groups["id"].Value.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!match.Success || !HasCheckDigit(digits))
            return false;
        orcid = new Orcid($"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}");
        return true;
    }

    public int CompareTo(Orcid other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <remarks>Source: ISO 7064, MOD 11-2.</remarks>
    private static bool HasCheckDigit(string digits)
    {
        var total = 0;
        foreach (var digit in digits[..^1])
            total = (total + (digit - '0')) * 2;
        var check = (12 - total % 11) % 11;
        return digits[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }

    [GeneratedRegex(
        "^(?:https?://(?:www\\.)?orcid\\.org/)?(?<id>(?:[0-9]{4}-?){3}[0-9]{3}[0-9Xx])/?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
