namespace KnowledgeBase.Tests.Fixtures;

/// <summary>
/// A test on material that lies beside the repository and is not part of it; skipped where it is missing.
/// </summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = "No folder 'shared' beside the repository.";
    }
}
