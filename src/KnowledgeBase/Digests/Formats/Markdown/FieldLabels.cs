using System.Collections.Frozen;
using System.Text;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>What a column, or a line that begins with a label, says of a paper.</summary>
internal enum PaperField
{
    Title,

    /// <summary>A title, or a link to the paper: only the content tells.</summary>
    Paper,
    Authors,
    Date,
    Abstract,
    Summary,
    Keywords,
    Venue,
    Link,
    Doi,
    Organization,
    Votes,
    Stars,

    /// <summary>The short name of a model or method: no title by itself.</summary>
    Name,

    /// <summary>Says nothing of the paper: a running number, a score of the listing.</summary>
    Other,
}

/// <summary>The words by which people call the fields of a paper, in the languages of public digests.</summary>
internal static class FieldLabels
{
    private const int LongestLabel = 60;

    private static readonly FrozenDictionary<string, PaperField> Fields = Words()
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Null for a word that names no field.</summary>
    public static PaperField? Of(string label)
    {
        if (label.Length > LongestLabel)
            return null;
        if (Find(label) is { } whole)
            return whole;
        var open = label.IndexOfAny(['(', '（', '[', '/', '&', '|']);
        return open > 0 ? Find(label[..open]) : null;
    }

    private static PaperField? Find(string label) =>
        Fields.TryGetValue(Normalized(label), out var field) ? field : null;

    /// <summary>Letters and digits in lower case, with single spaces between words.</summary>
    public static string Normalized(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in WholeCharacters(text).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character))
                words.Append(char.ToLowerInvariant(character));
            else if (character is not ('\'' or '’' or ';' or '*' or '_') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }

    /// <summary>A pair that was cut where a text was sliced has no normal form.</summary>
    private static string WholeCharacters(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : string.Concat(text.Where(character => !char.IsSurrogate(character)));

    private static Dictionary<string, PaperField> Words()
    {
        var fields = new Dictionary<string, PaperField>(StringComparer.Ordinal);
        foreach (var (field, words) in FieldWords.All)
        {
            foreach (var word in words.Split(", "))
                fields.TryAdd(Normalized(word), field);
        }
        return fields;
    }
}
