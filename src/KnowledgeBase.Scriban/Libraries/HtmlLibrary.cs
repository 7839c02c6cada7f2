using System.Text.RegularExpressions;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>html.…</c></summary>
internal static partial class HtmlLibrary
{
    public static Library Create() => new Library("html")
        .Add("escape", "text", Escape)
        .Add("raw", "text", static (in a) => a.Has(0) ? a.State.Safe(a.Text(0)) : Value.Null)
        .Add("strip", "text", static (in a) => a.Has(0) ? Tags().Replace(a.Text(0), "") : Value.Null)
        .Add("newline_to_br", "text", NewlineToBr)
        .Add("url_encode", "text", static (in a) => a.Has(0) ? a.Made(Uri.EscapeDataString(a.Text(0))) : Value.Null)
        .Add("url_escape", "text", static (in a) => a.Has(0) ? a.Made(EscapeUrl(a.Text(0))) : Value.Null);

    /// <summary>Text becomes HTML; what is HTML already stays as it is.</summary>
    private static Value Escape(in Arguments a)
    {
        if (!a.Has(0) || a[0].Kind == ValueKind.Html) return a[0];
        var text = HtmlText.Escape(a.Text(0));
        a.State.Charge(text.Length);
        return a.State.Safe(text);
    }

    private static Value NewlineToBr(in Arguments a)
    {
        if (!a.Has(0)) return Value.Null;
        var html = a.State.Escapes && a[0].Kind != ValueKind.Html ? HtmlText.Escape(a.Text(0)) : a.Text(0);
        html = LineEnds().Replace(html, "<br />$0");
        a.State.Charge(html.Length);
        return a.State.Safe(html);
    }

    private static string EscapeUrl(string text) =>
        Uri.EscapeDataString(text).Replace("%25", "%", StringComparison.Ordinal) is var escaped
            ? Reserved().Replace(escaped, static match => Uri.UnescapeDataString(match.Value))
            : text;

    // Elements whose content is not text, comments, and tags; a `>` inside quotes closes no tag.
    [GeneratedRegex(
        """<script\b.*?</script\s*>|<style\b.*?</style\s*>|<!--.*?-->|</?[a-z!](?:"[^"]*"|'[^']*'|[^'">])*>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnds();

    // The characters that separate the parts of an address keep their meaning.
    [GeneratedRegex("%(?:21|23|24|26|27|28|29|2A|2B|2C|2F|3A|3B|3D|3F|40|5B|5D)", RegexOptions.NonBacktracking)]
    private static partial Regex Reserved();
}
