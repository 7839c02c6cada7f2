namespace KnowledgeBase.Scriban.Values;

/// <summary>What a call passes, put in the order of the function's parameters.</summary>
internal sealed class ArgumentList(Callable function)
{
    private readonly List<Value> _positional = [];
    private readonly List<(string Name, Value Value)> _named = [];

    public void Add(in Value value) => _positional.Add(value);

    public void Add(string name, in Value value) => _named.Add((name, value));

    /// <summary>All of it, for a function without a signature.</summary>
    public TemplateList All()
    {
        var list = new TemplateList(_positional);
        foreach (var (name, value) in _named) (list.Named ??= new()).TrySet(name, value);
        return list;
    }

    public Value[] Arrange()
    {
        var signature = function.Signature!;
        var parameters = signature.Parameters;
        var values = new Value[parameters.Length];
        var given = new bool[parameters.Length];
        var fixedCount = signature.Variadic ? parameters.Length - 1 : parameters.Length;
        if (_positional.Count > fixedCount && !signature.Variadic) throw WrongCount(_positional.Count, function);
        for (var index = 0; index < Math.Min(fixedCount, _positional.Count); index++)
            (values[index], given[index]) = (_positional[index], true);
        var rest = new TemplateList(_positional.Skip(fixedCount));
        foreach (var (name, value) in _named)
        {
            var index = signature.Find(name);
            if (index < 0) throw new TemplateFault($"The function `{function.Name}` has no parameter named `{name}`.");
            if (index == fixedCount) rest.Add(value);
            else (values[index], given[index]) = (value, true);
        }

        Complete(values, given, fixedCount);
        if (signature.Variadic) values[fixedCount] = Value.Of(rest);
        return values;
    }

    public static TemplateFault WrongCount(int count, Callable function)
    {
        var signature = function.Signature!;
        var (least, most) = (signature.Required, signature.Parameters.Length);
        var expected = least == most ? $"{most}" : $"{least} to {most}";
        return new TemplateFault(
            $"The function `{function.Name}` was called with {count} arguments; it takes {expected}.");
    }

    private void Complete(Value[] values, bool[] given, int fixedCount)
    {
        for (var index = 0; index < fixedCount; index++)
        {
            if (given[index]) continue;
            var parameter = function.Signature!.Parameters[index];
            if (!parameter.Optional) throw WrongCount(given.Count(one => one), function);
            values[index] = parameter.Default;
        }
    }
}
