namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>For tests that run the commands of a workflow; Windows has no bash that sees the same files.</summary>
internal sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = OperatingSystem.IsWindows() ? "It needs bash." : null;
}
