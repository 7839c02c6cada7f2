namespace KnowledgeBase.Vocabulary;

internal enum LinkKind
{
    Code,
    Project,
    Model,
    Data,
    Demo,
    Video,
    Pdf,
    Other,
}

/// <param name="Url">Absolute, <c>http</c> or <c>https</c>.</param>
internal sealed record EntryLink(LinkKind Kind, string Url)
{
    /// <summary>A platform found it by itself, so that it may lead to someone else's implementation.</summary>
    public bool IsThirdParty { get; init; }

    /// <summary>The abstract says only that something will be there.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether it leads to code that is there.</summary>
    public bool IsCode => Kind == LinkKind.Code && !IsAnnounced;
}
