using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>A parameter; one without a default must be passed.</summary>
internal sealed record Parameter(string Name, bool Optional, Value Default);

/// <summary>The parameters of a function; a variadic one gathers what is left into a list as its last.</summary>
internal sealed record Signature(Parameter[] Parameters, bool Variadic)
{
    public int Required { get; } = Parameters.Count(parameter => !parameter.Optional);

    public int Find(string name)
    {
        for (var index = 0; index < Parameters.Length; index++)
        {
            if (Parameters[index].Name == name) return index;
        }

        return -1;
    }
}

/// <summary>What can be called; without a signature it takes whatever is passed, names included, as one list.</summary>
internal abstract class Callable(string name, Signature? signature)
{
    public string Name { get; } = name;

    public Signature? Signature { get; } = signature;

    /// <summary>Runs with one value for each parameter.</summary>
    public abstract Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments);

    /// <summary>Runs with one value for each parameter, and prints the answer.</summary>
    public virtual void Write(RenderState state, Place at, ReadOnlySpan<Value> arguments) =>
        state.Write(Invoke(state, at, arguments));

    /// <summary>Runs a function that has no signature.</summary>
    public virtual Value InvokeFreely(RenderState state, Place at, TemplateList arguments) =>
        throw new InvalidOperationException("A function with a signature is called with its parameters.");

    /// <summary>Calls with arguments by position, as built-in functions call the functions they are given.</summary>
    public Value Call(RenderState state, Place at, params ReadOnlySpan<Value> arguments)
    {
        if (Signature is null)
        {
            var list = new TemplateList(arguments.Length);
            list.AddRange(arguments);
            return InvokeFreely(state, at, list);
        }

        var passed = new ArgumentList(this);
        foreach (var argument in arguments) passed.Add(argument);
        return Invoke(state, at, passed.Arrange());
    }
}
