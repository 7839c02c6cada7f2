using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Gathers the runs of a text; tags of HTML between them say what they say in a browser.</summary>
internal sealed partial class RunBuilder
{
    /// <summary>Other names in angle brackets are text: a paper on <c>&lt;think&gt;</c> says so.</summary>
    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        """
        a abbr b big blockquote br button center code dd del details div dl dt em figure font h1 h2 h3
        h4 h5 h6 hr i img ins kbd li mark nobr ol p picture pre q s samp script small source span strike
        strong style sub summary sup table tbody td th thead tr tt u ul var video wbr input label
        section article
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
    );

    private static readonly FrozenSet<string> Breaks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "br h1 h2 h3 h4 h5 h6 hr li p div tr dd dt".Split(' ')
    );

    /// <summary>Their content is no text of a paper.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "summary script style button".Split(' ')
    );

    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly StringBuilder _text = new();
    private string? _url;
    private string? _silencedBy;
    private bool _isBold;
    private bool _isItalic;
    private int _bold;
    private int _italic;

    public void AddText(string text, bool isBold, bool isItalic)
    {
        if (text.Length == 0 || _silencedBy is not null)
            return;
        if (text == "\n" && _url is null)
        {
            AddApart(text);
            return;
        }
        var bold = isBold || _bold > 0;
        var italic = isItalic || _italic > 0;
        if (_url is null && (bold != _isBold || italic != _isItalic))
            Flush();
        _isBold = _url is null ? bold : _isBold || bold;
        _isItalic = italic;
        _text.Append(text);
    }

    /// <summary>Text that is a run of its own, whatever stands beside it: code, a line break.</summary>
    public void AddApart(string text)
    {
        if (_silencedBy is not null)
            return;
        if (_url is not null)
        {
            _text.Append(text);
            return;
        }
        Flush();
        _runs.Add(new TextRun(text, null, _isBold && text != "\n", _isItalic && text != "\n"));
    }

    public void AddLink(string text, string? url, bool isBold, bool isItalic)
    {
        if (_silencedBy is not null)
            return;
        if (_url is not null || url is null)
        {
            AddText(text, isBold, isItalic);
            return;
        }
        Flush();
        _runs.Add(new TextRun(text, url.Trim(), isBold || _bold > 0, isItalic || _italic > 0));
    }

    public void AddTag(string tag)
    {
        var match = Tag().Match(tag);
        var name = match.Groups["name"].Value;
        if (!Tags.Contains(name))
        {
            if (!tag.StartsWith("<!", StringComparison.Ordinal))
                AddText(tag, isBold: false, isItalic: false);
            return;
        }
        if (match.Groups["close"].Length > 0)
            Close(name);
        else
            Open(name, tag);
    }

    public RichText ToText()
    {
        Flush();
        return new RichText(_runs.ToImmutable());
    }

    public void Open(string name, string tag)
    {
        if (_silencedBy is not null)
            return;
        if (Silent.Contains(name))
            _silencedBy = name;
        else if (IsBold(name))
            _bold++;
        else if (IsItalic(name))
            _italic++;
        else if (name is "a" or "A")
            OpenLink(Href().Match(tag).Groups["url"].Value);
        else if (Breaks.Contains(name))
            AddText("\n", _isBold, _isItalic);
        else if (name is "span" && _url is null)
            Flush();
    }

    public void OpenLink(string url)
    {
        Flush();
        _url = url.Length == 0 ? null : WebUtility.HtmlDecode(url).Trim();
    }

    public void Close(string name)
    {
        if (_silencedBy is not null)
            _silencedBy = name.Equals(_silencedBy, StringComparison.OrdinalIgnoreCase) ? null : _silencedBy;
        else if (IsBold(name))
            _bold = Math.Max(0, _bold - 1);
        else if (IsItalic(name))
            _italic = Math.Max(0, _italic - 1);
        else if (name is "a" or "A")
            Flush();
        else if (Breaks.Contains(name))
            AddText("\n", _isBold, _isItalic);
        else if (name is "span" && _url is null)
            Flush();
    }

    private void Flush()
    {
        if (_text.Length > 0 || _url is not null)
            _runs.Add(new TextRun(_text.ToString(), _url, _isBold, _isItalic));
        _text.Clear();
        _url = null;
        _isBold = _bold > 0;
        _isItalic = _italic > 0;
    }

    private static bool IsBold(string name) => name is "b" or "strong" or "B" or "STRONG";

    private static bool IsItalic(string name) => name is "i" or "em" or "I" or "EM";

    [GeneratedRegex("^<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(
        """\bhref\s*=\s*(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|(?<url>[^\s"'>]+))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Href();
}
