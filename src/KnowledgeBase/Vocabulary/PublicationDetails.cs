using System.Collections.Immutable;

namespace KnowledgeBase.Vocabulary;

internal enum PublicationType
{
    Article,
    ConferencePaper,
    Chapter,
    Book,
    Thesis,
    Report,
    Dataset,
    Software,
}

/// <summary>Where in print a paper stands, as one source states it; what it does not state is null.</summary>
internal sealed record PublicationDetails
{
    public PublicationType? Type { get; init; }

    /// <summary>The kind of a thesis or report in words: “Master's thesis”.</summary>
    public string? Genre { get; init; }

    public string? Volume { get; init; }

    /// <summary>Of a journal; the number of a report or of a volume in its series.</summary>
    public string? Issue { get; init; }

    /// <summary>“45–67”, or the number of an article that has no pages.</summary>
    public string? Pages { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Place { get; init; }

    public string? Edition { get; init; }

    public string? Series { get; init; }

    /// <summary>Display names.</summary>
    public ImmutableArray<string> Editors { get; init; } = [];

    public string? Isbn { get; init; }

    public string? Issn { get; init; }

    public string? Language { get; init; }

    /// <summary>The address that the bibliography states, where it is more than an identifier.</summary>
    public string? Url { get; init; }

    /// <summary>More than what kind of publication it is and where it is on the web.</summary>
    public bool StatesMore =>
        !Editors.IsEmpty || this with { Type = null, Url = null } != new PublicationDetails { Editors = Editors };

    public bool IsEmpty => Type is null && Url is null && !StatesMore;
}

internal static class PublicationTypeNames
{
    /// <summary>As pages and <c>data/papers.jsonl</c> name it.</summary>
    public static string Name(this PublicationType type) =>
        type switch
        {
            PublicationType.Article => "article",
            PublicationType.ConferencePaper => "conference paper",
            PublicationType.Chapter => "chapter",
            PublicationType.Book => "book",
            PublicationType.Thesis => "thesis",
            PublicationType.Report => "report",
            PublicationType.Dataset => "dataset",
            _ => "software",
        };
}
