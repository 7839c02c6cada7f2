using KnowledgeBase.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>The fields that stand before a text, between two lines of hyphens.</summary>
/// <param name="Fields">Of known kind, with the texts of a list one after the other.</param>
/// <param name="IsReference">It says that the text is about one work: a key for citing it, a kind of item.</param>
internal sealed record FrontMatter(IReadOnlyList<(PaperField Field, string Text)> Fields, bool IsReference)
{
    private const int LongestText = 100_000;
    private const int MostValues = 10_000;

    private static readonly string[] ReferenceKeys =
    [
        "citekey",
        "cite key",
        "itemtype",
        "item type",
        "bibtex",
        "zotero key",
        "citation key",
    ];

    public static FrontMatter Of(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        var values = text.Length > LongestText ? [] : ReadYaml(text) ?? ReadLines(text);
        var fields = new List<(PaperField, string)>();
        var isReference = false;
        foreach (var (key, value) in values)
        {
            var name = FieldLabels.Normalized(key.Replace('_', ' '));
            isReference |= ReferenceKeys.Contains(name);
            if (FieldLabels.Of(name) is { } field)
                fields.Add((field, value));
        }
        return new FrontMatter(fields, isReference || fields.Any(field => field.Item1 == PaperField.Venue));
    }

    public string? Title => First(PaperField.Title);

    /// <summary>Of the text, where it is about no single paper.</summary>
    public PartialDate? Date =>
        First(PaperField.Date) is { } text ? DatesInText.Whole(text) ?? DatesInText.Find(text) : null;

    /// <summary>Whether it describes a paper: by an identifier, or by its authors and what only a work has.</summary>
    public bool IsOfPaper =>
        Fields.Any(each => IsIdentifier(each.Field, each.Text))
        || (Has(PaperField.Authors) && (Has(PaperField.Abstract) || IsReference));

    public void AddTo(PaperDraft paper)
    {
        foreach (var group in Fields.GroupBy(field => field.Field))
        {
            var texts = group.Select(field => InlineReader.Read(field.Text)).ToList();
            if (group.Key == PaperField.Authors && texts.Count > 1)
                paper.AddAuthors(string.Join(';', texts.Select(text => text.Plain)));
            else
                texts.ForEach(text => PaperDetails.AddField(paper, group.Key, text, year: null));
        }
    }

    private bool Has(PaperField field) => Fields.Any(each => each.Field == field);

    private string? First(PaperField field) =>
        Fields.Where(each => each.Field == field).Select(each => each.Text).FirstOrDefault();

    private static bool IsIdentifier(PaperField field, string text) =>
        field is PaperField.Link or PaperField.Doi or PaperField.Paper
        && (ArxivId.TryParse(text, out _) || Doi.TryParse(text, out _) || PaperAddress.TryParse(text, out _));

    /// <summary>Every key with its text, or with each text of its list; null where this is no YAML.</summary>
    private static List<(string Key, string Value)>? ReadYaml(string yaml)
    {
        try
        {
            return ReadEvents(new Parser(new StringReader(yaml)));
        }
        catch (YamlException)
        {
            return null;
        }
        catch (Exception fault)
            when (fault is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser fails so on some texts.
            return null;
        }
    }

    /// <summary>A key of a map within the map counts as one of the map.</summary>
    private static List<(string Key, string Value)> ReadEvents(Parser events)
    {
        var values = new List<(string, string)>();
        var key = "";
        var isKey = false;
        var maps = new Stack<bool>();
        while (events.MoveNext() && values.Count < MostValues)
        {
            switch (events.Current)
            {
                case MappingStart:
                    maps.Push(true);
                    isKey = true;
                    break;
                case SequenceStart:
                    maps.Push(false);
                    isKey = false;
                    break;
                case MappingEnd or SequenceEnd:
                    maps.Pop();
                    isKey = maps.TryPeek(out var isMap) && isMap;
                    break;
                case Scalar scalar when isKey:
                    key = scalar.Value;
                    isKey = false;
                    break;
                case Scalar scalar:
                    values.Add((key, scalar.Value));
                    isKey = maps.TryPeek(out var isInMap) && isInMap;
                    break;
                default:
                    break;
            }
        }
        return values;
    }

    /// <summary>Lines of a key and its text, as people write them who know no YAML.</summary>
    private static List<(string Key, string Value)> ReadLines(string text)
    {
        var values = new List<(string, string)>();
        var key = "";
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.TrimStart() is ['-', ' ', .. var item])
                values.Add((key, item.Trim(' ', '"', '\'')));
            else if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                key = line[..colon].Trim();
                if (line[(colon + 1)..].Trim(' ', '"', '\'') is { Length: > 0 } value)
                    values.Add((key, value));
            }
        }
        return values;
    }
}
