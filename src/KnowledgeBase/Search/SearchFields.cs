using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>The byte of a posting: where in the document the term stands.</summary>
[Flags]
internal enum SearchFields : byte
{
    None = 0,
    Once = 1,
    Often = 2,

    /// <summary>1 to 3: the term's frequency in the abstract, relative to the abstract's length.</summary>
    Abstract = Once | Often,
    Title = 4,
    Name = 8,
    Author = 16,
    Organization = 32,

    /// <summary>Topics, year, identifiers.</summary>
    Facts = 64,
    Notes = 128,
}

/// <summary>Terms that no text has: they begin with a sign that the tokenizer never sends first.</summary>
internal static class FilterTerms
{
    public const string Code = "@code";

    public static string Topic(Slug id) => $"@topic:{id}";

    public static string Author(Slug slug) => $"@author:{slug}";

    public static string Organization(Slug slug) => $"@org:{slug}";

    public static string Identifier(string id) => $"#{id.ToLowerInvariant()}";
}
