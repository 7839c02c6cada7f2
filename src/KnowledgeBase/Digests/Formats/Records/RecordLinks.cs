using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>The addresses of a record: those of the paper, and those of what belongs to it.</summary>
internal static class RecordLinks
{
    /// <summary>Of one field; a list of all that a page links to is none of addresses of a paper.</summary>
    private const int MostAddresses = 20;

    /// <summary>The addresses under which a record gives its paper, in the order of their names.</summary>
    public static IEnumerable<string> Addresses(RecordFields fields)
    {
        foreach (var value in fields.Values(RecordNames.Address))
        {
            foreach (var address in Texts(value).Take(MostAddresses))
            {
                if (IsAddress(address))
                    yield return address;
            }
        }
    }

    /// <summary>Code, project pages and the like.</summary>
    public static IEnumerable<EntryLink> Others(RecordFields fields, SourceLocation at, FaultList faults)
    {
        foreach (var text in All(fields, RecordNames.Code, at, faults))
        {
            if (EntryLinks.Repository(text) is { } code)
                yield return new EntryLink(LinkKind.Code, code);
        }
        foreach (var text in All(fields, RecordNames.Project, at, faults))
        {
            if (EntryLinks.Absolute(text) is { } project)
                yield return new EntryLink(LinkKind.Project, project);
        }
        foreach (var text in All(fields, RecordNames.OtherLinks, at, faults))
        {
            if (EntryLinks.Absolute(text) is { } other)
                yield return EntryLinks.Of(other);
        }
    }

    private static IEnumerable<string> All(RecordFields fields, string[] names, SourceLocation at, FaultList faults)
    {
        foreach (var value in fields.Values(names))
        {
            foreach (var text in Texts(value).Take(MostAddresses))
            {
                faults.AddHidden("link", IsAddress(text) ? text : null, at);
                yield return text;
            }
        }
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text, texts, objects with an address, or an object of addresses by their kind.</summary>
    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.Raw() is { } text ? [text.Trim()] : [],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Address),
            _ => Address(value),
        };

    private static IEnumerable<string> Address(JsonElement value)
    {
        if (value.Raw() is { } text)
            return [text.Trim()];
        foreach (var name in (string[])["url", "href", "link", "value", "repo_url"])
        {
            if (value.Member(name).Raw() is { } address)
                return [address.Trim()];
        }
        return value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(field => field.Value.Raw()?.Trim()).OfType<string>()
            : [];
    }
}
