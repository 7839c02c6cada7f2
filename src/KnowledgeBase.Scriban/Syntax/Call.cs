using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>An argument of a call: by position, by name, or a list spread into positions.</summary>
internal sealed record Argument(Expression Value, string? Name = null, bool Spread = false);

/// <summary>A call; a value that is piped to it is its first argument.</summary>
internal sealed class Call : Expression
{
    private readonly bool _plain;

    public Call(Place at, Expression target, IReadOnlyList<Argument> arguments, bool piped = false) : base(at)
    {
        Target = target;
        Arguments = [.. arguments];
        Piped = piped;
        _plain = Array.TrueForAll(Arguments, argument => argument is { Name: null, Spread: false });
    }

    public Expression Target { get; }

    public Argument[] Arguments { get; }

    public bool Piped { get; }

    /// <summary>Calls a function that is only named.</summary>
    public static Value Run(RenderState state, Place at, in Value function)
    {
        try
        {
            return function.AsFunction()!.Call(state, at);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw state.Fault(at, fault.Message, fault);
        }
    }

    /// <summary>What functions throw when they are misused; it is reported at the call.</summary>
    public static bool IsFault(Exception exception) => exception is TemplateFault or ArgumentException
        or ArithmeticException or FormatException or RegexMatchTimeoutException or OutOfMemoryException;

    public override Value Evaluate(RenderState state) => Evaluate(state, Function(state));

    public override void Write(RenderState state)
    {
        var function = Function(state);
        if (function is IncludeFunction include && state.Output.Indent is null)
            include.WriteTo(state, At, _plain ? Positional(state) : Gather(state, include).All());
        else if (function is Libraries.BuiltIn && TakesPositions(function))
            Write(state, function);
        else
            state.Write(Evaluate(state, function));
    }

    private bool TakesPositions(Callable function) =>
        _plain && function is Libraries.HostCallable or { Signature.Variadic: false };

    private Value Evaluate(RenderState state, Callable function)
    {
        try
        {
            if (!TakesPositions(function)) return InvokeArranged(state, function);
            var room = default(FewValues);
            return function.Invoke(state, At, Positions(state, function, room));
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw state.Fault(At, fault.Message, fault);
        }
    }

    private void Write(RenderState state, Callable function)
    {
        try
        {
            var room = default(FewValues);
            function.Write(state, At, Positions(state, function, room));
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw state.Fault(At, fault.Message, fault);
        }
    }

    private Callable Function(RenderState state)
    {
        var target = Target.EvaluateTarget(state);
        if (target.AsFunction() is { } function) return function;
        var name = Shown(Target);
        if (target.IsNull) throw state.Fault(Target.At, $"There is no function `{name}`.");
        throw state.Fault(Target.At, Piped
            ? $"A value is piped to `{name}`, which is {Operators.Name(target)}, not a function."
            : $"`{name}` is called, but it is {Operators.Name(target)}, not a function.");
    }

    private static string Shown(Expression target) => target switch
    {
        Variable variable => variable.Name,
        LocalVariable local => local.Name,
        Member member => $"{Shown(member.Target)}.{member.Name}",
        Literal literal => literal.Value.IsNull ? "null" : literal.Value.AsText(),
        _ => "expression",
    };

    /// <summary>A value for each parameter, or what is passed to the host, in the given room if it is enough.</summary>
    private Span<Value> Positions(RenderState state, Callable function, Span<Value> room)
    {
        var parameters = function.Signature?.Parameters ?? [];
        var count = function.Signature is null ? Arguments.Length : parameters.Length;
        if (Arguments.Length > count || Arguments.Length < function.Signature?.Required)
            throw ArgumentList.WrongCount(Arguments.Length, function);
        var values = count <= room.Length ? room[..count] : new Value[count];
        for (var index = 0; index < Arguments.Length; index++) values[index] = Arguments[index].Value.Evaluate(state);
        for (var index = Arguments.Length; index < count; index++) values[index] = parameters[index].Default;
        return values;
    }

    private Value InvokeArranged(RenderState state, Callable function)
    {
        if (_plain && function.Signature is null) return function.InvokeFreely(state, At, Positional(state));
        var arguments = Gather(state, function);
        return function.Signature is null
            ? function.InvokeFreely(state, At, arguments.All())
            : function.Invoke(state, At, arguments.Arrange());
    }

    private TemplateList Positional(RenderState state)
    {
        var list = new TemplateList(Arguments.Length);
        foreach (var argument in Arguments) list.Add(argument.Value.Evaluate(state));
        return list;
    }

    private ArgumentList Gather(RenderState state, Callable function)
    {
        var list = new ArgumentList(function);
        foreach (var argument in Arguments)
        {
            var value = argument.Value.Evaluate(state);
            if (argument.Name is { } name) list.Add(name, value);
            else if (argument.Spread && value.Kind == ValueKind.List) Spread(state, list, value);
            else list.Add(value);
        }

        return list;
    }

    private static void Spread(RenderState state, ArgumentList list, in Value value)
    {
        state.Charge(value.Shape.Count(value));
        foreach (var item in value.Items()) list.Add(item);
    }

    /// <summary>Room on the stack for the arguments of nearly every call.</summary>
    [InlineArray(4)]
    private struct FewValues
    {
        private Value _first;
    }
}
