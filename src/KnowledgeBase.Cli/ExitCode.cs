namespace KnowledgeBase.Cli;

/// <summary>The program's exit codes; wrong usage is 1, which the command-line parser returns.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Errors in the content, or warnings under <c>--strict</c>.</summary>
    public const int Content = 2;

    /// <summary>A missing folder, a full disk, missing permissions.</summary>
    public const int Environment = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM; shells use the same code.</summary>
    public const int Stopped = 130;
}
