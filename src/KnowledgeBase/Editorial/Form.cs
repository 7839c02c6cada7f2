using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Editorial;

/// <summary>A key of front matter.</summary>
/// <param name="Summary">One sentence, shown by editors and in messages.</param>
internal abstract record Key(string Name, string Summary)
{
    /// <summary>Without it the file says nothing.</summary>
    public bool Required { get; init; }

    public abstract string Words { get; }

    public abstract JsonObject Schema();

    /// <summary>Reads a value for <see cref="Fields"/>; false where a fault was found.</summary>
    public abstract bool TryRead(YamlValue value, FaultList faults, out object? result);
}

internal sealed record Key<T>(string Name, Shape<T> Shape, string Summary) : Key(Name, Summary)
{
    public override string Words => Shape.Words;

    public override JsonObject Schema()
    {
        var schema = Shape.Schema();
        schema["description"] = Summary;
        return schema;
    }

    public override bool TryRead(YamlValue value, FaultList faults, out object? result)
    {
        var fits = Shape.Read(value, $"`{Name}`", faults, out var read);
        result = read;
        return fits;
    }
}

/// <summary>
/// What one kind of front matter may state. Reading, messages and <c>docs/schemas</c> all follow from it.
/// </summary>
/// <param name="Kind">In messages: <c>note</c>.</param>
internal sealed record Form(string Kind, string Summary, ImmutableArray<Key> Keys)
{
    public JsonObject Schema()
    {
        var required = Keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name)).ToArray<JsonNode?>();
        var schema = new JsonObject
        {
            ["description"] = Summary,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(
                Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, key.Schema()))),
        };
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return schema;
    }
}
