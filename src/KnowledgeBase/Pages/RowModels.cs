using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>The parts of pages as templates and twins name them.</summary>
public static class RowModels
{
    public static readonly TemplateModel<PageLink> Link =
        new TemplateModel<PageLink>("link", "A title that leads somewhere within the site.")
            .Text("title", x => x.Title, "What the link says.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.");

    public static readonly TemplateModel<CountedLink> CountedLink =
        new TemplateModel<CountedLink>("counted_link", "A link with the number of papers behind it.")
            .Text("title", x => x.Title, "What the link says.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Number("count", x => x.Count, "Papers behind the link.")
            .Text("note", x => x.Note, "A quiet remark; null without one.");

    public static readonly TemplateModel<MonthOfYear> MonthOfYear =
        new TemplateModel<MonthOfYear>("month_of_year", "A month of a year, with or without papers.")
            .Text("title", x => x.Title, "Its name: January.")
            .Text("url", x => x.Url, "The month's page; null where it has none.")
            .Number("count", x => x.Count, "Papers published in it.")
            .Number("digests", x => x.Digests, "Digests of it.");

    public static readonly TemplateModel<CalendarDay> CalendarDay =
        new TemplateModel<CalendarDay>("calendar_day", "A day of a month.")
            .Number("day", x => x.Day, "From 1.")
            .Number("published", x => x.Published, "Papers published on it.")
            .One("digest", x => x.Digest, CountedLink, "The day's digest and how many papers it lists; null without one.");

    public static readonly TemplateModel<CalendarWeek> CalendarWeek =
        new TemplateModel<CalendarWeek>("calendar_week", "A week of a month, from Monday to Sunday.")
            .Number("number", x => x.Number, "As ISO 8601 counts weeks.")
            .Number("before", x => x.Before, "Days that belong to the month before.")
            .Many("days", x => x.Days, CalendarDay, "Days of the month.")
            .Number("after", x => x.After, "Days that belong to the month after.");

    public static readonly TemplateModel<MonthCount> MonthCount =
        new TemplateModel<MonthCount>("month_count", "How many papers a month has.")
            .Text("month", x => x.Month, "yyyy-MM; print it with `day`.")
            .Number("count", x => x.Count, "Papers published in it.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.");

    public static readonly TemplateModel<YearCount> YearCount =
        new TemplateModel<YearCount>("year_count", "How many papers a year has.")
            .Number("year", x => x.Year, "The year.")
            .Number("count", x => x.Count, "Papers published in it.")
            .Text("url", x => x.Url, "The year's page; null where it has none.")
            .Text("share", x => x.Share, "Of the library's papers of that year, in percent; null for none.")
            .Many("months", x => x.Months, MonthCount, "Months that have papers.");

    public static readonly TemplateModel<SeriesRow> Series =
        new TemplateModel<SeriesRow>("series", "A group of papers by year; all of a page have the same years.")
            .Text("title", x => x.Title, "The group.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Number("count", x => x.Count, "All of its papers, those without a date included.")
            .Many("years", x => x.Years, YearCount, "Counts alone, oldest first.");

    public static readonly TemplateModel<TrendRow> Trend =
        new TemplateModel<TrendRow>("trend", "Whether papers become more against the library.")
            .Text("direction", x => x.Direction, "rising, falling, steady or too few.")
            .Text("statement", x => x.Statement, "A sentence with the counts that tell so.")
            .One("first", x => x.First, Link, "The earliest paper that has a date; null where none has one.")
            .Text("first_date", x => x.FirstDate, "yyyy, yyyy-MM or yyyy-MM-dd; print it with `day`.")
            .One("first_seen", x => x.FirstSeen, Link, "The earliest digest that lists one of the papers.");

    public static readonly TemplateModel<ClaimLine> ClaimLine =
        new TemplateModel<ClaimLine>("claim_line", "A sentence that reports a number, and its paper.")
            .One("paper", x => x.Paper, Link, "The paper.")
            .Text("text", x => x.Text, "The sentence.")
            .Real("value", x => x.Value, "Its first number that has a unit.")
            .Text("unit", x => x.Unit, "`%`, `×`, `points` or a unit of measurement.")
            .Texts("on", x => x.On, "What the number is reported on: accuracy, memory, a dataset.");

    public static readonly TemplateModel<PaperRow> Paper =
        new TemplateModel<PaperRow>("paper_row", "A paper as lists show it.")
            .Text("slug", x => x.Slug, "The paper's name in addresses.")
            .Text("title", x => x.Title, "The paper's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Text("byline", x => x.Byline,
                "Up to three names, where lists are brief one, and the number of others, or the stated count; "
                + "an author's own list always names that author. Null when neither is known.")
            .One("organization", x => x.Organization, Link, "The organisation; null without one.")
            .Text("published", x => x.Published, "yyyy, yyyy-MM or yyyy-MM-dd; print it with `day`.")
            .Flag("has_code", x => x.HasCode, "Whether code is linked.")
            .One("topic", x => x.Topic, Link, "The primary topic; null for an unsorted paper.")
            .Text("excerpt", x => x.Excerpt, "The beginning of the abstract, at most 240 characters; null where lists are brief.");

    public static readonly TemplateModel<PagerStep> PagerStep =
        new TemplateModel<PagerStep>("pager_step", "One page of a list that is cut into pages.")
            .Text("title", x => x.Title, "The page's number, or the span of names on it.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Flag("current", x => x.Current, "Whether it is this page.");

    public static readonly TemplateModel<Pager> Pager =
        new TemplateModel<Pager>("pager", "A list cut into pages.")
            .Number("number", x => x.Number, "This page, from 1.")
            .Number("pages", x => x.Pages, "How many pages the list has.")
            .Number("total", x => x.Total, "Entries in the whole list.")
            .One("previous", x => x.Previous, Link, "The page before; null on the first.")
            .One("next", x => x.Next, Link, "The page after; null on the last.")
            .Many("steps", x => x.Steps, PagerStep, "The first page, the last, those near, and some farther away, in order.");

    public static readonly TemplateModel<OutsideLink> OutsideLink =
        new TemplateModel<OutsideLink>("outside_link", "A link that leaves the site.")
            .Text("kind", x => x.Kind, "code, project, model, data, demo, video, pdf or other.")
            .Text("label", x => x.Label, "Host and path, short.")
            .Text("url", x => x.Url, "Absolute, http or https; null for an unknown mirror of a well-known host, which is shown as text.");

    public static readonly TemplateModel<TopicLink> TopicLink =
        new TemplateModel<TopicLink>("topic_link", "A topic of a paper, with what speaks for it.")
            .Text("title", x => x.Title, "The topic's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Texts("evidence", x => x.Evidence, "Phrases of the paper; empty where a note assigns the topic.");

    public static readonly TemplateModel<RelatedRow> Related =
        new TemplateModel<RelatedRow>("related", "A paper near this one, and why.")
            .One("paper", x => x.Paper, Paper, "The other paper.")
            .Texts("reasons", x => x.Reasons, "Sentences.");

    public static readonly TemplateModel<NameLink> Name =
        new TemplateModel<NameLink>("name_link", "An author, or a name that a paper introduces.")
            .Text("title", x => x.Title, "The name.")
            .Text("url", x => x.Url, "Site-relative; null where it has no page: few papers speak of it.");

    public static readonly TemplateModel<QuotedRow> Quoted =
        new TemplateModel<QuotedRow>("quoted_row", "A paper and the sentence that ties it to this one.")
            .One("paper", x => x.Paper, Paper, "The other paper.")
            .Text("sentence", x => x.Sentence, "In which one paper mentions the other; null where abstracts may not be quoted.");

    public static readonly TemplateModel<ClaimRow> Claim =
        new TemplateModel<ClaimRow>("claim", "A sentence that reports a number as a result.")
            .Text("text", x => x.Text, "The sentence.")
            .Real("value", x => x.Value, "Its first number that has a unit.")
            .Text("unit", x => x.Unit, "`%`, `×`, `points` or a unit of measurement.");

    public static readonly TemplateModel<SightingRow> Sighting =
        new TemplateModel<SightingRow>("sighting", "A digest that lists the paper.")
            .Text("title", x => x.Title, "The digest's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Number("comments", x => x.Comments, "Comments that the listing shows; null without.");

    public static readonly TemplateModel<ProvenanceRow> Provenance =
        new TemplateModel<ProvenanceRow>("provenance", "A place that facts came from.")
            .Texts("fields", x => x.Fields, "The facts, in words.")
            .Text("file", x => x.File, "Path within the input folder.")
            .Number("line", x => x.Line, "From 1; null where the whole file is meant.");

    public static readonly TemplateModel<DigestCard> Digest =
        new TemplateModel<DigestCard>("digest_card", "A digest and its first papers.")
            .Text("title", x => x.Title, "The digest's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Text("date", x => x.Date, "yyyy-MM-dd; null for a collection.")
            .Number("count", x => x.Count, "Papers in the digest.")
            .Many("papers", x => x.Papers, Paper, "The first few.");

    public static readonly TemplateModel<IndexEntry> IndexEntry =
        new TemplateModel<IndexEntry>("index_entry", "A line of an index.")
            .One("link", x => x.Link, CountedLink, "The entry.")
            .Many("children", x => x.Children, CountedLink, "One level of entries below it.");

    public static readonly TemplateModel<IndexGroup> IndexGroup =
        new TemplateModel<IndexGroup>("index_group", "Entries under one letter or year.")
            .Text("title", x => x.Title, "A letter or a year; empty where the list has no groups.")
            .Text("anchor", x => x.Anchor, "Unique on the page.")
            .Many("entries", x => x.Entries, IndexEntry, "In order.");

    public static readonly TemplateModel<SiteModel> Site =
        new TemplateModel<SiteModel>("site", "What every page knows of the site.")
            .Text("title", x => x.Title, "The site's name.")
            .Text("description", x => x.Description, "One sentence.")
            .Text("language", x => x.Language, "A BCP 47 tag.")
            .Text("url", x => x.Url, "Absolute, with a closing slash; null when unknown.")
            .Text("repository", x => x.Repository, "Where the knowledge base's files are kept; null when unknown.")
            .Text("rights", x => x.Rights, "Said wherever abstracts are shown; null without a rights line.")
            .Flag("cites_lists", x => x.Extent.HasFiles, "Whether lists carry the citations of their papers.")
            .Flag("is_brief", x => x.Extent.IsBrief, "Whether pages leave out what stands elsewhere as well.")
            .Many("menu", x => x.Menu, Link, "The main navigation.");
}
