namespace KnowledgeBase.Mining.Trends;

/// <summary>Whether two properties of papers occur together more or less often than by chance.</summary>
internal enum Association
{
    /// <summary>Nothing can be shown.</summary>
    None,
    More,
    Less,
}
