using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>The values of one mapping, each of the type that its key declares.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, (object? Value, SourceLocation At)> _values;

    private Fields(Dictionary<string, (object? Value, SourceLocation At)> values) => _values = values;

    /// <summary>
    /// Null if a required key is missing or faulty. Any other faulty key is left out, so that one fault costs only one
    /// value.
    /// </summary>
    public static Fields? Of(YamlMap map, Form form, List<Diagnostic> faults)
    {
        var values = new Dictionary<string, (object?, SourceLocation)>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (form.Keys.FirstOrDefault(key => key.Name == entry.Key) is not { } key)
                faults.Add(UnknownKey(entry, form));
            else if (entry.Value is not YamlBlank && key.TryRead(entry.Value, faults, out var value))
                values.Add(key.Name, (value, entry.Value.At));
        }
        foreach (var key in form.Keys.Where(key => key.Required && !IsStated(map, key)))
            faults.Add(EditorialFaults.MissingKey(map.At, form.Kind, key.Name, key.Summary));
        return form.Keys.All(key => !key.Required || values.ContainsKey(key.Name)) ? new Fields(values) : null;
    }

    /// <summary>The value of a required key.</summary>
    public T Get<T>(Key<T> key) => (T)_values[key.Name].Value!;

    /// <summary>The value of a key, or a default if the file does not state it.</summary>
    public T Get<T>(Key<T> key, T absent) => _values.TryGetValue(key.Name, out var stated) ? (T)stated.Value! : absent;

    public T? Find<T>(Key<T> key)
        where T : class => _values.TryGetValue(key.Name, out var stated) ? (T?)stated.Value : null;

    public T? FindValue<T>(Key<T> key)
        where T : struct => _values.TryGetValue(key.Name, out var stated) ? (T?)stated.Value : null;

    /// <summary>Where the value of a stated key begins.</summary>
    public SourceLocation At(Key key) => _values[key.Name].At;

    private static bool IsStated(YamlMap map, Key key) =>
        map.Entries.Any(entry => entry.Key == key.Name && entry.Value is not YamlBlank);

    private static Diagnostic UnknownKey(YamlEntry entry, Form form) =>
        EditorialFaults.UnknownKey(
            entry.At,
            form.Kind,
            entry.Key,
            NearestWord.To(entry.Key, form.Keys.Select(key => key.Name)),
            string.Join(", ", form.Keys.Select(key => $"`{key.Name}`"))
        );
}
