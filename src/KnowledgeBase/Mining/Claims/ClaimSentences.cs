using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Claims;

/// <summary>Finds the sentences that report a number as a result.</summary>
internal static partial class ClaimSentences
{
    /// <summary>In characters: how far before a number a phrase may say that it is a condition.</summary>
    private const int LongestLead = 60;

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

    /// <summary>Where the numbers of a claim stand in its sentence, with their units.</summary>
    public static IEnumerable<Range> NumbersIn(string sentence) =>
        Reported(sentence).Select(measure => measure.Index..(measure.Index + measure.Length));

    private static Claim? In(string text, Range place)
    {
        if (!text.AsSpan(place).ContainsAny(CharacterSets.Digits))
            return null;
        var sentence = text[place];
        return
            Reported(sentence).FirstOrDefault() is { } measure
            && Result().IsMatch(sentence)
            && !ByOthers().IsMatch(sentence)
            ? Claimed(sentence, place.Start.Value, measure)
            : null;
    }

    /// <summary>The numbers with a unit that are no settings.</summary>
    private static IEnumerable<Match> Reported(string sentence)
    {
        for (var measure = Measure().Match(sentence); measure.Success; measure = measure.NextMatch())
        {
            if (!IsSetting(sentence, measure))
                yield return measure;
        }
    }

    private static Claim? Claimed(string sentence, int start, Match measure)
    {
        var value = Number(measure.Groups["value"].Value);
        double? most = measure.Groups["most"] is { Success: true } end ? Number(end.Value) : null;
        if (!double.IsFinite(value) || !double.IsFinite(most ?? 0))
            return null;
        var sign = measure.Groups["minus"].Success ? -1 : 1;
        return new Claim(sentence, start, sentence.Length, sign * value, Unit(measure.Groups["unit"].Value))
        {
            Most = sign * most,
        };
    }

    private static double Number(string digits) =>
        double.Parse(
            digits.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );

    /// <summary>Whether a number tells what was done, not what came of it: "25 % of layers pruned".</summary>
    private static bool IsSetting(string sentence, Match measure)
    {
        var before = sentence.AsSpan(0, measure.Index);
        var after = sentence.AsSpan(measure.Index + measure.Length);
        var isTime = Unit(measure.Groups["unit"].Value) is "h" or "d" or "min" or "s";
        return Setting().IsMatch(after)
            || (isTime && Material().IsMatch(after))
            || Condition().IsMatch(before[Math.Max(0, before.Length - LongestLead)..]);
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
    /// A number or a range, and its unit. <c>64×64</c> is a size, <c>32times</c> and <c>sim7\%</c> are what remains of
    /// <c>$32\times$</c> and <c>$\sim7\%$</c>. "3 times" may count occasions, so it must be followed by a comparison.
    /// </summary>
    [GeneratedRegex(
        """
            (?:(?<=(?:^|[\s($~])\$?)(?<minus>[-−])|(?<=\bsim)|(?<![\w./×^−-]))
            (?<value>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)
            (?:(?:\s?\\?%|\s?[×xX]|times)?\$?
              (?:\s?(?:-{1,3}|[–—~])\s?|\s(?:up\s)?to\s|(?<=\bbetween\s[\d.,%\\×x$]{1,12})\sand\s)
              [\$+]{0,2}(?<most>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?))?
            (?:\sand\s\+?[0-9]+(?:\.[0-9]+)?(?=\s?(?:\\?%|points|times|[x×])))?
            (?<unit>\s?\\?%
              |\s?(?:percentage\ points|percent|points?|pp)\b
              |\s?(?:×|\$?\\times\$?|[xX]\b)(?!\s?[0-9])
              |times\b(?!\s?[0-9])
              |\stimes(?=\s(?:faster|slower|smaller|larger|bigger|longer|shorter|fewer|less|more|higher|lower|better
                |cheaper|greater|the|as|speed-?ups?|acceleration|compression|reduction|improvement|increase
                |throughput)\b)
              |[-\s]?fold\b
              |\s?(?:dB|[KMGT]B|fps|FPS|ms)\b
              |\s(?:hours?|days?|minutes?|seconds?)\b)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Measure();

    /// <summary>What follows a number that is a setting.</summary>
    [GeneratedRegex(
        """
            \A(?:\s(?:of\s(?:(?:the|its|all|their)\s)?)?(?:[\w-]+\s){1,2}
                (?:pruned|removed|masked|dropped|skipped|frozen|missing|labell?ed)\b
              |\s(?:[\w-]+\s){0,2}(?:sparsity|dropout|masking|pruning|corruption|super-resolution|upscaling
                |upsampling)\b
              |\s(?:lowest|highest|smallest|largest)\b)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Setting();

    /// <summary>Hours of what a model is trained on or makes.</summary>
    [GeneratedRegex(
        @"\A\sof\s(?:[\w-]+\s){0,3}(?:audio|data|footage|music|recordings?|speech|videos?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Material();

    /// <summary>What precedes a number that is a condition: "at a delay of".</summary>
    [GeneratedRegex(
        """
            \b(?:[Aa]t|[Uu]nder|[Uu]sing|leveraging|given)\s(?:[\w-]+\s){0,3}
            (?:budget|delay|dropout|frame\srate|learning\srate|noise|ratio|sparsity)\s(?:level\s|rate\s)?of\s\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Condition();

    /// <summary>A sentence that says what others claim.</summary>
    [GeneratedRegex(
        """
            \b(?:claims\sthat|claims?\sof|the\sclaim
              |(?:is|are|was|were|been)\s(?:\w+\s)?(?:claimed|believed|thought|assumed)
              |(?:previous|prior|earlier|existing|recent)\s(?:[\w-]+\s){1,3}(?:claim|report|argue)(?:s|ed)?)\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ByOthers();

    /// <summary>Words that report results; without one of them a number may be a setting.</summary>
    [GeneratedRegex(
        """
            \b(?!dropout)(?:outperform|surpass|exceed|improv|reduc|reduction|achiev|attain|reach|gain|obtain|yield
              |deliver
              |sav(?:e|ing)|cut|speed|accelerat|increas|decreas|drop|fall|fell|ris(?:e|ing)|rose|lift|rais|beat
                |shrink|compress|retain|lower|boost
              |match|recover|remain|keep|score|top|lead|drive|shorten|halv|doubl|better|faster|slower|smaller
                |larger|fewer|less
              |more|higher|ahead|above|below|behind|over|against|accura(?:cy|te)|error|extra|only|just|up\sto)\w*
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
/// <param name="Value">Its first number with a unit that is no setting; the first of a range.</param>
/// <param name="Unit"><c>%</c>, <c>×</c>, <c>points</c>, or a unit of measurement such as <c>GB</c>.</param>
internal sealed record Claim(string Text, int Start, int Length, double Value, string Unit)
{
    /// <summary>The other end of a range.</summary>
    public double? Most { get; init; }
}
