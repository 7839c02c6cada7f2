namespace KnowledgeBase.Cli.Fetching;

/// <summary>The result of a fetch.</summary>
internal sealed class FetchReport
{
    private readonly List<string> _remarks = [];

    /// <summary>Paths relative to the input folder.</summary>
    public List<string> Stored { get; } = [];

    /// <summary>The number of answers that are stored already, or that have not changed on the server.</summary>
    public int Unchanged { get; set; }

    /// <summary>Sentences about what was asked for and not found.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public void Add(string? stored)
    {
        if (stored is null)
            Unchanged++;
        else
            Stored.Add(stored);
    }

    public void AddRemark(string remark) => _remarks.Add(remark);
}
