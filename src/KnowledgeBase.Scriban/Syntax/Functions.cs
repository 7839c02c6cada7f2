using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>The body of a function or template, with the number of its locals and the slots of their names.</summary>
internal sealed record Body(Block Statements, IReadOnlyDictionary<string, int> Locals)
{
    public int LocalCount => Locals.Count;

    /// <summary>Named arguments are locals too: <c>include 'x' name: 1</c> makes <c>$name</c>.</summary>
    public void BindNamed(Frame frame)
    {
        if (frame.Arguments?.Named is not { } named) return;
        foreach (var name in named.Names)
        {
            if (Locals.TryGetValue("$" + name, out var slot) && named.TryGet(name, out var value)) frame.Locals[slot] = value;
        }
    }
}

/// <summary>A function as it is written; <see cref="Slots"/> are the global slots of its parameters.</summary>
internal sealed record FunctionSyntax(
    string Name, Signature? Signature, IReadOnlyList<int> Slots, Body Body, bool Anonymous);

/// <summary><c>do … end</c></summary>
internal sealed class FunctionLiteral(Place at, FunctionSyntax syntax) : Expression(at)
{
    private readonly Value _function = Value.Of(new TemplateFunction(syntax));

    public override Value Evaluate(RenderState state) => _function;
}

/// <summary>A function of the template.</summary>
internal sealed class TemplateFunction(FunctionSyntax syntax) : Callable(syntax.Name, syntax.Signature)
{
    public override Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments)
    {
        var list = new TemplateList(arguments.Length);
        list.AddRange(arguments);
        return InvokeFreely(state, at, list);
    }

    public override Value InvokeFreely(RenderState state, Place at, TemplateList arguments)
    {
        // A block of code without a name sees all that stands around its call.
        if (syntax.Anonymous) return Run(state, arguments);
        var caller = state.Globals.EnterFunction(ownNames: Signature is not null);
        for (var index = 0; index < syntax.Slots.Count; index++)
            state.Globals.Bind(syntax.Slots[index], arguments[index]);
        var result = Run(state, arguments);
        state.Globals.LeaveFunction(caller);
        return result;
    }

    private Value Run(RenderState state, TemplateList arguments)
    {
        var body = syntax.Body;
        var caller = state.Frame;
        state.Enter(body.Statements.Levels);
        state.Frame = new Frame(body.LocalCount) { Arguments = arguments, Wrapped = state.TakeWrapped() };
        if (body.Locals.TryGetValue(Name, out var own)) state.Frame.Locals[own] = Value.Of(this);
        var result = body.Statements.Execute(state) == Flow.Return ? state.Returned : Value.Null;
        state.Returned = Value.Null;
        state.Frame = caller;
        state.Leave(body.Statements.Levels);
        return result;
    }
}

/// <summary><c>include 'path' arguments</c>: another template of the set, as text.</summary>
internal sealed class IncludeFunction() : Callable("include", null)
{
    public static readonly IncludeFunction Instance = new();

    public override Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments) =>
        throw new InvalidOperationException("An include has no signature.");

    public override Value InvokeFreely(RenderState state, Place at, TemplateList arguments) => state.Safe(
        state.Capture((at, arguments), static (inner, call) => Instance.WriteTo(inner, call.at, call.arguments)));

    /// <summary>Writes the template where it is included, without making a text of it.</summary>
    public void WriteTo(RenderState state, Place at, TemplateList arguments)
    {
        if (arguments.Count == 0 || !arguments[0].IsText)
            throw state.Fault(at, "`include` needs the path of a template, as a string.");
        var path = (string)arguments[0].Reference!;
        var included = state.Template.Includes(path) ?? throw state.Fault(at,
            $"The template `{path}` was not found, neither beside `{state.Template.Path}` nor from the root of the theme.");
        try
        {
            state.Run(included, arguments);
        }
        catch (TemplateFault fault)
        {
            throw state.Fault(at, fault.Message, fault);
        }
    }
}
