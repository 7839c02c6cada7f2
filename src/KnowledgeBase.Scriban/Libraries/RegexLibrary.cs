using System.Text.RegularExpressions;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>regex.…</c>; a search that takes longer than the limit is an error.</summary>
internal static class RegexLibrary
{
    public static Library Create() => new Library("regex")
        .Add("escape", "pattern", static (in a) => a.Made(Regex.Escape(a.Text(0))))
        .Add("unescape", "pattern", static (in a) => a.Made(Regex.Unescape(a.Text(0))))
        .Add("match", "text pattern options?", static (in a) => Groups(a, Pattern(a, 2).Match(a.Text(0))))
        .Add("matches", "text pattern options?", Matches)
        .Add("replace", "text pattern replace options?", Replace)
        .Add("split", "text pattern options?", Split);

    private static Regex Pattern(in Arguments a, int options)
    {
        var flags = RegexOptions.CultureInvariant;
        foreach (var letter in a.Has(options) ? a.Text(options) : "") flags |= Flag(letter);
        return new Regex(a.Text(1), flags, a.State.Options.Limits.RegexPatience);
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

    private static Value Matches(in Arguments a)
    {
        var all = new TemplateList();
        foreach (Match match in Pattern(a, 2).Matches(a.Text(0))) all.Add(Groups(a, match));
        return Value.Of(all);
    }

    private static Value Replace(in Arguments a) => a.Made(Pattern(a, 3).Replace(a.Text(0), a.Text(2)));

    private static Value Split(in Arguments a)
    {
        var parts = Pattern(a, 2).Split(a.Text(0));
        a.State.Charge(a.Text(0).Length + parts.Length);
        return Value.Of(new TemplateList(parts.Select(part => (Value)part)));
    }
}
