using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>The authors of a paper as bibliographies list them, with all that people write instead of “and”.</summary>
/// <param name="Names">In display order; see <see cref="DisplayNames"/>.</param>
/// <param name="HasMore">The list says that it is not complete: “and others”, “et al.”.</param>
internal sealed partial record AuthorList(ImmutableArray<string> Names, bool HasMore)
{
    /// <summary>Of the numbers by which DBLP tells people of one name apart: “ 0002”.</summary>
    private const int NumberLength = 5;

    /// <summary>“And” in other languages, between names that begin with the family.</summary>
    private static readonly string[] OtherAnds = [" und ", " et ", " y ", " e ", " och ", " en "];

    private static readonly SearchValues<char> Marks = SearchValues.Create(" ,;*†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹");

    /// <summary>A field of BibTeX or BibLaTeX.</summary>
    public static AuthorList FromBibTeX(string list)
    {
        var text = FootnoteMark().Replace(MarkupText.ToPlain(EscapedEntity().Replace(list, "&${name}")), "");
        var parts = NameParts.Split(text);
        var isEnumeration = parts is [_, var last] && NameParts.SplitAtCommas(last).Count == 1 && IsPlain(last);
        return Of(parts.SelectMany((part, index) => FromPart(part, isEnumeration && index == 0)));
    }

    /// <summary>Names that have a field or an element each, as far as their writers kept to it.</summary>
    public static AuthorList FromFields(IEnumerable<string?> fields) =>
        Of(fields.OfType<string>().SelectMany(FromField));

    /// <summary>Names in display order, one each.</summary>
    public static AuthorList FromNames(IEnumerable<string?> names) => Of(names.OfType<string>());

    private static AuthorList Of(IEnumerable<string> names)
    {
        var listed = ImmutableArray.CreateBuilder<string>();
        var hasMore = false;
        foreach (var name in names)
        {
            var shown = WithoutMarks(OneLine.Fold(name));
            var others = Others().Match(shown);
            hasMore |= others.Success;
            shown = others.Success ? WithoutMarks(shown[..others.Index]) : shown;
            if (shown.Length > 0)
                listed.Add(DisplayNames.WithoutGap(shown));
        }
        return new AuthorList(listed.ToImmutable(), hasMore);
    }

    private static IEnumerable<string> FromPart(string part, bool isEnumeration)
    {
        if (NameParts.IsExtended(part))
            return [NameParts.OfExtended(part)];
        var others = AndOthers().Match(part);
        return SplitAtAmpersands(others.Success ? part[..others.Index] : part, [@" \& ", " & "])
            .SelectMany(names => SplitAtAmpersands(names, OtherAnds, areInverted: true))
            .SelectMany(name =>
                NameParts.InOrder(
                    NameParts.SplitAtCommas(name).Select(LatexText.Decode),
                    isEnumeration || others.Value.StartsWith(',')
                )
            )
            .Append(others.Success ? "et al." : "");
    }

    private static IEnumerable<string> FromField(string field)
    {
        var text = OneLine.Fold(MarkupText.ToPlain(field));
        var others = AndOthers().Match(text);
        return (others.Success ? text[..others.Index] : text)
            .Split(';')
            .SelectMany(names => SplitAtAmpersands(names, [" and ", " & ", .. OtherAnds], areInverted: true))
            .SelectMany(name => NameParts.InOrder(name.Split(','), isEnumeration: false))
            .Append(others.Success ? "et al." : "");
    }

    /// <summary>At an ampersand between two persons; “Procter &amp; Gamble” is one name.</summary>
    private static string[] SplitAtAmpersands(string names, string[] signs, bool areInverted = false)
    {
        var parts = names.Split(signs, StringSplitOptions.TrimEntries);
        var arePersons = Array.TrueForAll(parts, part =>
            part.Contains(',', StringComparison.Ordinal) || (!areInverted && IsPlain(part))
        );
        return parts.Length > 1 && arePersons ? parts : [names];
    }

    /// <summary>Two words or more, none of them protected by braces.</summary>
    private static bool IsPlain(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && !name.Contains('{', StringComparison.Ordinal);

    /// <summary>Without the signs that lead to footnotes, and without DBLP's numbers.</summary>
    private static string WithoutMarks(string name)
    {
        var end = name.Length;
        while (end > 0)
        {
            if (Marks.Contains(name[end - 1]))
                end--;
            else if (end > NumberLength && IsNumber(name.AsSpan(end - NumberLength, NumberLength)))
                end -= NumberLength;
            else
                break;
        }
        return name[..end].TrimStart(' ', ',');
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text[0] == ' ' && !text[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary><c>M\&amp;uuml;ller</c>: an entity whose ampersand was escaped on the way.</summary>
    [GeneratedRegex(@"\\&(?<name>#?[A-Za-z0-9]{2,8};)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedEntity();

    [GeneratedRegex(
        @"\\textsuperscript\s?\{[^{}]{0,80}\}|\$\s?(?:\{\s?\})?\^[^$]{0,80}\$|\\footnotemark(?:\[[^\]]{0,20}\])?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FootnoteMark();

    /// <summary>“et al.” behind a name, also in italics.</summary>
    [GeneratedRegex(
        @"[\s,~]{1,3}(?:\\(?:textit|emph)\s?)?\{?(?:\\(?:it|em)\s)?et[.\s~]{0,2}al\b[.}\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AndOthers();

    [GeneratedRegex(
        @"(?:^|[\s,])(?:others|et\.?\s?al(?:ii|ia)?|and\s(?:\d+\s)?others|\.{3,}|(?:\.\s){2}\.|…|u\.\s?a|等)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Others();
}
