using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library.People;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <param name="Papers">Indices in canonical order.</param>
internal sealed record Organization(Slug Slug, string Name, ImmutableArray<int> Papers, OrganizationFile? File)
{
    /// <summary>Handles at Hugging Face, sorted.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>As sources write the name, most papers first; proved are the papers with a handle.</summary>
    public ImmutableArray<Spelling> Spellings { get; init; } = [];

    /// <summary>The handle that tells it from others; null where no other organisation has the name.</summary>
    public string? Distinction { get; init; }
}
