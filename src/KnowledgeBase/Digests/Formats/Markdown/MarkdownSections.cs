using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <param name="Date">The date that the heading names; null where it names none.</param>
internal sealed record MarkdownSection(int Level, string Heading, PartialDate? Date, bool IsFirst);

/// <summary>The headings above the current place of a file.</summary>
internal sealed partial class MarkdownSections
{
    private static readonly FrozenSet<string> NoSubjects = FrozenSet.Create(
        StringComparer.Ordinal,
        (
            "abstract,acknowledgement,acknowledgements,acknowledgments,all papers,awesome papers,bibliography,citation,"
            + "citations,content,contents,contributing,contributors,daily papers,detailed paper analyses,details,faq,"
            + "getting started,highlights,installation,intro,introduction,latest papers,license,links,list of papers,"
            + "metadata,news,new papers,notes,others,overview,paper,paper list,papers,papers at a glance,papers list,"
            + "readme,recent papers,reference,references,related work,related works,resources,summary,table of content,"
            + "table of contents,toc,today,todays papers,updates,usage,what s new,目录,目次,차례,论文列表,论文,更新,"
            + "参考文献,논문 목록,引用"
        ).Split(',')
    );

    private readonly List<MarkdownSection> _above = [];
    private int _tops;
    private int _count;

    public ImmutableArray<MarkdownSection> Above => [.. _above];

    /// <summary>The year that the nearest heading with a date names.</summary>
    public int? Year => _above.LastOrDefault(section => section.Date is not null)?.Date?.Year;

    public void Enter(int level, string heading)
    {
        Leave(level);
        _above.Add(new MarkdownSection(level, heading, DateOf(heading), _count == 0));
        _count++;
        if (level == 1)
            _tops++;
    }

    /// <summary>Ends the sections of a level and those within them.</summary>
    public void Leave(int level) => _above.RemoveAll(section => section.Level >= level);

    /// <summary>
    /// The subjects that headings above an entry name: not the file's own title, no dates, no table of contents.
    /// </summary>
    public ImmutableArray<string> Subjects(ImmutableArray<MarkdownSection> above) =>
        [
            .. above
                .Where(section => section.Date is null && !IsTitleOfFile(section))
                .Select(section => Subject(section.Heading))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Whether a heading is none of a paper: a part of a text about papers.</summary>
    public static bool IsOfText(string heading) => NoSubjects.Contains(FieldLabels.Normalized(heading));

    private bool IsTitleOfFile(MarkdownSection section) => section is { IsFirst: true, Level: 1 } && _tops == 1;

    private static string? Subject(string heading)
    {
        var subject = Count().Replace(TitleText.WithoutLead(Numbering().Replace(heading, "")), "");
        subject = TitleText.WithoutTail(subject);
        var isSubject = subject.Length is > 1 and <= 100 && subject.Any(char.IsLetter) && !IsOfText(subject);
        return isSubject ? subject : null;
    }

    private static PartialDate? DateOf(string heading)
    {
        if (heading.Length > 200)
            return null;
        var date = DatesInText.Find(heading) ?? DatesInText.Whole(TitleText.WithoutLead(heading));
        if (date is not null || !Period().IsMatch(heading))
            return date;
        return PartialDate.FromNumbers(
            int.Parse(Period().Match(heading).Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [GeneratedRegex(@"^[\s0-9.]{1,12}(?<=[.\s])(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    /// <summary>How many papers a section has, and the way back: <c>(12)</c>, <c>[Back]</c>.</summary>
    [GeneratedRegex(
        @"(?:\s*[(（\[【](?:[^()（）\[\]]{0,20}[0-9]+[^()（）\[\]]{0,12}|\s?back[^()（）\[\]]{0,12})[)）\]】]\]?){1,3}\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Count();

    /// <summary>A week or a month with its year: “Papers of the Week (June 23 - June 29) - 2025”.</summary>
    [GeneratedRegex(
        @"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week)\p{L}{0,6}\b.{0,40}?\b(?<year>(?:19|20)[0-9]{2})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Period();
}
