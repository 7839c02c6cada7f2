using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Site;

/// <summary>A <see cref="NotedSite"/> as the work folder keeps it; for the same version of the program only.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    Converters = [typeof(ArxivIdJson), typeof(DoiJson), typeof(PartialDateJson)])]
[JsonSerializable(typeof(NotedSite))]
internal sealed partial class NotedSiteJson : JsonSerializerContext
{
    public static byte[] Write(NotedSite site) => JsonSerializer.SerializeToUtf8Bytes(site, Default.NotedSite);

    /// <summary>Null for what is not a whole site.</summary>
    public static NotedSite? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.NotedSite);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What is parsed once from a text is that text.</summary>
internal abstract class TextJson<T> : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString()!, out var value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue($"{value}");

    protected abstract bool TryParse(string text, out T value);
}

internal sealed class ArxivIdJson : TextJson<ArxivId>
{
    protected override bool TryParse(string text, out ArxivId value) => ArxivId.TryParse(text, out value);
}

internal sealed class DoiJson : TextJson<Doi>
{
    protected override bool TryParse(string text, out Doi value) => Doi.TryParse(text, out value);
}

internal sealed class PartialDateJson : TextJson<PartialDate>
{
    protected override bool TryParse(string text, out PartialDate value) => PartialDate.TryParse(text, out value!);
}
