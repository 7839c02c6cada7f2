using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>The authors of a record: texts, one text, or objects of many forms.</summary>
internal static class RecordAuthors
{
    private static readonly string[] Given = ["given", "firstName", "first_name", "firstname", "givenName", "first"];
    private static readonly string[] Family =
    [
        "family",
        "lastName",
        "last_name",
        "lastname",
        "familyName",
        "surname",
        "last",
    ];

    private static readonly string[] Whole =
    [
        "name",
        "fullname",
        "fullName",
        "full_name",
        "display_name",
        "displayName",
        "author",
        "author_name",
        "literal",
        "text",
        "value",
        "raw_author_name",
        "#text",
        "$t",
    ];

    /// <summary>None where the record names nobody.</summary>
    public static AuthorText Of(RecordFields fields)
    {
        foreach (var value in fields.Values(RecordNames.Authors))
        {
            if (Of(value) is { Names.IsEmpty: false } authors)
                return authors;
        }
        return fields.Text(RecordNames.FirstAuthor) is { } first
            ? new AuthorText([first], HasMore: true)
            : new AuthorText([], HasMore: false);
    }

    /// <summary>The account that an author has on the platform of the listing.</summary>
    public static IEnumerable<AuthorAccount> Accounts(JsonElement authors)
    {
        var index = 0;
        foreach (var author in authors.Elements())
        {
            var user = author.Member("user");
            if ((user.Member("user").Text() ?? user.Member("name").Text()) is { } handle)
                yield return new AuthorAccount(index, handle, author.Member("status").Text());
            index += Name(author) is null ? 0 : 1;
        }
    }

    /// <summary>Beside the names, as Crossref and many others state them, or in a list of names of their own.</summary>
    public static ImmutableArray<AuthorOrcid> Orcids(RecordFields fields, DigestEntry entry, FaultList faults)
    {
        foreach (var value in fields.Values(RecordNames.Authors))
        {
            var found = AuthorOrcids.Of(value.Elements(), Name, Orcid, entry, faults);
            if (!found.IsEmpty)
                return found;
        }
        var orcids = new AuthorOrcids(entry.Authors, entry.At, faults);
        foreach (var list in fields.Values([TaggedForms.Orcids]))
            orcids.AddNamed(list.Raw() ?? string.Join(';', list.Elements().Select(named => named.Raw())));
        return orcids.ToImmutable();
    }

    private static string? Orcid(JsonElement author) =>
        author.Member("ORCID").Text()
        ?? author.Member("orcid").Text()
        ?? author
            .Member("nameIdentifiers")
            .Elements()
            .Where(identifier => identifier.Member("nameIdentifierScheme").Text() is "ORCID")
            .Select(identifier => identifier.Member("nameIdentifier").Text())
            .FirstOrDefault();

    private static AuthorText Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return OfText(value.Raw() ?? "");
        if (value.ValueKind == JsonValueKind.Object && Inner(value) is { } inner)
            return Of(inner);
        var list = value.ValueKind == JsonValueKind.Object ? [value] : value.Elements().ToArray();
        if (list is [{ ValueKind: JsonValueKind.String } single])
            return AuthorText.Of(RecordValues.PlainText(single.Raw() ?? "") ?? "");
        var names = DisplayNames.Of(Written(list).Select(Name));
        return names is [.., var last] && IsMore(last)
            ? new AuthorText(names.RemoveAt(names.Length - 1), HasMore: true)
            : new AuthorText(names, HasMore: false);
    }

    /// <summary>Tables may hold a list as Python prints it.</summary>
    private static AuthorText OfText(string text)
    {
        using var list = StringifiedObject.ParseList(text);
        return list is null ? AuthorText.Of(RecordValues.PlainText(text) ?? "") : Of(list.RootElement);
    }

    /// <summary>An object around the list: <c>{"author": […]}</c>, <c>{"value": […]}</c>.</summary>
    private static JsonElement? Inner(JsonElement value)
    {
        foreach (var name in (string[])["author", "value", "authors", "list", "names"])
        {
            var inner = value.Member(name);
            if (inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                return inner;
        }
        return null;
    }

    /// <summary>Of creators with their roles, those who wrote it; where nobody did, all.</summary>
    private static IEnumerable<JsonElement> Written(JsonElement[] creators)
    {
        var authors = creators.Where(creator => Role(creator) is null or "author").ToArray();
        return authors.Length > 0 ? authors : creators;
    }

    private static string? Role(JsonElement creator) =>
        creator.Member("creatorType").Text()?.ToLowerInvariant() is { } role && role is not "presenter" ? role : null;

    private static string? Name(JsonElement author)
    {
        if (author.ValueKind == JsonValueKind.String)
            return NameOf(RecordValues.PlainText(author.Raw() ?? ""));
        if (author.ValueKind == JsonValueKind.Array)
            return author.GetArrayLength() == 1 ? Name(author[0]) : null;
        var family = Part(author, Family);
        if (family is not null)
            return DisplayNames.Join(
                Part(author, Given),
                Part(author, ["dropping-particle"]),
                Part(author, ["non-dropping-particle"]),
                family,
                Part(author, ["suffix"])
            );
        return NameOf(Part(author, Whole) ?? Part(author, Given));
    }

    /// <summary>One name in a list of names, with its family name first or not.</summary>
    private static string? NameOf(string? text)
    {
        if (text is null)
            return null;
        if (text.Contains(',', StringComparison.Ordinal))
            return DisplayNames.FromFamilyFirst(text);
        var names = AuthorText.Of(text);
        return names is { Names: [var single], HasMore: false } ? single : text;
    }

    private static string? Part(JsonElement author, string[] names)
    {
        foreach (var name in names)
        {
            var part = author.Member(name);
            if (part.ValueKind == JsonValueKind.Object)
                part = part.Member("value");
            if (part.Raw() is { } text && RecordValues.PlainText(text) is { } stated)
                return stated;
        }
        return null;
    }

    private static bool IsMore(string name) =>
        name.Trim('.', ' ', ',') is "" or "et al" or "et. al" or "and others" or "others";
}
