using System.Diagnostics;
using System.Text.RegularExpressions;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>regex.…</c>; a search that takes longer than the limit is an error.</summary>
internal static class RegexLibrary
{
    public static Library Create() => new Library("regex")
        .Add("escape", "pattern", static (in a) => a.Made(Regex.Escape(a.Text(0))))
        .Add("unescape", "pattern", static (in a) => a.Made(Regex.Unescape(a.Text(0))))
        .Add("match", "text pattern options?", static (in a) => Search(a, 2, Match))
        .Add("matches", "text pattern options?", static (in a) => Search(a, 2, Matches))
        .Add("replace", "text pattern replace options?", static (in a) => Search(a, 3, Replace))
        .Add("split", "text pattern options?", static (in a) => Search(a, 2, Split));

    private delegate Value Searching(in Arguments arguments, Regex pattern);

    /// <summary>Searches in the time that the rendering has left for it.</summary>
    private static Value Search(in Arguments a, int options, Searching search)
    {
        var flags = RegexOptions.CultureInvariant;
        foreach (var letter in a.Has(options) ? a.Text(options) : "") flags |= Flag(letter);
        a.State.Charge(a.Text(0).Length + a.Text(1).Length);
        var start = Stopwatch.GetTimestamp();
        var result = search(a, new Regex(a.Text(1), flags, a.State.Patience));
        a.State.Spend(Stopwatch.GetElapsedTime(start));
        return result;
    }

    private static RegexOptions Flag(char letter) => letter switch
    {
        'i' => RegexOptions.IgnoreCase,
        'm' => RegexOptions.Multiline,
        's' => RegexOptions.Singleline,
        'x' => RegexOptions.IgnorePatternWhitespace,
        _ => throw new TemplateFault($"`{letter}` is not an option of a regular expression; there are `i`, `m`, `s` and `x`."),
    };

    private static Value Groups(in Arguments a, Match match)
    {
        var groups = new TemplateList();
        if (!match.Success) return Value.Of(groups);
        foreach (Group group in match.Groups) groups.Add(a.Made(group.Value));
        return Value.Of(groups);
    }

    private static Value Match(in Arguments a, Regex pattern) => Groups(a, pattern.Match(a.Text(0)));

    private static Value Matches(in Arguments a, Regex pattern)
    {
        var all = new TemplateList();
        foreach (Match match in pattern.Matches(a.Text(0))) all.Add(Groups(a, match));
        return Value.Of(all);
    }

    /// <summary>Every replacement is counted before it is made: a short pattern can make a long text.</summary>
    private static Value Replace(in Arguments a, Regex pattern)
    {
        var (state, by) = (a.State, a.Text(2));
        return pattern.Replace(a.Text(0), match =>
        {
            state.Charge((long)by.Length + match.Length);
            var result = match.Result(by);
            state.Charge(result.Length);
            return result;
        });
    }

    private static Value Split(in Arguments a, Regex pattern)
    {
        var parts = new TemplateList();
        foreach (var part in pattern.Split(a.Text(0))) parts.Add(a.Made(part));
        return Value.Of(parts);
    }
}
