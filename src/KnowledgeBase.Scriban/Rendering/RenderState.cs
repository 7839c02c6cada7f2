using System.Runtime.CompilerServices;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Syntax;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>One rendering: what it sees, what it has used of its limits, and where its output goes.</summary>
internal sealed class RenderState(Template template, Globals globals, RenderScope scope, Output output)
{
    private readonly List<string> _stack = [template.Path];
    private long _work = template.Options.Limits.Work;
    private int _depth;
    private TimeSpan _patience = template.Options.Limits.RegexPatience;
    private Dictionary<string, long>? _cycles;

    public Globals Globals { get; } = globals;

    public RenderScope Scope { get; } = scope;

    public TemplateOptions Options { get; } = template.Options;

    public Template Template { get; private set; } = template;

    public Output Output { get; private set; } = output;

    /// <summary>The locals and arguments of the function or template that runs.</summary>
    public Frame Frame { get; set; } = new(template.Body.LocalCount);

    /// <summary>What <c>ret</c> answered.</summary>
    public Value Returned { get; set; }

    /// <summary>The template whose output a layout places where it says <c>content</c>.</summary>
    public Template? Content { get; set; }

    /// <summary>The block that the next function called stands around; taken by it.</summary>
    public (Block Block, Frame Frame)? Wrapped { get; set; }

    public string DateFormat { get; set; } = Libraries.DateFormat.Default;

    public bool Escapes { get; private set; } = template.Escapes;

    /// <summary>Text a template made of other templates' output: safe where values are escaped one by one.</summary>
    public Value Safe(string text) => Escapes ? Value.Html(text) : text;

    public void Write(in Value value)
    {
        if (value.Kind == ValueKind.Text) Write(Unsafe.As<string>(value.Reference));
        else ValueWriter.Write(value, this);
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (Escapes) Output.WriteEscaped(text);
        else Output.Write(text);
    }

    /// <summary>Counts work against the rendering's one budget.</summary>
    public void Charge(long units)
    {
        _work -= units;
        if (_work < 0 || units < 0) throw OutOfWork();
    }

    /// <summary>Guards every recursion: functions, includes, printing; to be undone with <see cref="Leave"/>.</summary>
    public void Enter(int levels = 1)
    {
        _depth += levels;
        if (_depth > Options.Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _depth -= levels;
            throw new TemplateFault($"The recursion is deeper than the limit of {Options.Limits.Depth} levels.");
        }
    }

    public void Leave(int levels = 1) => _depth -= levels;

    public TemplateException Fault(Place at, string message, Exception? cause = null) =>
        new([at.Source.Error(at.Offset, message, [.. _stack])], cause);

    /// <summary>The time left for regular expressions.</summary>
    public TimeSpan Patience => _patience;

    /// <summary>Takes what a search took from the time for all of them; one tick at least is always left.</summary>
    public void Spend(TimeSpan time) => _patience = TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (_patience - time).Ticks));

    /// <summary>How often a group of <c>array.cycle</c> was asked before.</summary>
    public long NextInCycle(string group)
    {
        _cycles ??= new(StringComparer.Ordinal);
        var turn = _cycles.GetValueOrDefault(group);
        _cycles[group] = turn + 1;
        return turn;
    }

    public (Block Block, Frame Frame)? TakeWrapped()
    {
        var wrapped = Wrapped;
        Wrapped = null;
        return wrapped;
    }

    /// <summary>Runs what writes, and answers its text instead of sending it on.</summary>
    public string Capture<T>(T argument, Action<RenderState, T> write)
    {
        var outer = Output;
        using var inner = new Output(Options.Limits.OutputBytes);
        Output = inner;
        try
        {
            write(this, argument);
            Charge(inner.Count / 8);
            return inner.Text();
        }
        finally
        {
            Output = outer;
        }
    }

    /// <summary>Runs another template in this rendering: its own locals, the same globals.</summary>
    public Value Run(Template other, TemplateList arguments)
    {
        other.RefuseIfBroken();
        var body = other.Body;
        var (outerFrame, outerTemplate) = (Frame, Template);
        Enter(body.Statements.Levels);
        Frame = new Frame(body.LocalCount) { Arguments = arguments };
        body.BindNamed(Frame);
        (Template, Escapes) = (other, other.Escapes);
        _stack.Add(other.Path);
        var result = body.Statements.Execute(this) == Flow.Return ? Returned : Value.Null;

        // Only after it ended well: the error of a failing template shows the stack it stood on.
        _stack.RemoveAt(_stack.Count - 1);
        (Returned, Frame) = (Value.Null, outerFrame);
        (Template, Escapes) = (outerTemplate, outerTemplate.Escapes);
        Leave(body.Statements.Levels);
        return result;
    }

    /// <summary>Runs the template that a layout stands around; inside it <c>content</c> is a name like any other.</summary>
    public void RunContent(Template content)
    {
        Content = null;
        Run(content, []);
        Content = content;
    }

    private TemplateFault OutOfWork() => new(
        $"The template does more work than the limit of {Options.Limits.Work} loop turns, items and characters.");
}
