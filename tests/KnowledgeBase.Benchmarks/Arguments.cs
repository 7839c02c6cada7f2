using System.Globalization;

namespace KnowledgeBase.Benchmarks;

/// <summary>Pairs of <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values;

    public Arguments(string[] arguments, params string[] known)
    {
        _values = arguments
            .Chunk(2)
            .ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        if (_values.Keys.Except(known).FirstOrDefault() is { } unknown)
            throw new ArgumentException(
                $"There is no option '{unknown}', only {string.Join(", ", known)}.",
                nameof(arguments)
            );
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
