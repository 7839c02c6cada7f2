namespace KnowledgeBase.Tests.Fixtures;

/// <summary>As <see cref="SharedFactAttribute"/>, for a test with several inputs.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = "No folder 'shared' beside the repository.";
    }
}
