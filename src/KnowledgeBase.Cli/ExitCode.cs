namespace KnowledgeBase.Cli;

/// <summary>The program's exit codes, which every help lists.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>An unknown command or option, or a value that an option does not take.</summary>
    public const int Usage = 1;

    /// <summary>Errors in the content, or warnings under <c>--strict</c>.</summary>
    public const int Content = 2;

    /// <summary>A missing folder, a full disk, missing permissions.</summary>
    public const int Environment = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM; shells use the same code.</summary>
    public const int Stopped = 130;
}
