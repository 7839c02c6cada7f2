namespace KnowledgeBase.Library.People;

/// <summary>One author of one paper.</summary>
/// <param name="IsProved">More than the name says who it is.</param>
internal readonly record struct Authorship(Person Person, WrittenName Name, AuthorIdentity? Identity, bool IsProved);
