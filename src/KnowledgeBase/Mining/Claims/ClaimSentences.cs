using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Claims;

/// <summary>Finds the sentences that report a number as a result.</summary>
internal static partial class ClaimSentences
{
    public static ImmutableArray<Claim> Of(string text)
    {
        if (!text.AsSpan().ContainsAny(CharacterSets.Digits))
            return [];
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var sentence in Sentences.Of(text))
        {
            if (In(text, sentence) is { } claim)
                claims.Add(claim);
        }
        return claims.DrainToImmutable();
    }

    private static Claim? In(string text, Range place)
    {
        if (!text.AsSpan(place).ContainsAny(CharacterSets.Digits))
            return null;
        var sentence = text[place];
        if (Measure().Match(sentence) is not { Success: true } measure || !Result().IsMatch(sentence))
            return null;
        var digits = measure.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal);
        var value = double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return null;
        return new Claim(sentence, place.Start.Value, sentence.Length, value, Unit(measure.Groups["unit"].Value));
    }

    private static string Unit(string text) =>
        text.TrimStart('\\', '$', '-', ' ').TrimEnd('$').ToLowerInvariant() switch
        {
            "%" or "percent" => "%",
            "×" or "x" or "times" or "fold" => "×",
            "point" or "points" or "percentage points" or "pp" => "points",
            "db" => "dB",
            "kb" or "mb" or "gb" or "tb" => text.Trim().ToUpperInvariant(),
            "hour" or "hours" => "h",
            "day" or "days" => "d",
            "minute" or "minutes" => "min",
            "second" or "seconds" => "s",
            "fps" => "fps",
            var unit => unit,
        };

    /// <summary>
    /// A number and its unit. <c>64×64</c> is a size, and <c>32times</c> is what remains of <c>$32\times$</c>. "3
    /// times" may count occasions, so it must be followed by a comparison.
    /// </summary>
    [GeneratedRegex(
        """
            (?<![\w.$/×^-])(?<value>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)
            (?<unit>\s?\\?%
              |\s?(?:percentage\ points|percent|points?|pp)\b
              |\s?(?:×|\$?\\times\$?|x\b)(?!\s?[0-9])
              |times\b(?!\s?[0-9])
              |\stimes(?=\s(?:faster|slower|smaller|larger|fewer|less|more|higher|lower|better|cheaper|the|as)\b)
              |[-\s]?fold\b
              |\s?(?:dB|[KMGT]B|fps|FPS|ms)\b
              |\s(?:hours?|days?|minutes?|seconds?)\b)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Measure();

    /// <summary>Words that report results; without one of them a number may be a setting.</summary>
    [GeneratedRegex(
        """
            \b(?!dropout)(?:outperform|surpass|exceed|improv|reduc|reduction|achiev|attain|reach|gain|obtain|yield
              |deliver
              |sav(?:e|ing)|cut|speed|accelerat|increas|decreas|drop|fall|fell|ris(?:e|ing)|rose|lift|rais|beat
                |shrink|compress|retain|lower|boost
              |match|recover|remain|keep|score|top|lead|drive|shorten|halv|doubl|better|faster|slower|smaller
                |larger|fewer|less
              |more|higher|ahead|above|below|behind|over|against|accuracy|error|only|just|up\sto)\w*
            """,
        RegexOptions.IgnorePatternWhitespace
            | RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Result();
}

/// <summary>A sentence of an abstract that reports a number as a result.</summary>
/// <param name="Text">The sentence unchanged: <paramref name="Length"/> characters of the abstract.</param>
/// <param name="Value">Its first number with a unit.</param>
/// <param name="Unit"><c>%</c>, <c>×</c>, <c>points</c>, or a unit of measurement such as <c>GB</c>.</param>
internal sealed record Claim(string Text, int Start, int Length, double Value, string Unit);
