using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>What a source knows of an author of a paper beside the name.</summary>
/// <param name="Account">The login of a confirmed account at Hugging Face.</param>
internal sealed record AuthorIdentity(string? Account, Orcid? Orcid);
