using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// One object of the API: a list's item, or the paper inside it. Both levels state the same fields, and they differ:
/// the paper's own win.
/// </summary>
internal sealed record DailyPaper
{
    public string? Id { get; private set; }

    /// <summary>The day of its listing.</summary>
    public DateOnly? ListedOn { get; private set; }

    private string? Title { get; set; }

    private string? Summary { get; set; }

    private string? Published { get; set; }

    private ImmutableArray<string> Authors { get; set; } = [];

    private OrganizationName? Organization { get; set; }

    private int? Comments { get; set; }

    private bool Withdrawn { get; set; }

    private string? Project { get; set; }

    private string? Repository { get; set; }

    private bool IsRepositoryFound { get; set; }

    /// <exception cref="JsonException">No object, or no JSON.</exception>
    public static DailyPaper Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        var (item, inner) = (new DailyPaper(), default(DailyPaper));
        while (JsonText.NextProperty(ref reader, out var name))
        {
            if (name is "paper" && reader.TokenType == JsonTokenType.StartObject)
                inner = Read(ref reader);
            else
                item.ReadField(name, ref reader);
        }
        return inner is null ? item : inner.CompletedBy(item);
    }

    /// <summary>Null, and a fault, without a title.</summary>
    public DigestEntry? ToEntry(SourceLocation at, FaultList faults)
    {
        if (OneLine.FoldOrNull(Title) is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, Id ?? ""));
            return null;
        }
        var day = DailyPapers.Day(Published);
        if (Published is not null && day is null)
            faults.Add(DigestFaults.NotInCalendar(at, Published));
        var isArxiv = ArxivId.TryParse(Id, out var arxivId);
        return new DigestEntry(title, at)
        {
            Abstract = OneLine.FoldOrNull(Summary),
            Authors = Authors,
            Organization = Organization,
            Published = day is { } published ? PartialDate.From(published) : null,
            ArxivId = isArxiv ? arxivId : null,
            OtherId = isArxiv || OneLine.FoldOrNull(Id) is not { } id ? null : "hf:" + id,
            Comments = Comments,
            Withdrawn = Withdrawn,
            Links = [.. Links(at, faults)],
        };
    }

    private IEnumerable<EntryLink> Links(SourceLocation at, FaultList faults)
    {
        faults.AddHidden("link", Repository, at);
        faults.AddHidden("link", Project, at);
        if (EntryLinks.Repository(Repository) is { } code)
            yield return new EntryLink(LinkKind.Code, code) { IsThirdParty = IsRepositoryFound };
        if (EntryLinks.Absolute(Project) is { } project)
            yield return new EntryLink(LinkKind.Project, project);
    }

    private DailyPaper CompletedBy(DailyPaper outer) => this with
    {
        Id = Id ?? outer.Id,
        ListedOn = ListedOn ?? outer.ListedOn,
        Title = Title ?? outer.Title,
        Summary = Summary ?? outer.Summary,
        Published = Published ?? outer.Published,
        Authors = Authors.IsEmpty ? outer.Authors : Authors,
        Organization = Organization ?? outer.Organization,
        Comments = Comments ?? outer.Comments,
        Withdrawn = Withdrawn || outer.Withdrawn,
    };

    private void ReadField(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "authors":
                Authors = ReadAuthors(ref reader);
                break;
            case "organization":
                Organization = ReadOrganization(ref reader);
                break;
            case "numComments":
                Comments = JsonText.ReadNumber(ref reader);
                break;
            case "withdrawnAt":
                Withdrawn = JsonText.ReadString(ref reader) is not null;
                break;
            case "submittedOnDailyAt":
                ListedOn = DailyPapers.Day(JsonText.ReadString(ref reader));
                break;
            case "githubRepoAddedBy":
                IsRepositoryFound = JsonText.ReadString(ref reader) is "auto";
                break;
            default:
                ReadText(name, ref reader);
                break;
        }
    }

    private void ReadText(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "id":
                Id = JsonText.ReadString(ref reader);
                break;
            case "title":
                Title = JsonText.ReadString(ref reader);
                break;
            case "summary":
                Summary = JsonText.ReadString(ref reader);
                break;
            case "publishedAt":
                Published = JsonText.ReadString(ref reader);
                break;
            case "projectPage":
                Project = JsonText.ReadString(ref reader);
                break;
            case "githubRepo":
                Repository = JsonText.ReadString(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static ImmutableArray<string> ReadAuthors(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return [];
        }
        var names = new List<string?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            names.Add(reader.TokenType == JsonTokenType.StartObject ? ReadMember(ref reader, "name", "fullname").First : JsonText.ReadString(ref reader));
        return DisplayNames.Of(names);
    }

    private static OrganizationName? ReadOrganization(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        var (handle, name) = ReadMember(ref reader, "name", "fullname");
        return (OneLine.FoldOrNull(handle), OneLine.FoldOrNull(name)) switch
        {
            (null, null) => null,
            (null, { } only) => new OrganizationName(only, only),
            ({ } only, null) => new OrganizationName(only, only),
            var (stated, shown) => new OrganizationName(stated, shown),
        };
    }

    private static (string? First, string? Second) ReadMember(ref Utf8JsonReader reader, string first, string second)
    {
        var (one, two) = (default(string), default(string));
        while (JsonText.NextProperty(ref reader, out var name))
        {
            if (name == first)
                one = JsonText.ReadString(ref reader);
            else if (name == second)
                two = JsonText.ReadString(ref reader);
            else
                reader.Skip();
        }
        return (one, two);
    }
}
