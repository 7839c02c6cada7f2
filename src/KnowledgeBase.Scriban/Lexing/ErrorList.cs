namespace KnowledgeBase.Scriban.Lexing;

/// <summary>Every error of one template in the order it was found; one message for each position.</summary>
internal sealed class ErrorList(SourceText source)
{
    private const int Most = 50;
    private readonly List<TemplateError> _errors = [];
    private readonly HashSet<int> _places = [];

    public IReadOnlyList<TemplateError> Errors => _errors;

    public void Add(int offset, string message)
    {
        if (_errors.Count < Most && _places.Add(offset)) _errors.Add(source.Error(offset, message));
    }
}
