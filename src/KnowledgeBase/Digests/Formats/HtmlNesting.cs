using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// How deep the elements of a page lie while it is parsed, told from the parser's own tokens by the rules by which it
/// closes elements: the parser's time grows with the depth of what is open, and so with the square of a hostile page.
/// </summary>
internal sealed class HtmlNesting
{
    /// <summary>As in browsers.</summary>
    public const int DeepestElement = 512;

    /// <summary>
    /// Elements of text such as <c>b</c> that stay open are opened again in every block behind them: so many times in
    /// all are more than a page that was saved from a browser ever needs.
    /// </summary>
    private const int MostReopened = 1_000_000;

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.Ordinal,
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u"
    );

    /// <summary>Without content, or closed by the next one of their kind.</summary>
    private static readonly FrozenSet<string> Flat = FrozenSet.Create(
        StringComparer.Ordinal,
        "html",
        "head",
        "body",
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "image",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "caption",
        "colgroup",
        "rb",
        "rt",
        "rtc",
        "rp"
    );

    /// <summary>An end tag closes nothing on the far side of these.</summary>
    private static readonly FrozenSet<string> Walls = FrozenSet.Create(
        StringComparer.Ordinal,
        "applet",
        "marquee",
        "object",
        "table",
        "template",
        "button",
        "select",
        "svg",
        "math",
        "foreignobject",
        "desc"
    );

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _formatting = new(StringComparer.Ordinal);
    private int _openFormatting;
    private long _reopened;

    /// <exception cref="HtmlTooDeepException">More elements are open than a page may have.</exception>
    public void Observe(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.EndTag)
            Close(token.Name.ToLowerInvariant());
        else if (token.Type == HtmlTokenType.StartTag)
            Open(token.Name.ToLowerInvariant(), token.AsTag().IsSelfClosing);
        _reopened += _openFormatting;
        if (_open.Count + _openFormatting > DeepestElement || _reopened > MostReopened)
            throw new HtmlTooDeepException();
    }

    private void Open(string name, bool isSelfClosing)
    {
        if (Flat.Contains(name) || (isSelfClosing && IsInDrawing()))
            return;
        if (!Formatting.Contains(name))
        {
            _open.Add(name);
            return;
        }
        _formatting[name] = _formatting.GetValueOrDefault(name) + 1;
        _openFormatting++;
    }

    /// <summary>Only there does a tag that ends in <c>/&gt;</c> close its element.</summary>
    private bool IsInDrawing() =>
        _open is [.., "svg" or "math" or "g" or "defs" or "symbol" or "lineargradient" or "radialgradient"];

    private void Close(string name)
    {
        if (_formatting.TryGetValue(name, out var count) && count > 0)
        {
            _formatting[name] = count - 1;
            _openFormatting--;
            return;
        }
        var at = _open.Count - 1;
        while (at >= 0 && _open[at] != name && !Walls.Contains(_open[at]))
            at--;
        if (at >= 0 && _open[at] == name)
            _open.RemoveRange(at, _open.Count - at);
    }
}

/// <summary>Ends the parsing of a page.</summary>
internal sealed class HtmlTooDeepException : Exception;
