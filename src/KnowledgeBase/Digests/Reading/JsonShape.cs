using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Reading;

/// <summary>How a JSON format lays out its items.</summary>
/// <param name="FirstNames">What an item may begin with: after damage, reading resumes at the next such name.</param>
/// <param name="Wrapper">Matches an object around the list, up to and including the list's bracket.</param>
internal sealed record JsonShape(ImmutableArray<string> FirstNames, Regex? Wrapper = null)
{
    private readonly byte[][] _starts = [.. FirstNames.Select(name => Encoding.UTF8.GetBytes($"\"{name}\""))];

    /// <summary>An object too large for one item holds items: they are looked for inside it.</summary>
    public bool IsNested { get; init; }

    /// <summary>Items may be texts that hold an object: JSON, or a dictionary as Python prints it.</summary>
    public bool HasTexts { get; init; }

    /// <summary>Whether the text after an opening brace is that of an item.</summary>
    public bool IsItemStart(ReadOnlySpan<byte> text)
    {
        var trimmed = text.TrimStart(" \t\r\n"u8);
        foreach (var start in _starts)
        {
            if (trimmed.StartsWith(start))
                return true;
        }
        return false;
    }

    /// <summary>Whether a text that something may follow is the beginning of a JSON value.</summary>
    public static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
