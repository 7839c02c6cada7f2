namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>Runs a script of the repository; skipped on Windows, where the scripts do not run.</summary>
internal sealed class BashTheoryAttribute : TheoryAttribute
{
    public BashTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "The script needs a Unix shell." : null;
}
