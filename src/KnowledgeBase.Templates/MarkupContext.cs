using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace KnowledgeBase.Templates;

/// <summary>
/// Scriban's context for HTML and Markdown: escaping, strict names, no reflection, no culture. Not thread-safe.
/// </summary>
internal sealed class MarkupContext : TemplateContext
{
    /// <summary>The number of loop iterations between two checks of what was written.</summary>
    private const int TurnsBetweenProbes = 256;

    private readonly TemplateSet _set;
    private readonly List<string> _rendering = [];
    private readonly RunningTime _time = RunningTime.Shared;
    private int _end;
    private Globals _globals = null!;
    private Utf8Output _html = null!;
    private bool _isFragment;
    private long _characters;
    private int _turns;
    private ScriptNode? _last;

    public MarkupContext(TemplateSet set)
        : base(BuiltIns.All)
    {
        _set = set;
        AutoIndent = false;
        NewLine = "\n";
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = Limits.Loops;
        RecursiveLimit = Limits.Depth;
        RegexTimeOut = Limits.RegexTimeLimit;
        // Scriban cuts silently at its limit. It never counts twice what we count, so our limit is always reached
        // first.
        LimitToString = 2 * Limits.Characters;
        TryGetVariable = MayBeMissing;
        TryGetMember = MayBeMissing;
    }

    public TemplateLimits Limits => _set.Options.Limits;
    public TemplateSet Set => _set;
    public object? State => _globals.Scope.State;
    public FragmentScope? Fragments => _globals.Scope.Fragments;
    public Escaping Escaping { get; private set; }

    /// <summary>What <c>content</c> writes in a layout.</summary>
    public Template? Content { get; private set; }

    /// <summary>The templates being rendered, outermost first; after a fault, those in which it happened.</summary>
    public IReadOnlyList<string> Rendering => _rendering;

    public void Render(Template outermost, Template? content, Globals globals, Utf8Output html)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            Content = content;
            _end = _time.Steps + RunningTime.StepsIn(Limits.TimeLimit);
            Begin(globals, html);
            Run(outermost);
            Probe();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Renders a part that knows nothing about its page, within the page's time limit and culture.</summary>
    public void RenderFragment(
        Template template,
        ScriptArray arguments,
        RenderScope scope,
        Utf8Output html,
        MarkupContext page
    )
    {
        _isFragment = true;
        Escaping = page.Escaping;
        _end = page._end;
        _rendering.AddRange(page._rendering);
        if (_rendering.Count > Limits.Depth)
            throw new TemplateFault(Faults.TooDeep(Limits.Depth));
        Begin(new Globals(NamedValues.None, scope, _set.Functions), html);
        HostCall.Pass(arguments, this);
        Run(template);
        Probe();
    }

    /// <summary>Adds the templates of a failed fragment to the chain of its page.</summary>
    public void FailedIn(MarkupContext fragment) => _rendering.AddRange(fragment._rendering.Skip(_rendering.Count));

    /// <summary>Writes a template in place of the call; within a template that escapes, it is escaped too.</summary>
    public void Run(Template template)
    {
        var outer = Escaping;
        if (outer == Escaping.None)
            Escaping = template.Escaping;
        _rendering.Add(template.Path);
        template.Run(this);
        // After a fault they stay, to tell where it happened.
        _rendering.RemoveAt(_rendering.Count - 1);
        Escaping = outer;
    }

    /// <summary>Leaves nothing behind for the next rendering, above all no count of what was written.</summary>
    public override void Reset()
    {
        base.Reset();
        Tags.Clear();
        _rendering.Clear();
        _characters = 0;
        _isFragment = false;
        Escaping = Escaping.None;
    }

    /// <summary>Keeps the last node for the places of faults: the block that prints a value does not have it.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        _last = scriptNode;
        if (_time.Steps > _end)
            throw Fault(Faults.TooSlow(Limits.TimeLimit));
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <summary>Called for every value that a template prints, but not for its literal text.</summary>
    public override TemplateContext Write(SourceSpan span, object? value)
    {
        if (value is SafeMarkup or StringBuilderOutput)
            Put(value.ToString()!);
        else if (value is not null)
            Print(value as string ?? ObjectToString(value) ?? "");
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

    /// <summary>Allows only members that the host has named, where Scriban would reflect over properties.</summary>
    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target switch
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

    /// <summary>Local names are null before they are set, as are names that only other kinds of pages have.</summary>
    private bool MayBeMissing(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (variable.Scope == ScriptVariableScope.Local)
            return true;
        if (!_isFragment && _set.Options.OptionalNames.Contains(variable.Name))
            return true;
        throw Faults.At(span, _isFragment ? Faults.NoNameInFragment(variable.Name) : Faults.NoName(variable.Name));
    }

    /// <summary>An argument that was not passed is null.</summary>
    private bool MayBeMissing(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (target is ScriptArray && ReferenceEquals(target, GetValue((ScriptVariable)ScriptVariable.Arguments)))
            return true;
        var known = GetMemberAccessor(target).GetMembers(context, span, target);
        throw Faults.At(span, Faults.NoMember(target, member, known));
    }

    private void Begin(Globals globals, Utf8Output html)
    {
        _globals = globals;
        _html = html;
        PushGlobal(globals);
        PushOutput(html);
    }

    private void Print(string text)
    {
        Count(text.Length);
        if (Escaping == Escaping.Html)
            PrintAsHtml(text);
        else
            WriteAll(Escaping == Escaping.Markdown ? MarkdownEscape.Value(text) : text);
    }

    private void WriteAll(string text) => Output.Write(text, 0, text.Length);

    private void PrintAsHtml(string text)
    {
        var start = 0;
        var length = text.AsSpan().IndexOfAny(HtmlText.Markup);
        while (length >= 0)
        {
            Output.Write(text, start, length);
            Output.Write(HtmlText.Entity(text[start + length]));
            start += length + 1;
            length = text.AsSpan(start).IndexOfAny(HtmlText.Markup);
        }
        Output.Write(text, start, text.Length - start);
    }

    /// <summary>Writes a rendered fragment.</summary>
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
        WriteAll(html);
    }

    private void Count(int characters)
    {
        _characters += characters;
        if (_characters > Limits.Characters)
            throw Fault(Faults.TooLong(Limits.Characters));
    }

    /// <summary>Checks whether Scriban still writes, because it drops literal text beyond its limit silently.</summary>
    private void Probe()
    {
        var captured = (Output as StringBuilderOutput)?.Builder;
        var before = captured?.Length ?? _html.Count;
        Write(" ", 0, 1);
        if ((captured?.Length ?? _html.Count) != before + 1)
            throw Fault(Faults.TooLong(Limits.Characters));
        if (captured is null)
            _html.CutTo(before);
        else
            captured.Length = before;
    }

    private ScriptRuntimeException Fault(string message) => Faults.At(_last?.Span ?? CurrentSpan, message);
}
