using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KnowledgeBase.Templates;

/// <summary>
/// A function written in C#: one of the host, of this project, or a replacement for one of Scriban's.
/// </summary>
/// <param name="required">The number of required parameters.</param>
internal sealed class HostCall(
    int required,
    string[] parameters,
    Func<MarkupContext, ScriptNode, ScriptArray, object?> run,
    ScriptVarParamKind more = ScriptVarParamKind.None
) : IScriptCustomFunction
{
    private static readonly string[] OneValue = ["value"];

    public int RequiredParameterCount => required;
    public int ParameterCount => parameters.Length;
    public ScriptVarParamKind VarParamKind => more;
    public Type ReturnType => typeof(object);

    public static FrozenDictionary<string, object?> All(IReadOnlyDictionary<string, HostFunction> functions)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["include"] = new HostCall(1, ["template"], Include, ScriptVarParamKind.Direct),
            ["front_matter"] = new HostCall(1, ["facts"], (_, _, of) => new SafeMarkup(FrontMatter.Write(of[0]))),
            ["content"] = new HostCall(0, [], Content),
            ["fragment"] = new HostCall(1, ["template"], Fragment, ScriptVarParamKind.Direct),
        };
        foreach (var (name, function) in functions)
            all.Add(name, new HostCall(1, OneValue, (context, _, of) => Call(function, context.State, of[0])));
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index >= required && index < parameters.Length
            ? new ScriptParameterInfo(typeof(object), parameters[index], null)
            : new ScriptParameterInfo(typeof(object), parameters.ElementAtOrDefault(index) ?? "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? block
    ) => run((MarkupContext)context, callerContext!, arguments);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? block
    ) => new(Invoke(context, callerContext, arguments, block));

    /// <summary>
    /// Makes the arguments of an included template available as <c>$1</c>, <c>$.name</c> and <c>$name</c>.
    /// </summary>
    public static void Pass(ScriptArray arguments, MarkupContext context)
    {
        context.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
        var named = arguments.ScriptObject;
        foreach (var name in named.GetMembers())
            context.SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), named[name]);
    }

    /// <exception cref="HostFailure">
    /// The function is broken; a <see cref="TemplateFault"/> is passed on unchanged.
    /// </exception>
    private static object? Call(HostFunction function, object? state, object? value)
    {
        try
        {
            return function(state, value is StringBuilderOutput captured ? new SafeMarkup(captured.ToString()) : value);
        }
        catch (Exception failure) when (failure is not TemplateFault)
        {
            throw new HostFailure(failure);
        }
    }

    private static object? Include(MarkupContext context, ScriptNode call, ScriptArray arguments)
    {
        var template = Find(context, call, arguments);
        return Write(context, call, () => Run(template, context, arguments));
    }

    private static object? Fragment(MarkupContext context, ScriptNode call, ScriptArray arguments)
    {
        var html = context.Set.Fragments.Get(Find(context, call, arguments), arguments, context);
        return Write(context, call, () => context.Put(html));
    }

    private static object? Content(MarkupContext context, ScriptNode call, ScriptArray arguments)
    {
        var content = context.Content
            ?? throw new TemplateFault("There is no content here: only a layout has it. Remove this call.");
        return Write(context, call, () => Run(content, context, null));
    }

    private static void Run(Template template, MarkupContext context, ScriptArray? arguments)
    {
        context.PushLocal();
        if (arguments is not null)
            Pass(arguments, context);
        context.Run(template);
        context.PopLocal();
    }

    private static Template Find(MarkupContext context, ScriptNode call, ScriptArray arguments)
    {
        var path = context.ObjectToString(arguments[0]) ?? "";
        return context.Set.Find(call, path) ?? throw new TemplateFault(Faults.NoTemplate(path, call.Span.FileName));
    }

    /// <summary>A call that is a statement writes in its place; in an expression, its value is HTML.</summary>
    private static SafeMarkup? Write(MarkupContext context, ScriptNode call, Action write)
    {
        if (call.Parent is ScriptExpressionStatement { Parent: not ScriptFunction } && context.EnableOutput)
        {
            write();
            return null;
        }
        context.PushOutput();
        write();
        return new SafeMarkup(context.PopOutput().ToString()!);
    }
}
