using System.Buffers;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Mining.Names;

/// <summary>The phrases with which abstracts introduce names.</summary>
internal static partial class IntroductionPhrases
{
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [
            "called",
            "named",
            "dubbed",
            "termed",
            "coined",
            "abbreviated",
            "denoted",
            "referred",
            "introduc",
            "present",
            "propos",
            "develop",
            "releas",
            "design",
            "build",
            "construct",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>"We propose X, a …", "called X": the group <c>name</c> holds one word or a few with capitals.</summary>
    public static IEnumerable<Match> Named(string text) => AtVerbs(text, Introduction());

    /// <summary>"We propose Mixture of Shards (MoS)", each with the groups <c>words</c> and <c>name</c>.</summary>
    public static IEnumerable<Match> Abbreviated(string text)
    {
        foreach (var match in AtVerbs(text, IntroducedAcronym()))
        {
            for (var each = match; each.Success; each = Coordinated().Match(text, each.Index + each.Length))
                yield return each;
        }
        foreach (Match match in Quoted().Matches(text))
            yield return match;
    }

    /// <summary>"Our model, X", "our framework X".</summary>
    public static IEnumerable<Match> Owned(string text) => Own().Matches(text);

    /// <summary>Tries a pattern only at the verbs that it may begin with, which a vectorised search finds.</summary>
    private static IEnumerable<Match> AtVerbs(string text, Regex pattern)
    {
        var verb = NextVerb(text, 0);
        while (verb >= 0)
        {
            var match = pattern.Match(text, verb);
            if (match.Success)
                yield return match;
            verb = NextVerb(text, match.Success ? match.Index + match.Length : verb + 1);
        }
    }

    private static int NextVerb(string text, int start)
    {
        var offset = text.AsSpan(start).IndexOfAny(Verbs);
        return offset < 0 ? -1 : start + offset;
    }

    private const string Subject = """
        (?:(?<=\b(?:[Ww]e|[Tt]hey|paper|work|report|study|article|authors?|and)\s+
             (?:(?:\w+ly|also|first|then|further|next|thus|hence|here|now|instead)\s+){0,2})
           (?:introduce|present|propose|develop|release|design|build|construct)s?
          |(?:[Ii]ntroduc|[Pp]resent|[Pp]ropos|[Dd]evelop|[Rr]eleas|[Dd]esign|[Bb]uild|[Cc]onstruct)ing)\s+
        """;

    /// <summary>
    /// "called X", and "we propose X, a …" if the text after X shows that X is all that is proposed. The pattern begins
    /// at the verb and looks back at its subject.
    /// </summary>
    [GeneratedRegex(
        @"\G\b(?:(?<!\b(?:commonly|often|usually|widely|typically|generally|sometimes|so)[\s-])"
            + @"(?:[Cc]alled|[Nn]amed|[Dd]ubbed|[Tt]ermed|[Cc]oined|abbreviated|denoted|referred\s+to)\s+"
            + @"(?:the\s+|as\s+|by\s+)?|"
            + Subject
            + """
                (?:the\s+|our\s+)?)
                (?:\\?(?:text(?:bf|it|sc|tt|rm)?|emph|mathrm)\{)?[“"'`‘(*_{]{0,3}
                (?<name>[A-Za-z][\w+]*(?:[-.][\w+]+)*(?:\s[A-Z0-9][\w+.-]*(?<![.])){0,2})[”"'`’)*_}]{0,3}
                (?=\s*[,:(\[—–;]|\s*\.(?:\s|$)|\s+(?:an?|the|which|that|to|for|as|and|is|can)\b|\s[-–—]+\s|$)
                """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Introduction();

    /// <summary>With nothing between verb and name that leads elsewhere, unless capitals begin the words.</summary>
    [GeneratedRegex(
        @"\G\b"
            + Subject
            + """
                (?:the\s+|an?\s+|our\s+)?(?:new\s+|novel\s+|simple\s+)*[“"'`‘*]{0,2}
                (?<words>(?:(?!for\s|to\s|that\s|with\s|using\s|which\s|on\s|by\s|from\s|based\s)[\w-]+\s+){1,8}
                  |[A-Z][\w-]*\s+(?:(?:[A-Z][\w-]*|for|of|with|in|to|and|via|on|from|by)\s+){1,8})
                \((?<name>[A-Za-z][\w.+-]*)[,;)]
                """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IntroducedAcronym();

    /// <summary>The second of "Hive Graphs (HG) and Wax Trees (WT)".</summary>
    [GeneratedRegex(
        """
            \G(?:,|,?\s+(?:and|as\s+well\s+as))\s+(?:the\s+|an?\s+|our\s+)?(?:new\s+|novel\s+|simple\s+)*
            (?<words>(?:(?!for\s|to\s|that\s|with\s|using\s|which\s|on\s|by\s|from\s|based\s)[\w-]+\s+){1,8})
            \((?<name>[A-Za-z][\w.+-]*)\)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Coordinated();

    /// <summary>A term in quotation marks, with its abbreviation.</summary>
    [GeneratedRegex(
        """[“"'`‘](?<words>[A-Za-z][\w-]*(?:\s[\w-]+){0,7})\s?[”"'’]{1,2}\s\((?<name>[A-Za-z][\w.+-]*)\)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        """
            \b(?:[Oo]ur|Their)\s(?:(?!for\s|to\s|that\s|with\s|of\s|and\s|on\s|in\s|,)[\w-]+\s){0,4}?
            (?:model|method|framework|approach|system|dataset|benchmark|algorithm|architecture|agent|variant|pipeline
              |toolkit|library|optimizer)s?
            (?:,|:|\s?[-–—]+)?\s(?:called\s|named\s|dubbed\s)?(?<name>[A-Za-z][\w+]*(?:[-.][\w+]+)*)
            (?=\s*[,.;:(—–]|\s[-–—]+\s|\s+(?:[a-z]+s|can|that|which|on|in|with|for|to|and)\b)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Own();
}
