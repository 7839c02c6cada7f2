using System.Collections.Frozen;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>What the columns of a table are called.</summary>
/// <param name="IsNamed">By the table itself; else the names are told from the first row.</param>
internal sealed record TableHeader(string[] Columns, bool IsNamed)
{
    public const int LongestLine = 10_000;

    private const int FewestColumns = 2;

    /// <summary>As the Web of Science names its columns.</summary>
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["TI"] = "title",
        ["AU"] = "authors",
        ["AF"] = "authorfullnames",
        ["SO"] = "journal",
        ["PY"] = "year",
        ["DI"] = "doi",
        ["AB"] = "abstract",
        ["DE"] = "keywords",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = RecordNames.Title.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = FrozenSet.Create<string>(
        StringComparer.Ordinal,
        [
            .. RecordNames.Authors,
            .. RecordNames.FirstAuthor,
            .. RecordNames.Date,
            .. RecordNames.Year,
            .. RecordNames.Address,
            .. RecordNames.ArxivId,
            .. RecordNames.Doi,
            .. RecordNames.Abstract,
            .. RecordNames.Venue,
        ]
    );

    /// <summary>The sign between the columns of a head whose first line names columns of papers.</summary>
    public static char? Find(ReadOnlySpan<char> head)
    {
        var line = FirstLine(head);
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            line = FirstLine(head[Math.Min(head.Length, line.Length)..].TrimStart("\r\n"));
        foreach (var sign in ",;\t")
        {
            if (line.Contains(sign) && Of(line.ToString().Split(sign)) is not null)
                return sign;
        }
        return null;
    }

    /// <summary>Null where the row names no title, or nothing else of a paper.</summary>
    public static TableHeader? Of(string[] row)
    {
        if (row.Length < FewestColumns)
            return null;
        var isTagged = row.Contains("TI") && row.Contains("AU") && row.Contains("PY");
        string[] columns = [.. row.Select(name => isTagged ? Tags.GetValueOrDefault(name, "") : Name(name))];
        return columns.Any(Titles.Contains) && columns.Any(Others.Contains)
            ? new TableHeader(columns, IsNamed: true)
            : null;
    }

    /// <summary>A table without names: an address of a paper in a row, and texts beside it.</summary>
    public static TableHeader? OfContent(string[] row)
    {
        var address = Array.FindIndex(row, cell => PaperAddress.TryParse(cell, out _));
        if (address < 0)
            return null;
        var longest = -1;
        var columns = new string[row.Length];
        for (var index = 0; index < row.Length; index++)
        {
            var isDate = RecordDates.Of(row[index]) is not null;
            columns[index] =
                index == address ? "url"
                : isDate ? "date"
                : "";
            var isTitle = columns[index].Length == 0 && row[index].Contains(' ', StringComparison.Ordinal);
            if (isTitle && (longest < 0 || row[index].Length > row[longest].Length))
                longest = index;
        }
        if (longest < 0)
            return null;
        columns[longest] = "title";
        return new TableHeader(columns, IsNamed: false);
    }

    /// <summary>The fields of a row; one of a column without a name belongs to none.</summary>
    public RecordDraft Draft(string[] row)
    {
        var draft = new RecordDraft();
        for (var index = 0; index < Math.Min(row.Length, Columns.Length); index++)
        {
            if (Columns[index].Length > 0 && !string.IsNullOrWhiteSpace(row[index]))
                draft.Add(Columns[index], row[index].Trim());
        }
        return draft;
    }

    private static string Name(string cell) => RecordFields.Fold(cell.Trim().Trim('"', '\uFEFF', '\''));

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestLine)];
        var end = text.IndexOfAny('\n', '\r');
        return end < 0 ? text : text[..end];
    }
}
