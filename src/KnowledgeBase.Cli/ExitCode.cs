namespace KnowledgeBase.Cli;

/// <summary>What the shell is told; wrong usage is 1 and said by the command line's parser.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Errors in what people wrote, or warnings under <c>--strict</c>.</summary>
    public const int Content = 2;

    /// <summary>No such folder, a full disk, no permission.</summary>
    public const int Surroundings = 3;

    /// <summary>By Ctrl-C or SIGTERM, before the work was done: what shells call the interrupt.</summary>
    public const int Stopped = 130;
}
