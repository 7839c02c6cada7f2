using KnowledgeBase.Citations;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Site;

/// <summary>A <see cref="NotedSite"/> as the work folder keeps it: each record written and read in one order.</summary>
internal static class NotedSiteRecord
{
    public static byte[] Write(NotedSite site) => Write(new RecordWriter(), site.Site).Many(site.Pages, Write).Written;

    public static NotedSite Read(byte[] bytes)
    {
        var from = new RecordReader(bytes);
        return new NotedSite(ReadSite(from), from.Many(ReadNoted));
    }

    private static RecordWriter Write(RecordWriter to, SiteModel site) => to
        .Text(site.Title).Text(site.Description).Text(site.Language).Text(site.Url).Text(site.Repository).Text(site.Rights)
        .Number((int)site.Extent.Authors).Number((int)site.Extent.Twins).Number((int)site.Extent.Lists).Number((int)site.Extent.Details)
        .Many(site.Menu, PaperPageRecord.Write);

    private static SiteModel ReadSite(RecordReader from) => new(from.Text(), from.Text(), from.Text())
    {
        Url = from.TextOrNull(),
        Repository = from.TextOrNull(),
        Rights = from.TextOrNull(),
        Extent = new SiteExtent((AuthorPages)from.Number(), (TwinFiles)from.Number(), (ListForm)from.Number(), (PageDetails)from.Number()),
        Menu = from.Many(PaperPageRecord.ReadLink),
    };

    private static RecordWriter Write(RecordWriter to, NotedPage page) =>
        Write(PaperPageRecord.Write(to.Text(page.Note).Text(page.Body).Number(page.Document), page.Page), page.Reference);

    private static NotedPage ReadNoted(RecordReader from) =>
        new(from.Text(), from.Text(), from.Number(), PaperPageRecord.Read(from), ReadReference(from));

    private static RecordWriter Write(RecordWriter to, Reference reference) => to
        .Text(reference.Key).Text(reference.Title).Number((int)reference.Kind).Many(reference.Authors, Write)
        .Text(reference.Published?.ToString()).Text(reference.Venue).Text(reference.ArxivId?.Value).Text(reference.Doi?.Value)
        .Text(reference.Page);

    private static Reference ReadReference(RecordReader from) => new(from.Text(), from.Text())
    {
        Kind = (ReferenceKind)from.Number(),
        Authors = from.Many(ReadPerson),
        Published = from.TextOrNull() is { } text && PartialDate.TryParse(text, out var published) ? published : null,
        Venue = from.TextOrNull(),
        ArxivId = ArxivId.TryParse(from.TextOrNull(), out var arxiv) ? arxiv : null,
        Doi = Doi.TryParse(from.TextOrNull(), out var doi) ? doi : null,
        Page = from.TextOrNull(),
    };

    private static RecordWriter Write(RecordWriter to, PersonName person) =>
        to.Text(person.Full).Text(person.Family).Text(person.Given).Text(person.Suffix);

    private static PersonName ReadPerson(RecordReader from) =>
        new(from.Text(), from.Text()) { Given = from.TextOrNull(), Suffix = from.TextOrNull() };
}
