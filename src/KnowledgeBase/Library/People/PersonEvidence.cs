using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>What tells a person from others and joins their papers.</summary>
/// <param name="Accounts">Logins at Hugging Face, sorted.</param>
/// <param name="Orcids">Sorted.</param>
/// <param name="Spellings">Of the name in the papers, most papers first.</param>
internal sealed record PersonEvidence(
    ImmutableArray<string> Accounts,
    ImmutableArray<Orcid> Orcids,
    ImmutableArray<Spelling> Spellings
)
{
    public static PersonEvidence None { get; } = new([], [], []);

    /// <summary>A paper that lists two of the spellings, so that one of them may be somebody else.</summary>
    public int? InOneList { get; init; }

    public bool IsIdentified => !Accounts.IsEmpty || !Orcids.IsEmpty;
}

/// <summary>A way in which papers write a person's name.</summary>
/// <param name="Proved">Those of the papers that an account, an ORCID or an author file gives to the person.</param>
internal sealed record Spelling(string Name, int Papers, int Proved);
