using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>A key of front matter.</summary>
/// <param name="Summary">One sentence, shown by editors and in messages.</param>
internal abstract record Key(string Name, string Summary)
{
    public bool Required { get; init; }

    public abstract string Words { get; }

    /// <summary>The keys of the mappings that are its value; null where it has none.</summary>
    public abstract Form? Nested { get; }

    public abstract JsonObject Schema();

    /// <summary>Reads a value for <see cref="Fields"/>; false if a fault was found.</summary>
    public abstract bool TryRead(YamlValue value, List<Diagnostic> faults, out object? result);
}

internal sealed record Key<T>(string Name, Shape<T> Shape, string Summary) : Key(Name, Summary)
{
    public override string Words => Shape.Words;

    public override Form? Nested => Shape.Nested;

    public override JsonObject Schema()
    {
        var schema = Shape.Schema();
        schema["description"] = Summary;
        return schema;
    }

    public override bool TryRead(YamlValue value, List<Diagnostic> faults, out object? result)
    {
        var fits = Shape.Read(value, $"`{Name}`", faults, out var read);
        result = read;
        return fits;
    }
}

/// <summary>
/// What one kind of front matter may contain. Parsing, messages and <c>docs/schemas</c> are all derived from it.
/// </summary>
/// <param name="Kind">What messages call it: <c>note</c>.</param>
internal sealed record Form(string Kind, string Summary, ImmutableArray<Key> Keys)
{
    /// <summary>Whether a file may have no front matter at all.</summary>
    public bool IsOptional { get; init; }

    public JsonObject Schema()
    {
        var required = Keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name)).ToArray<JsonNode?>();
        var schema = new JsonObject
        {
            ["description"] = Summary,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(
                Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, key.Schema()))
            ),
        };
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return schema;
    }
}
