using KnowledgeBase.Cli.Fetching;
using Spectre.Console;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Shows a progress bar if a person is watching.</summary>
internal static class FetchProgress
{
    public static Task<FetchReport> ShowAsync(Terminal terminal, Func<Action<int, int>, Task<FetchReport>> fetch) =>
        terminal.IsInteractive ? ShowOnAsync(terminal.Styled(), fetch) : fetch((_, _) => { });

    private static Task<FetchReport> ShowOnAsync(
        IAnsiConsole console,
        Func<Action<int, int>, Task<FetchReport>> fetch
    ) =>
        console
            .Progress()
            .AutoClear(true)
            .StartAsync(context =>
            {
                var bar = context.AddTask("Fetching");
                return fetch(
                    (done, total) =>
                    {
                        bar.MaxValue = Math.Max(1, total);
                        bar.Value = done;
                    }
                );
            });
}
