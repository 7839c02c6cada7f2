namespace KnowledgeBase.Editorial;

/// <summary>An item of a list that a new file offers.</summary>
/// <param name="Evidence">Why it may be true, on one line.</param>
internal sealed record OfferedLine(string? Value, string Evidence)
{
    /// <summary>A line between items.</summary>
    public static OfferedLine Remark(string text) => new(null, text);
}
