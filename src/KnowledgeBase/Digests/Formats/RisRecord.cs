using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>The fields of one RIS record, in their order.</summary>
/// <param name="type">The value of TY: <c>JOUR</c>.</param>
internal sealed partial class RisRecord(SourceLocation at, string type)
{
    private readonly List<(string Tag, List<string> Lines)> _fields = [];
    private ILookup<string, string>? _values;

    public SourceLocation At => at;

    /// <param name="tag">Null for a line that continues the field before it.</param>
    public void Add(string? tag, string value)
    {
        if (tag is not null || _fields.Count == 0)
            _fields.Add((tag ?? "", [value]));
        else
            _fields[^1].Lines.Add(value);
    }

    /// <summary>The value of the first tag that has one.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
                return value;
        }
        return null;
    }

    /// <summary>Null without a title.</summary>
    public DigestEntry? ToEntry(FaultList faults)
    {
        if (First("TI", "T1", "CT", "BT", "TT", "ST") is not { } title)
            return null;
        var authors = AuthorList.FromFields([.. All("AU"), .. All("A1")]);
        var publication = Publication();
        var isBook = publication.Type is PublicationType.Book; // T2 is the series of a book.
        var venue = isBook ? null : First("T2", "JO", "JF", "JA", "J2", "J1", "C3", "BT");
        var isOfInstitution = publication.Type is PublicationType.Thesis or PublicationType.Report;
        return new Citation(title, at)
        {
            Abstract = First("AB", "N2"),
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Published = Date(),
            Venue = venue == title ? null : venue ?? (isOfInstitution ? publication.Publisher : null),
            Doi = First("DO", "DI"),
            Remarks = [.. new[] { "M1", "M3", "AN", "N1", "L3", "DP", "SN" }.SelectMany(tag => All(tag))],
            Urls = [.. Addresses()],
            Keywords = [.. All("KW").SelectMany(Keywords).Distinct(StringComparer.Ordinal)],
            Publication = isOfInstitution && venue is null ? publication with { Publisher = null } : publication,
        }.ToEntry(faults);
    }

    private PublicationDetails Publication()
    {
        var numbers = All("SN").ToArray();
        return new PublicationDetails
        {
            Type = Type(),
            Genre = Type() is PublicationType.Thesis or PublicationType.Report ? First("M3") : null,
            Volume = First("VL", "VO"),
            Issue = First("IS", "CP"),
            Pages = Pages(),
            Publisher = First("PB"),
            Place = First("CY", "PP"),
            Edition = First("ET"),
            Series = First("T3") ?? (Type() is PublicationType.Book ? First("T2") : null),
            Editors = AuthorList.FromFields([.. All("ED"), .. All("A2")]).Names,
            Isbn = numbers.FirstOrDefault(IsIsbn),
            Issn = numbers.FirstOrDefault(number => !IsIsbn(number)),
            Language = First("LA"),
            Url = Addresses().FirstOrDefault(),
        };
    }

    /// <summary>Of at least ten digits; an ISSN has eight.</summary>
    private static bool IsIsbn(string number) => number.Count(char.IsAsciiDigit) >= 9;

    private PublicationType? Type() =>
        type.Trim() switch
        {
            "JOUR" or "EJOUR" or "MGZN" or "NEWS" or "JFULL" => PublicationType.Article,
            "CONF" or "CPAPER" => PublicationType.ConferencePaper,
            "CHAP" or "ECHAP" => PublicationType.Chapter,
            "BOOK" or "EBOOK" or "EDBOOK" => PublicationType.Book,
            "THES" => PublicationType.Thesis,
            "RPRT" => PublicationType.Report,
            "DATA" or "AGGR" => PublicationType.Dataset,
            "COMP" => PublicationType.Software,
            _ => null,
        };

    /// <summary>Some write the whole range into SP.</summary>
    private string? Pages()
    {
        var first = PageRange.Of(First("SP"));
        var last = PageRange.Of(First("EP"));
        if (first is null || last is null || first == last || first.Contains('–', StringComparison.Ordinal))
            return first ?? last;
        return $"{first}–{last}";
    }

    /// <summary>Some databases have the month alone in DA, and the year in PY.</summary>
    private PartialDate? Date()
    {
        var date = First("DA");
        var year = WrittenDates.Of(First("PY")) ?? WrittenDates.Of(First("Y1"));
        var stated = WrittenDates.Of(date) ?? (year is { Month: null } ? WrittenDates.Of(year.Year, date) : null);
        var isFiner = stated is not null && (year is null || stated.Year != year.Year || stated.CompareTo(year) >= 0);
        return isFiner ? stated : year;
    }

    /// <summary>A field may hold several.</summary>
    private IEnumerable<string> Addresses() =>
        new[] { "UR", "L1", "L2", "LK", "L3", "DP" }
            .SelectMany(tag => All(tag))
            .SelectMany(value => NextAddress().Split(value));

    private static IEnumerable<string> Keywords(string value) =>
        value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The values of a tag that are not blank. No field is added after the first is asked for.</summary>
    private IEnumerable<string> All(string tag)
    {
        _values ??= _fields
            .Select(field => (field.Tag, Value: OneLine.Fold(MarkupText.ToPlain(string.Join(' ', field.Lines)))))
            .Where(field => field.Value.Length > 0)
            .ToLookup(field => field.Tag, field => field.Value, StringComparer.Ordinal);
        return _values[tag];
    }

    [GeneratedRegex(@"[\s;,]{1,3}(?=https?://)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextAddress();
}
