using System.Runtime.InteropServices;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

internal delegate Value BuiltInBody(in Arguments arguments);

/// <summary>Prints what the function answers, without making a value of it first.</summary>
internal delegate void BuiltInWriter(in Arguments arguments);

/// <summary>A function of the language.</summary>
internal sealed class BuiltIn(string name, Signature signature, BuiltInBody body, BuiltInWriter? write)
    : Callable(name, signature)
{
    public override void Write(RenderState state, Place at, ReadOnlySpan<Value> arguments)
    {
        if (write is not null) write(new Arguments(state, at, Name, arguments));
        else base.Write(state, at, arguments);
    }

    public override Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments) =>
        body(new Arguments(state, at, Name, arguments));
}

/// <summary>A function of the host: it is given what is passed by position.</summary>
internal sealed class HostCallable(string name, HostFunction body) : Callable(name, null)
{
    public override Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments) => body(state.Scope, arguments);

    public override Value InvokeFreely(RenderState state, Place at, TemplateList arguments) => arguments.Named is null
        ? body(state.Scope, CollectionsMarshal.AsSpan(arguments))
        : throw new TemplateFault($"The function `{Name}` takes its arguments by position, not by name.");
}

/// <summary>The host's functions by name.</summary>
internal sealed class HostLibrary
{
    private readonly Dictionary<string, Value> _functions = new(StringComparer.Ordinal);

    public HostLibrary(IReadOnlyDictionary<string, HostFunction> functions)
    {
        foreach (var (name, body) in functions) _functions.Add(name, Value.Of(new HostCallable(name, body)));
    }

    public bool TryGet(string name, out Value function) => _functions.TryGetValue(name, out function);
}
