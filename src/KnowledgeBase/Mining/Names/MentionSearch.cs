using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Finds the names that a paper mentions, each with the first sentence that contains it.</summary>
internal sealed partial class MentionSearch(ImmutableArray<Paper> papers, NameIndex index)
{
    /// <summary>In characters: how far before a name a phrase may say that the paper builds on it.</summary>
    private const int LongestLead = 60;

    /// <summary>In characters. Otherwise every name in an endless enumeration would quote all of it.</summary>
    private const int LongestQuote = 600;

    private readonly NameOrigins _origins = new(papers, index.Names);

    private static readonly ImmutableArray<string> Proposals = ["introduce ", "present ", "propose ", "call "];

    /// <param name="introduced">Names that the paper introduces itself.</param>
    /// <returns>In the order of the names.</returns>
    public ImmutableArray<MentionedName> Of(int paper, string[] introduced)
    {
        var text = papers[paper].Abstract ?? "";
        var title = papers[paper].Title;
        var found = new SortedList<int, MentionedName>();
        using var sentences = Sentences.Of(text).GetEnumerator();
        var sentence = ..0;
        foreach (var (name, at) in Occurrences(text))
        {
            while (at >= sentence.End.Value && sentences.MoveNext())
                sentence = sentences.Current;
            if (!found.ContainsKey(name) && Means(paper, name, text.AsSpan(sentence), out var origin))
                found.Add(name, Mention(text, sentence, name, at, IsPartOfAny(name, introduced), origin));
        }
        foreach (var (name, at) in Occurrences(title))
        {
            if (!found.ContainsKey(name) && Means(paper, name, title, out var origin))
                found.Add(name, new MentionedName(name, Quote(title, .., at), IsPartOfAny(name, introduced), origin));
        }
        foreach (var own in introduced)
        {
            foreach (var name in index.Parts(own))
            {
                if (!found.ContainsKey(name) && Means(paper, name, title, out var origin))
                    found.Add(name, new MentionedName(name, Quote(title, .., 0), BuildsOn: true, origin));
            }
        }
        return [.. found.Values];
    }

    private List<NameOccurrence> Occurrences(string text)
    {
        var tokens = NameTokens.AroundCapitals(text);
        var occurrences = new List<NameOccurrence>();
        var i = 0;
        while (i < tokens.Count)
        {
            var (name, words) = index.At(text, tokens, i);
            var start = tokens[i].Start;
            if (name >= 0 && (NameForms.IsDistinctive(index.Names[name].Text) || !StartsSentence(text, start)))
                occurrences.Add(new NameOccurrence(name, start));
            i += words;
        }
        return occurrences;
    }

    private static bool StartsSentence(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or ':';
    }

    /// <summary>
    /// Whether the paper means this name: not if the name is its own, was introduced later, is an abbreviation that the
    /// paper explains itself, or begins what the paper itself proposes, or if it is not clear what it means here.
    /// </summary>
    /// <param name="origin">The paper that introduces what is meant; null if none does.</param>
    private bool Means(int paper, int number, ReadOnlySpan<char> sentence, out int? origin)
    {
        var name = index.Names[number];
        origin = null;
        if (name.IntroducedBy.IsEmpty)
            return true;
        if (name.IntroducedBy.Contains(paper) || IsExplainedOrProposed(papers[paper].Abstract ?? "", name.Text))
            return false;
        origin = name.IsAmbiguous ? _origins.Of(paper, name, sentence) : name.IntroducedBy[0];
        return origin is { } first
            && !(
                papers[first].Published is { } introduced
                && papers[paper].Published is { } own
                && own.CompareTo(introduced) < 0
            );
    }

    private static bool IsExplainedOrProposed(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0)
        {
            if (text.AsSpan(0, at) is [.., '('] && text.AsSpan(at + name.Length) is [')', ..])
                return true;
            foreach (var verb in Proposals)
            {
                if (text.AsSpan(0, at).EndsWith(verb))
                    return true;
            }
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal);
        }
        return false;
    }

    private static MentionedName Mention(string text, Range sentence, int name, int at, bool buildsOn, int? origin)
    {
        var before = text.AsSpan(Math.Max(sentence.Start.Value, at - LongestLead)..at);
        return new MentionedName(name, Quote(text, sentence, at), buildsOn || BuildingOn().IsMatch(before), origin);
    }

    /// <summary>The sentence, or the whole words around a place if the sentence is very long.</summary>
    private static string Quote(string text, Range sentence, int at)
    {
        var (start, length) = sentence.GetOffsetAndLength(text.Length);
        if (length <= LongestQuote)
            return text[sentence];
        var first = Math.Clamp(at - (LongestQuote / 2), start, start + length - LongestQuote);
        var before = text.AsSpan(first..at);
        var after = text.AsSpan(at..(first + LongestQuote));
        if (first > start)
            before = before[(before.IndexOf(' ') + 1)..];
        var isToEnd = first + LongestQuote == start + length;
        var lastSpace = after.LastIndexOf(' ');
        if (!isToEnd && lastSpace > 0)
            after = after[..lastSpace];
        return $"{(first > start ? "…" : "")}{before}{after}{(isToEnd ? "" : "…")}";
    }

    private bool IsPartOfAny(int name, string[] introduced)
    {
        foreach (var own in introduced)
        {
            if (IsPart(index.Names[name].Text, own))
                return true;
        }
        return false;
    }

    /// <summary><c>GaLore</c> is part of <c>Natural GaLore</c>, and <c>LoRA</c> of <c>LoRA-Mixer</c>.</summary>
    private static bool IsPart(string name, string whole) =>
        whole.Length > name.Length && whole.Split(' ', '-').Contains(name, StringComparer.Ordinal);

    /// <summary>A phrase before the name, with at most three words between them.</summary>
    [GeneratedRegex(
        """
            \b(?:[Bb]uil(?:ds?|t|ding)\s+(?:up)?on|[Ee]xtend(?:s|ed|ing)?|[Ee]xtensions?\s+(?:of|to)|on\s+top\s+of
              |[Vv]ariants?\s+of|[Gg]enerali[sz](?:es?|ed|ing)|[Bb]ased\s+on|[Dd]erived\s+from)\s+(?:[\w-]+\s+){0,3}$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BuildingOn();

    /// <param name="Name">The index of the name.</param>
    private readonly record struct NameOccurrence(int Name, int At);
}
