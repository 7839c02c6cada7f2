namespace KnowledgeBase.Cli.Fetching;

/// <summary>What a fetch came to.</summary>
internal sealed class FetchReport
{
    private readonly List<string> _remarks = [];

    /// <summary>Paths relative to the input folder.</summary>
    public List<string> Stored { get; } = [];

    /// <summary>Answers whose bytes are there already, or that the server says have not changed.</summary>
    public int Unchanged { get; set; }

    /// <summary>Sentences about what was asked for and is not there.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public void Add(string? stored)
    {
        if (stored is null)
            Unchanged++;
        else
            Stored.Add(stored);
    }

    public void Say(string remark) => _remarks.Add(remark);
}
