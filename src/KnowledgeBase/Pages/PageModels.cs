using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>
/// The front matter of each page kind: the names that templates see and that the Markdown twin writes. A closed set, so
/// that <see cref="Of"/> is all there is to know of it.
/// </summary>
public static class PageModels
{
    public static readonly TemplateModel<HomePage> Home = New<HomePage>("home", "What is new, and where to go.")
        .Number("paper_count", x => x.PaperCount, "Papers in the library.")
        .Number("author_count", x => x.AuthorCount, "Authors known by name.")
        .Number("organization_count", x => x.OrganizationCount, "Organisations.")
        .Number("digest_count", x => x.DigestCount, "Digests.")
        .Many("latest", x => x.Latest, RowModels.Digest, "The newest digests, newest first.")
        .Many("topics", x => x.Topics, RowModels.CountedLink, "Topics that have no parent.")
        .Many("rising", x => x.Rising, RowModels.CountedLink, "Topics that grow against the library.")
        .Many("organizations", x => x.Organizations, RowModels.CountedLink, "Organisations with the most papers.");

    public static readonly TemplateModel<PaperPage> Paper = New<PaperPage>("paper", "One paper.")
        .Text("slug", x => x.Slug, "The paper's name in addresses.")
        .Many("authors", x => x.Authors, RowModels.Name, "In the order of the paper.")
        .Number("author_count", x => x.AuthorCount, "The number of names, else the count that a source states.")
        .Number("stated_author_count", x => x.StatedAuthorCount, "What a listing counts, where it differs from the number of names; else null.")
        .One("organization", x => x.Organization, RowModels.Link, "The organisation; null without one.")
        .Text("published", x => x.Published, "yyyy, yyyy-MM or yyyy-MM-dd; print it with `day`.")
        .Text("venue", x => x.Venue, "Journal or conference; null when unknown.")
        .Text("arxiv_id", x => x.ArxivId, "Without version; null when unknown.")
        .Text("doi", x => x.Doi, "Without resolver; null when unknown.")
        .Flag("withdrawn", x => x.Withdrawn, "Whether the paper was withdrawn.")
        .Many("links", x => x.Links, RowModels.OutsideLink, "Code, project and other links off the site; at most 30.")
        .Number("link_count", x => x.LinkCount, "How many links there are, where not all are here; else null.")
        .Many("topics", x => x.Topics, RowModels.TopicLink, "Primary first.")
        .Many("introduces", x => x.Introduces, RowModels.Name, "Names of methods, models and datasets that the paper introduces.")
        .Many("builds_on", x => x.BuildsOn, RowModels.Quoted, "Papers whose names this one builds on; at most 30.")
        .Many("mentioned_by", x => x.MentionedBy, RowModels.Quoted, "Papers that mention what this one introduces; at most 30.")
        .Number("mention_count", x => x.MentionCount, "How many papers do, where not all are named; else null.")
        .Many("claims", x => x.Claims, RowModels.Claim, "Sentences of the abstract that report a number.")
        .Many("near_duplicates", x => x.NearDuplicates, RowModels.Paper, "Papers with nearly the same text.")
        .Many("related", x => x.Related, RowModels.Related, "Nearest first.")
        .Many("seen_in", x => x.SeenIn, RowModels.Sighting, "Digests that list the paper.")
        .Many("provenance", x => x.Provenance, RowModels.Provenance, "Where each fact came from.")
        .One("previous", x => x.Previous, RowModels.Link, "The paper before in its newest digest.")
        .One("next", x => x.Next, RowModels.Link, "The paper after in its newest digest.")
        .Text("correct_url", x => x.CorrectUrl, "Absolute address where the paper's note is written; null without a repository.")
        .Text("rights", x => x.Rights, "Said under the abstract; null without a rights line.");

    public static readonly TemplateModel<TopicPage> Topic = NewList<TopicPage>("topic", "The papers of a topic.")
        .One("parent", x => x.Parent, RowModels.Link, "The topic above; null without one.")
        .Many("children", x => x.Children, RowModels.CountedLink, "The topics below.")
        .Many("years", x => x.Years, RowModels.YearCount, "Papers by year of publication, oldest first.")
        .One("trend", x => x.Trend, RowModels.Trend, "Rising, falling or neither; null on later pages of the list.")
        .Many("claims", x => x.Claims, RowModels.ClaimLine, "Sentences that report a number, of the papers on this page.")
        .Many("neighbours", x => x.Neighbours, RowModels.CountedLink, "Topics that share papers with this one.")
        .Many("organizations", x => x.Organizations, RowModels.CountedLink, "Organisations with the most papers here.")
        .Many("names", x => x.Names, RowModels.CountedLink, "Names that most papers here introduce or mention.");

    public static readonly TemplateModel<AuthorPage> Author = NewList<AuthorPage>("author", "The papers of a person.")
        .Texts("aliases", x => x.Aliases, "Other names of the person.")
        .Text("orcid", x => x.Orcid, "The ORCID iD; null when unknown.")
        .Text("homepage", x => x.Homepage, "Absolute address; null when unknown.")
        .Many("co_authors", x => x.CoAuthors, RowModels.CountedLink, "Most shared papers first.")
        .Many("years", x => x.Years, RowModels.YearCount, "Papers by year of publication, oldest first.")
        .Many("topics", x => x.Topics, RowModels.CountedLink, "Topics of the person's papers.")
        .Many("topic_years", x => x.TopicYears, RowModels.Series, "The same topics by year; empty for fewer than four papers.");

    public static readonly TemplateModel<OrganizationPage> Organization =
        NewList<OrganizationPage>("organization", "The papers of an organisation.")
            .Texts("aliases", x => x.Aliases, "Other names and handles.")
            .Text("homepage", x => x.Homepage, "Absolute address; null when unknown.")
            .Many("years", x => x.Years, RowModels.YearCount, "Papers by year of publication, oldest first.")
            .One("trend", x => x.Trend, RowModels.Trend, "Rising, falling or neither; null on later pages of the list.")
            .Many("authors", x => x.Authors, RowModels.CountedLink, "Authors of its papers, most papers first.")
            .Many("topics", x => x.Topics, RowModels.CountedLink, "Topics of its papers.")
            .Many("topic_years", x => x.TopicYears, RowModels.Series, "The same topics by year; empty for fewer than four papers.");

    public static readonly TemplateModel<DigestPage> Digest =
        NewList<DigestPage>("digest", "The papers of one listing, in its order.")
            .Text("date", x => x.Date, "yyyy-MM-dd; null for a collection.")
            .One("month", x => x.Month, RowModels.Link, "The month whose calendar shows the digest; null for a collection.")
            .Texts("sources", x => x.Sources, "Paths of the collected files.")
            .One("previous", x => x.Previous, RowModels.Link, "The digest before.")
            .One("next", x => x.Next, RowModels.Link, "The digest after.");

    public static readonly TemplateModel<PeriodPage> Period =
        NewList<PeriodPage>("period", "The papers published in a year or month, with its digests; or the papers without a date.")
            .Text("period", x => x.Period, "yyyy or yyyy-MM; null for the undated.")
            .One("parent", x => x.Parent, RowModels.Link, "A month's year.")
            .Many("months", x => x.Months, RowModels.MonthOfYear, "The twelve months of a year.")
            .Many("weeks", x => x.Weeks, RowModels.CalendarWeek, "A month's calendar; empty where nothing is known of its days.")
            .One("previous", x => x.Previous, RowModels.Link, "The period before.")
            .One("next", x => x.Next, RowModels.Link, "The period after.");

    public static readonly TemplateModel<PapersPage> Papers = NewList<PapersPage>("papers", "Every paper, newest first; where pages are brief the newest alone, for the months list all.")
        .Many("periods", x => x.Periods, RowModels.CountedLink, "Years that have papers, newest first.");

    public static readonly TemplateModel<ContestedPage> Contested =
        New<ContestedPage>("contested", "An address that several papers, people or organisations would bear.")
            .Many("papers", x => x.Papers, RowModels.Paper, "The papers, if papers contest it.")
            .Many("entries", x => x.Entries, RowModels.CountedLink, "The people or organisations otherwise.");

    public static readonly TemplateModel<IndexPage> Index =
        New<IndexPage>("index", "All topics, names, authors, organisations, digests or periods.")
            .Text("list", x => x.List, "topics, names, authors, orgs, digests or periods.")
            .Number("count", x => x.Count, "Entries in the whole list.")
            .Many("groups", x => x.Groups, RowModels.IndexGroup, "In order.")
            .One("pager", x => x.Pager, RowModels.Pager, "Null where the list fits on one page.");

    public static readonly TemplateModel<NamePage> Name = New<NamePage>("name", "A name that papers introduce and others take up.")
        .Text("sort", x => x.Sort, "dataset, benchmark or model; null for anything else.")
        .Number("count", x => x.Count, "Papers that introduce or mention it, on all of its pages.")
        .One("pager", x => x.Pager, RowModels.Pager, "Null where they fit on one page.")
        .Many("years", x => x.Years, RowModels.YearCount, "Its papers by year of publication, oldest first.")
        .One("trend", x => x.Trend, RowModels.Trend, "Rising, falling or neither.")
        .Many("introduced_by", x => x.IntroducedBy, RowModels.Paper, "Papers that introduce it.")
        .Many("mentions", x => x.Mentions, RowModels.Quoted, "Papers that mention it, in time order, with the sentence.");

    public static readonly TemplateModel<StatisticsPage> Statistics = New<StatisticsPage>("statistics", "The library in numbers.")
        .Number("paper_count", x => x.PaperCount, "Papers in the library.")
        .Number("code_count", x => x.CodeCount, "Papers with a link to code.")
        .Number("named_count", x => x.NamedCount, "Papers whose authors are known by name.")
        .Number("undated_count", x => x.UndatedCount, "Papers without a date of publication.")
        .Number("author_count", x => x.AuthorCount, "Authors known by name.")
        .Number("organization_count", x => x.OrganizationCount, "Organisations.")
        .Number("digest_count", x => x.DigestCount, "Digests.")
        .Many("years", x => x.Years, RowModels.YearCount, "Papers by year of publication, oldest first.")
        .Many("topics", x => x.Topics, RowModels.CountedLink, "Topics that have no parent, most papers first.")
        .Many("topic_years", x => x.TopicYears, RowModels.Series, "The same topics by year.")
        .Many("organizations", x => x.Organizations, RowModels.CountedLink, "Organisations with the most papers.")
        .Many("authors", x => x.Authors, RowModels.CountedLink, "Authors with the most papers.");

    public static readonly TemplateModel<SearchPage> Search = New<SearchPage>("search", "Search over the whole library.");

    public static readonly TemplateModel<ReadingPage> Reading = New<ReadingPage>("reading", "What a reader keeps, in the browser alone.");

    public static readonly TemplateModel<ContentPage> Content = New<ContentPage>("content", "A page of people's own words.");

    public static readonly TemplateModel<NotFoundPage> NotFound = New<NotFoundPage>("not-found", "What an unknown address shows.");

    public static readonly TemplateModel<RedirectPage> Redirect = New<RedirectPage>("redirect", "An old address that leads on.")
        .Text("target", x => x.Target, "Site-relative; print it with `link`.");

    /// <summary>Every kind's model, in the order of the site's documentation.</summary>
    public static IReadOnlyList<TemplateModel> All { get; } =
    [
        Home, Paper, Topic, Author, Organization, Digest, Period, Papers, Name, Index, Contested, Statistics, Search, Reading, Content, NotFound,
        Redirect,
    ];

    public static HostObject Of(Page page) => page switch
    {
        PaperPage paper => Paper.Of(paper),
        AuthorPage author => Author.Of(author),
        TopicPage topic => Topic.Of(topic),
        OrganizationPage organization => Organization.Of(organization),
        DigestPage digest => Digest.Of(digest),
        PeriodPage period => Period.Of(period),
        PapersPage papers => Papers.Of(papers),
        NamePage name => Name.Of(name),
        IndexPage index => Index.Of(index),
        ContestedPage contested => Contested.Of(contested),
        HomePage home => Home.Of(home),
        StatisticsPage statistics => Statistics.Of(statistics),
        SearchPage search => Search.Of(search),
        ReadingPage reading => Reading.Of(reading),
        ContentPage content => Content.Of(content),
        NotFoundPage notFound => NotFound.Of(notFound),
        RedirectPage redirect => Redirect.Of(redirect),
        _ => throw new ArgumentOutOfRangeException(nameof(page), page.Kind, "A page kind without a model."),
    };

    private static TemplateModel<T> New<T>(string kind, string summary)
        where T : Page =>
        new TemplateModel<T>(kind, summary)
            .Text("kind", x => x.Kind, "Names the template: `pages/<kind>.sbn-html`.")
            .Text("url", x => x.Url, "Site-relative address of this page.")
            .Text("title", x => x.Title, "One line of plain text.")
            .Text("description", x => x.Description, "One or two sentences; may be empty.")
            .Flag("has_maths", x => x.HasMaths, "Whether the prose has formulas, as `<code>` between dollars.");

    private static TemplateModel<T> NewList<T>(string kind, string summary)
        where T : PaperListPage =>
        New<T>(kind, summary)
            .Number("count", x => x.Count, "Papers in the whole list.")
            .Text("export", x => x.Export, "Address without extension of the list's `.bib` and `.json`; null without.")
            .Text("feed", x => x.Feed, "Address of the list's Atom feed, there only if `site.url` is known; null without.")
            .Many("papers", x => x.Papers, RowModels.Paper, "Papers on this page.")
            .One("pager", x => x.Pager, RowModels.Pager, "Null where the list fits on one page, or ends with it.");
}
