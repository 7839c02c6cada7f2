using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace KnowledgeBase.Templates;

/// <summary>
/// Scriban's context with what its documentation leaves to the host: HTML is escaped, unknown names are faults, limits
/// are high and loud, nothing is reflected over, nothing asks the machine's culture. For one thread at a time.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    /// <summary>Turns of loops between two looks at what was written.</summary>
    private const int TurnsBetweenProbes = 256;

    private readonly TemplateSet _set;
    private readonly List<string> _rendering = [];
    private CancellationTokenSource _time = new();
    private Globals _globals = null!;
    private Utf8Output _html = null!;
    private Template? _content;
    private bool _isFragment;
    private long _characters;
    private int _turns;
    private ScriptNode? _last;

    public HtmlContext(TemplateSet set) : base(BuiltIns.All)
    {
        _set = set;
        AutoIndent = false;
        NewLine = "\n";
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = Limits.Loops;
        RecursiveLimit = Limits.Depth;
        RegexTimeOut = Limits.RegexPatience;
        // The library cuts silently at its limit. It counts nothing more than twice that we count once: ours is reached first.
        LimitToString = 2 * Limits.Characters;
        TryGetVariable = MayBeMissing;
        TryGetMember = MayBeMissing;
    }

    public TemplateLimits Limits => _set.Options.Limits;

    public TemplateSet Set => _set;

    public object? State => _globals.Scope.State;

    public FragmentScope? Fragments => _globals.Scope.Fragments;

    public bool Escapes { get; private set; }

    /// <summary>The templates being rendered, outermost first; after a fault those that it happened in.</summary>
    public IReadOnlyList<string> Rendering => _rendering;

    /// <param name="content">What <paramref name="outermost"/>, a layout, writes where it says <c>content</c>.</param>
    public void Render(Template outermost, Template? content, Globals globals, Utf8Output html)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            _content = content;
            _time.CancelAfter(Limits.Patience);
            CancellationToken = _time.Token;
            Begin(globals, html);
            Run(outermost);
            Probe();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Renders a part that knows nothing of the page but its arguments, in the page's time and culture.</summary>
    public void RenderFragment(Template template, ScriptArray arguments, RenderScope scope, Utf8Output html, HtmlContext page)
    {
        (_isFragment, Escapes, CancellationToken) = (true, page.Escapes, page.CancellationToken);
        _rendering.AddRange(page._rendering);
        if (_rendering.Count > Limits.Depth)
            throw new TemplateFault(Faults.TooDeep(Limits.Depth));
        Begin(new Globals(NamedValues.None, scope, _set.Functions), html);
        SetArguments(arguments);
        Run(template);
        Probe();
    }

    /// <summary>An included template finds its arguments as <c>$1</c>, <c>$.name</c> and <c>$name</c>.</summary>
    public void SetArguments(ScriptArray arguments)
    {
        SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
        var named = arguments.ScriptObject;
        foreach (var name in named.GetMembers())
            SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), named[name]);
    }

    /// <summary>What was being rendered in a fragment belongs to the chain of its page.</summary>
    public void FailedIn(HtmlContext fragment) => _rendering.AddRange(fragment._rendering.Skip(_rendering.Count));

    /// <summary>Writes a template in the place of the call; a part of a page that escapes is escaped as well.</summary>
    public void Run(Template template)
    {
        var outer = Escapes;
        Escapes |= template.Escapes;
        _rendering.Add(template.Path);
        template.Run(this);
        // After a fault they stay: they tell where it happened.
        _rendering.RemoveAt(_rendering.Count - 1);
        Escapes = outer;
    }

    public void RunContent()
    {
        PushLocal();
        Run(_content ?? throw new TemplateFault("There is no content here: only a layout has it."));
        PopLocal();
    }

    /// <summary>What is left of one rendering is not there for the next, the count of what was written above all.</summary>
    public override void Reset()
    {
        if (!_time.TryReset())
            _time = new CancellationTokenSource();
        base.Reset();
        Tags.Clear();
        _rendering.Clear();
        (_characters, _turns, _isFragment, Escapes) = (0, 0, false, false);
    }

    /// <summary>Remembers what is evaluated: a value is printed by its block, which does not know where it came from.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        _last = scriptNode;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <summary>Every value that a template prints; its own text goes another way.</summary>
    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Print(text);
                break;
            case SafeHtml html:
                Put(html.Html);
                break;
            case StringBuilderOutput captured:
                Put(captured.ToString());
                break;
            default:
                Print(ObjectToString(value) ?? "");
                break;
        }
        return this;
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is HostObject host)
            throw Fault(Faults.NoText(host));
        var text = value switch
        {
            string known when !nested => known,
            DateTime date => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
            _ => base.ObjectToString(value, nested),
        };
        Count(text?.Length ?? 0);
        return text;
    }

    /// <summary>Only what the host has named; for any other type Scriban would look at its properties.</summary>
    protected override IObjectAccessor GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject => ScriptObjectAccessor.Default,
        string => StringAccessor.Default,
        System.Collections.IList => ListAccessor.Default,
        _ => ValueAccessor.Of(target),
    };

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_turns % TurnsBetweenProbes == 0)
            Probe();
        return true;
    }

    /// <summary>Names of a template's own are null before they are set, and so is what some kinds of pages do not have.</summary>
    private bool MayBeMissing(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        return variable.Scope == ScriptVariableScope.Local || (!_isFragment && _set.Options.OptionalNames.Contains(variable.Name))
            ? true
            : throw Faults.At(span, _isFragment ? Faults.NoNameInFragment(variable.Name) : Faults.NoName(variable.Name));
    }

    /// <summary>An argument that was not passed is null.</summary>
    private bool MayBeMissing(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (target is ScriptArray && ReferenceEquals(target, GetValue((ScriptVariable)ScriptVariable.Arguments)))
            return true;
        throw Faults.At(span, Faults.NoMember(target, member, GetMemberAccessor(target).GetMembers(context, span, target)));
    }

    private void Begin(Globals globals, Utf8Output html)
    {
        (_globals, _html) = (globals, html);
        PushGlobal(globals);
        PushOutput(html);
    }

    private void Print(string text)
    {
        Count(text.Length);
        if (!Escapes)
            Output.Write(text, 0, text.Length);
        else if (ReferenceEquals(Output, _html))
            _html.WriteEscaped(text);
        else
            Output.Write(HtmlText.EscapeMarkup(text));
    }

    /// <summary>Writes what a fragment has given.</summary>
    public void Put(byte[] utf8)
    {
        Count(utf8.Length);
        if (ReferenceEquals(Output, _html))
            _html.Write(utf8);
        else
            Output.Write(Encoding.UTF8.GetString(utf8));
    }

    private void Put(string html)
    {
        Count(html.Length);
        Output.Write(html, 0, html.Length);
    }

    private void Count(int characters)
    {
        _characters += characters;
        if (_characters > Limits.Characters)
            throw Fault(Faults.TooLong(Limits.Characters));
    }

    /// <summary>Of a template's own text the library writes no more than its limit, and says nothing: what is missing tells.</summary>
    private void Probe()
    {
        if (Output is StringBuilderOutput { Builder: var captured })
        {
            var length = captured.Length;
            Write(" ", 0, 1);
            CheckProbe(captured.Length - length);
            captured.Length = length;
            return;
        }
        var count = _html.Count;
        Write(" ", 0, 1);
        CheckProbe(_html.Count - count);
        _html.CutTo(count);
    }

    private void CheckProbe(int written)
    {
        if (written != 1)
            throw Fault(Faults.TooLong(Limits.Characters));
    }

    private ScriptRuntimeException Fault(string message) => Faults.At(_last?.Span ?? CurrentSpan, message);
}
