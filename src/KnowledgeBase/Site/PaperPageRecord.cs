using KnowledgeBase.Pages;

namespace KnowledgeBase.Site;

/// <summary>A paper's page as the work folder keeps it: each record written and read in one order.</summary>
internal static class PaperPageRecord
{
    public static RecordWriter Write(RecordWriter to, PaperPage page) => to
        .Text(page.Url).Text(page.Title).Text(page.Description).Many(page.Body, Write)
        .Text(page.Slug).Many(page.Authors, Write).Number(page.AuthorCount).Number(page.StatedAuthorCount)
        .One(page.Organization, Write).Text(page.Published).Text(page.Venue).Text(page.ArxivId).Text(page.Doi)
        .Flag(page.Withdrawn).Many(page.Links, Write).Number(page.LinkCount)
        .Many(page.Topics, Write).Many(page.Introduces, Write)
        .Many(page.BuildsOn, Write).Many(page.MentionedBy, Write).Number(page.MentionCount).Many(page.Claims, Write)
        .Many(page.NearDuplicates, Write).Many(page.Related, Write).Many(page.SeenIn, Write).Many(page.Provenance, Write)
        .One(page.Previous, Write).One(page.Next, Write).Text(page.CorrectUrl).Text(page.Rights);

    public static PaperPage Read(RecordReader from) => new(from.Text(), from.Text())
    {
        Description = from.Text(),
        Body = from.Many(ReadSection),
        Slug = from.Text(),
        Authors = from.Many(ReadName),
        AuthorCount = from.NumberOrNull(),
        StatedAuthorCount = from.NumberOrNull(),
        Organization = from.One(ReadLink),
        Published = from.TextOrNull(),
        Venue = from.TextOrNull(),
        ArxivId = from.TextOrNull(),
        Doi = from.TextOrNull(),
        Withdrawn = from.Flag(),
        Links = from.Many(ReadOutside),
        LinkCount = from.NumberOrNull(),
        Topics = from.Many(ReadTopic),
        Introduces = from.Many(ReadName),
        BuildsOn = from.Many(ReadQuoted),
        MentionedBy = from.Many(ReadQuoted),
        MentionCount = from.NumberOrNull(),
        Claims = from.Many(ReadClaim),
        NearDuplicates = from.Many(ReadRow),
        Related = from.Many(ReadRelated),
        SeenIn = from.Many(ReadSighting),
        Provenance = from.Many(ReadProvenance),
        Previous = from.One(ReadLink),
        Next = from.One(ReadLink),
        CorrectUrl = from.TextOrNull(),
        Rights = from.TextOrNull(),
    };

    public static RecordWriter Write(RecordWriter to, PageLink link) => to.Text(link.Title).Text(link.Url);

    public static PageLink ReadLink(RecordReader from) => new(from.Text(), from.Text());

    private static RecordWriter Write(RecordWriter to, Section section) =>
        to.Text(section.Name).Text(section.Heading).Text(section.Markdown).Flag(section.FromPeople);

    private static Section ReadSection(RecordReader from) => new(from.Text(), from.TextOrNull(), from.Text(), from.Flag());

    private static RecordWriter Write(RecordWriter to, NameLink name) => to.Text(name.Title).Text(name.Url);

    private static NameLink ReadName(RecordReader from) => new(from.Text(), from.TextOrNull());

    private static RecordWriter Write(RecordWriter to, OutsideLink link) => to.Text(link.Kind).Text(link.Label).Text(link.Url);

    private static OutsideLink ReadOutside(RecordReader from) => new(from.Text(), from.Text(), from.TextOrNull());

    private static RecordWriter Write(RecordWriter to, TopicLink topic) => to.Text(topic.Title).Text(topic.Url).Texts(topic.Evidence);

    private static TopicLink ReadTopic(RecordReader from) => new(from.Text(), from.Text(), from.Texts());

    private static RecordWriter Write(RecordWriter to, QuotedRow quoted) => Write(to, quoted.Paper).Text(quoted.Sentence);

    private static QuotedRow ReadQuoted(RecordReader from) => new(ReadRow(from), from.TextOrNull());

    private static RecordWriter Write(RecordWriter to, ClaimRow claim) => to.Text(claim.Text).Real(claim.Value).Text(claim.Unit);

    private static ClaimRow ReadClaim(RecordReader from) => new(from.Text(), from.Real(), from.Text());

    private static RecordWriter Write(RecordWriter to, RelatedRow related) => Write(to, related.Paper).Texts(related.Reasons);

    private static RelatedRow ReadRelated(RecordReader from) => new(ReadRow(from), from.Texts());

    private static RecordWriter Write(RecordWriter to, SightingRow seen) => to.Text(seen.Title).Text(seen.Url).Number(seen.Comments);

    private static SightingRow ReadSighting(RecordReader from) => new(from.Text(), from.Text(), from.NumberOrNull());

    private static RecordWriter Write(RecordWriter to, ProvenanceRow row) => to.Texts(row.Fields).Text(row.File).Number(row.Line);

    private static ProvenanceRow ReadProvenance(RecordReader from) => new(from.Texts(), from.Text(), from.NumberOrNull());

    private static RecordWriter Write(RecordWriter to, PaperRow row) => to
        .Text(row.Slug).Text(row.Title).Text(row.Url).Text(row.Byline).One(row.Organization, Write).Text(row.Published)
        .Flag(row.HasCode).One(row.Topic, Write).Text(row.Excerpt);

    private static PaperRow ReadRow(RecordReader from) => new(from.Text(), from.Text(), from.Text(), from.TextOrNull())
    {
        Organization = from.One(ReadLink),
        Published = from.TextOrNull(),
        HasCode = from.Flag(),
        Topic = from.One(ReadLink),
        Excerpt = from.TextOrNull(),
    };
}
