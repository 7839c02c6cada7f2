using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Characters;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>All names of the library, and by paper which it introduces and which it mentions.</summary>
internal sealed partial record NameMining(
    ImmutableArray<MinedName> Names, ImmutableArray<int>[] Introduces, ImmutableArray<MentionedName>[] Mentions)
{
    /// <summary>Characters before a name in which a phrase can say that the paper builds on it.</summary>
    private const int LongestLead = 60;

    private static readonly ImmutableArray<string> Proposals = ["introduce ", "present ", "propose ", "call "];

    public static NameMining Of(ImmutableArray<Paper> papers)
    {
        var (introduced, written) = (new string[papers.Length][], new string[papers.Length][]);
        Parallel.For(0, papers.Length, i =>
        {
            introduced[i] = IntroducedNames.Of(papers[i]);
            written[i] = Written(papers[i]);
        });
        var index = NameIndex.Of(papers, introduced, written);
        var mentions = new ImmutableArray<MentionedName>[papers.Length];
        Parallel.For(0, papers.Length, i => mentions[i] = Mentioned(papers, i, introduced[i], index));
        return Assembled(papers, index, mentions);
    }

    private static string[] Written(Paper paper)
    {
        var text = paper.Abstract ?? "";
        return [.. WithCapitals(text).Concat(WithCapitals(paper.Title)).Where(IsName).Distinct(StringComparer.Ordinal)];

        static IEnumerable<string> WithCapitals(string text) => NameTokens.In(text)
            .Where(token => text.AsSpan(token).ContainsAnyInRange('A', 'Z'))
            .Select(token => text[token]);

        static bool IsName(string token) =>
            KnownNames.IsKnown(token) ||
            (NameForms.IsDistinctive(token) && (NameForms.IsMixedCase(token) || NameForms.ProperPart(token) is not null));
    }

    private static ImmutableArray<MentionedName> Mentioned(
        ImmutableArray<Paper> papers, int paper, string[] introduced, NameIndex index)
    {
        var text = papers[paper].Abstract ?? "";
        var found = new Dictionary<int, MentionedName>();
        foreach (var (name, at) in Occurrences(text, index))
        {
            if (Means(papers, paper, index.Names[name], text) && !found.ContainsKey(name))
                found[name] = Mention(text, name, at, BuildsOn(index.Names[name]));
        }
        foreach (var (name, _) in Occurrences(papers[paper].Title, index))
        {
            if (Means(papers, paper, index.Names[name], text) && !found.ContainsKey(name))
                found[name] = new MentionedName(name, papers[paper].Title, BuildsOn(index.Names[name]));
        }
        foreach (var name in introduced.SelectMany(own => index.Parts(own)))
        {
            if (Means(papers, paper, index.Names[name], text))
                found.TryAdd(name, new MentionedName(name, papers[paper].Title, BuildsOn: true));
        }
        return [.. found.Values.OrderBy(mention => mention.Name)];

        bool BuildsOn(FoundName name) => introduced.Any(own => IsPart(name.Text, own));
    }

    private static MentionedName Mention(string text, int name, int at, bool buildsOn)
    {
        var sentence = Sentences.Of(text).First(sentence => at < sentence.End.Value);
        var before = text.AsSpan(Math.Max(sentence.Start.Value, at - LongestLead)..at);
        return new MentionedName(name, text[sentence], buildsOn || SaysSo().IsMatch(before));
    }

    /// <summary><c>GaLore</c> is a part of <c>Natural GaLore</c> and <c>LoRA</c> one of <c>LoRA-Mixer</c>.</summary>
    private static bool IsPart(string name, string whole) =>
        whole.Length > name.Length && whole.Split(' ', '-').Contains(name, StringComparer.Ordinal);

    private static IEnumerable<(int Name, int At)> Occurrences(string text, NameIndex index)
    {
        var tokens = NameTokens.In(text);
        for (var i = 0; i < tokens.Count;)
        {
            var (name, words) = index.At(text, tokens, i);
            var start = tokens[i].Start.Value;
            if (name >= 0 && !(IsCapitalized(index.Names[name].Text) && StartsSentence(text, start)))
                yield return (name, start);
            i += words;
        }
    }

    /// <summary>
    /// Not the paper's own name; not a name that came into the world later; not an abbreviation that the paper explains
    /// itself; not the beginning of what it proposes itself.
    /// </summary>
    private static bool Means(ImmutableArray<Paper> papers, int paper, FoundName name, string text)
    {
        if (name.IntroducedBy.Contains(paper))
            return false;
        if (name.IntroducedBy is [var origin])
        {
            if (papers[origin].Published is { } first && papers[paper].Published is { } own && own.CompareTo(first) < 0)
                return false;
            return !text.Contains($"({name.Text})", StringComparison.Ordinal) &&
                !Proposals.Any(verb => text.Contains(verb + name.Text, StringComparison.Ordinal));
        }
        return true;
    }

    private static bool IsCapitalized(string name) => !NameForms.IsDistinctive(name);

    private static bool StartsSentence(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or ':';
    }

    private static NameMining Assembled(
        ImmutableArray<Paper> papers, NameIndex index, ImmutableArray<MentionedName>[] mentions)
    {
        var uses = mentions
            .SelectMany((all, paper) => all.Select(mention =>
                (mention.Name, Mention: new NameMention(paper, mention.Sentence, mention.BuildsOn))))
            .ToLookup(use => use.Name, use => use.Mention);
        var slugs = NameSlugs.Of([.. index.Names.Select(name => name.Text)]);
        var names = index.Names.Select((name, i) => new MinedName(
            name.Text, slugs[i], KnownNames.Kind(name.Text), name.IntroducedBy,
            [.. uses[i].OrderBy(use => papers[use.Paper].Published?.Start ?? DateOnly.MaxValue).ThenBy(use => use.Paper)]));
        var introduces = index.Names
            .SelectMany((name, i) => name.IntroducedBy.Select(paper => (paper, i)))
            .ToLookup(pair => pair.paper, pair => pair.i);
        return new NameMining([.. names], [.. papers.Select((_, paper) => introduces[paper].ToImmutableArray())], mentions);
    }

    /// <summary>Stands directly before the name, three words between at most.</summary>
    [GeneratedRegex(
        """
        \b(?:[Bb]uil(?:ds?|t|ding)\s+(?:up)?on|[Ee]xtend(?:s|ed|ing)?|[Ee]xtensions?\s+(?:of|to)|on\s+top\s+of
          |[Vv]ariants?\s+of|[Gg]enerali[sz](?:es?|ed|ing)|[Bb]ased\s+on|[Dd]erived\s+from)\s+(?:[\w-]+\s+){0,3}$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SaysSo();
}
