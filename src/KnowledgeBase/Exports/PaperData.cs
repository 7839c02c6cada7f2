using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary><c>data/papers.jsonl</c>: one paper a line in canonical order; absent is unknown, no empty lists.</summary>
internal static class PaperData
{
    internal static readonly JsonWriterOptions Plain = new()
    {
        // Text files, never inlined in HTML: only what JSON asks for is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SiteFile File(SiteView site) =>
        SiteFile.OfItems("data/papers.jsonl", site.Catalog.Papers.Length, (paper, line) =>
            WriteLine(site, paper, line)
        );

    private static void WriteLine(SiteView site, int index, ArrayBufferWriter<byte> line)
    {
        var paper = site.Catalog.Papers[index];
        var rights = site.Settings.Abstracts;
        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            WriteFacts(json, paper, rights);
            WriteSightings(json, paper);
            WriteInsights(json, site.Catalog, site.Insights, site.Insights.Papers[index], rights);
            WriteProvenance(json, paper);
            json.WriteEndObject();
        }
        line.Write("\n"u8);
    }

    private static void WriteFacts(Utf8JsonWriter json, Paper paper, AbstractRights rights)
    {
        json.WriteString("slug", paper.Slug.Value);
        json.WriteString("url", PageUrls.Paper(paper.Slug));
        json.WriteString("title", paper.Title);
        WriteText(json, "abstract", Abstracts.Shown(paper.Abstract, rights));
        WriteList(json, "authors", paper.Authors, author =>
        {
            json.WriteString("name", author.Name);
            json.WriteString("slug", author.Slug.Value);
            WriteText(json, "account", author.Account);
            WriteText(json, "orcid", author.Orcid?.Value);
        });
        if (paper.AuthorCount is { } count)
            json.WriteNumber("authorCount", count);
        if (paper.Organization is { } organization)
        {
            json.WriteStartObject("organization");
            json.WriteString("slug", organization.Slug.Value);
            json.WriteString("name", organization.Name);
            json.WriteEndObject();
        }
        WriteText(json, "published", paper.Published?.ToString());
        WriteText(json, "arxivId", paper.ArxivId?.Value);
        WriteText(json, "doi", paper.Doi?.Value);
        WriteText(json, "venue", paper.Venue);
        if (paper.Publication is { } publication)
            WritePublication(json, publication);
        if (!paper.Keywords.IsEmpty)
            WriteTexts(json, "keywords", paper.Keywords);
        WriteText(json, "summary", Abstracts.Shown(paper.Summary, rights));
        if (paper.Upvotes is { } upvotes)
            json.WriteNumber("upvotes", upvotes);
        if (paper.Stars is { } stars)
            json.WriteNumber("stars", stars);
        if (paper.Withdrawn)
            json.WriteBoolean("withdrawn", true);
    }

    private static void WritePublication(Utf8JsonWriter json, PublicationDetails publication)
    {
        json.WriteStartObject("publication");
        WriteText(json, "type", publication.Type?.Name());
        WriteText(json, "genre", publication.Genre);
        WriteText(json, "volume", publication.Volume);
        WriteText(json, "issue", publication.Issue);
        WriteText(json, "pages", publication.Pages);
        WriteText(json, "publisher", publication.Publisher);
        WriteText(json, "place", publication.Place);
        WriteText(json, "edition", publication.Edition);
        WriteText(json, "series", publication.Series);
        WriteTexts(json, "editors", publication.Editors);
        WriteText(json, "isbn", publication.Isbn);
        WriteText(json, "issn", publication.Issn);
        WriteText(json, "language", publication.Language);
        WriteText(json, "url", publication.Url);
        json.WriteEndObject();
    }

    private static void WriteSightings(Utf8JsonWriter json, Paper paper) =>
        WriteList(json, "seenIn", paper.SeenIn, seen =>
        {
            json.WriteString("digest", seen.Digest);
            json.WriteString("file", seen.At.Path);
            json.WriteNumber("line", seen.At.Line);
            if (seen.Comments is { } comments)
                json.WriteNumber("comments", comments);
        });

    private static void WriteInsights(
        Utf8JsonWriter json,
        Catalog catalog,
        Insights all,
        PaperInsights insights,
        AbstractRights rights
    )
    {
        WriteList(json, "topics", insights.Topics, topic =>
        {
            json.WriteString("id", topic.Topic.Value);
            WriteTexts(json, "evidence", topic.Evidence);
        });
        WriteTexts(json, "introduces", [.. insights.Introduces.Select(name => all.Names[name].Text)]);
        WriteList(json, "mentions", insights.Mentions, mention =>
        {
            json.WriteString("name", all.Names[mention.Name].Text);
            json.WriteString("slug", all.Names[mention.Name].Slug.Value);
        });
        WriteList(json, "related", insights.Related, related =>
        {
            json.WriteString("slug", catalog.Papers[related.Paper].Slug.Value);
            WriteTexts(json, "reasons", related.Reasons);
        });
        WriteList(json, "links", insights.Links, link =>
        {
            json.WriteString("kind", link.IsAnnounced && link.Kind == LinkKind.Code ? "announced" : link.Kind.Name());
            json.WriteString("url", link.Url);
        });
        // Claims quote the abstract, so they follow its rights.
        WriteList(json, "claims", rights == AbstractRights.Full ? insights.Claims : [], claim =>
        {
            json.WriteString("text", claim.Text);
            json.WriteNumber("start", claim.Start);
            json.WriteNumber("length", claim.Length);
            json.WriteNumber("value", claim.Value);
            if (claim.Most is { } most)
                json.WriteNumber("most", most);
            json.WriteString("unit", claim.Unit);
        });
    }

    private static void WriteProvenance(Utf8JsonWriter json, Paper paper)
    {
        json.WriteStartObject("provenance");
        foreach (var source in paper.Provenance)
        {
            json.WriteStartObject(source.Field);
            json.WriteString("file", source.At.Path);
            if (source.At.Line > 0)
                json.WriteNumber("line", source.At.Line);
            WriteText(json, "derivedFrom", source.DerivedFrom);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
