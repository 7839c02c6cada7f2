namespace KnowledgeBase.Queries;

/// <summary>Takes the texts of a paper, field by field, to make terms of them.</summary>
internal interface ITermReader
{
    void AddTitle(string title);

    void AddAbstract(string text);

    void Add(SearchFields field, string text);

    /// <summary>Adds one term without tokenizing it.</summary>
    void AddExact(SearchFields field, string term);
}
