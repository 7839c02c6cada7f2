using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Queries;

/// <summary>Where in the document a term occurs: one byte of a posting.</summary>
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
    Any = 255,
}

/// <summary>
/// Terms for filters. No text contains them, because the tokenizer never begins a term with these signs.
/// </summary>
internal static class FilterTerms
{
    /// <summary>Of the kinds of links that the reader of a query knows words for.</summary>
    public static string? Link(LinkKind kind) =>
        kind switch
        {
            LinkKind.Code => "@code",
            LinkKind.Data => "@data",
            LinkKind.Model => "@model",
            _ => null,
        };

    public static string Topic(Slug id) => $"@topic:{id}";

    public static string Author(Slug slug) => $"@author:{slug}";

    public static string Organization(Slug slug) => $"@org:{slug}";

    public static string Digest(string id) => $"@digest:{id}";

    /// <summary>Of a word in somebody's name.</summary>
    public static string Initial(char letter) => $"@initial:{letter}";

    /// <summary>A word of a name without its first letter: it finds the name where that letter is wrong.</summary>
    public static string Rest(string word) => $"@rest:{word[1..]}";

    public static string Identifier(string id) => $"#{id.ToLowerInvariant()}";
}
