using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Cli.Serving;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb preview</c>: builds the site and serves it on this machine until Ctrl-C.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5080;

    public static Command Create(Terminal terminal, SiteBuilds builds)
    {
        var command = new Command("preview", "Builds the site and serves it on this machine until Ctrl-C.");
        var site = SiteOptions.AddTo(command);
        var port = new Option<int>("--port")
        {
            Description = "The port to serve on; the next free one if it is taken.",
            DefaultValueFactory = _ => UsualPort,
        };
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open a browser." };
        port.Validators.Add(result =>
        {
            var given = result.Tokens.Count == 0 ? $"{UsualPort}" : result.Tokens[0].Value;
            if (!ushort.TryParse(given, CultureInfo.InvariantCulture, out _))
                result.AddError($"--port must be a number from 0 to {ushort.MaxValue}, and '{given}' is not.");
        });
        command.Options.Add(port);
        command.Options.Add(noOpen);
        command.SetAction((result, cancellation) =>
        {
            var options = site.Read(result);
            return Guarded.RunAsync(terminal, options, async () =>
            {
                var built = BuildCommand.Run(options, terminal, builds);
                if (built != ExitCode.Done)
                    return built;
                await ServeAsync(options, result.GetValue(port), !result.GetValue(noOpen), terminal, cancellation);
                return ExitCode.Done;
            });
        });
        return command;
    }

    private static async Task ServeAsync(
        BuildOptions options, int port, bool open, Terminal terminal, CancellationToken cancellation)
    {
        var basePath = PublishedAddress.Of(options.Output)?.AbsolutePath ?? "/";
        await using var server = await SiteServer.StartAsync(options.Output, port, basePath);
        if (port != 0 && server.Address.Port != port)
            await terminal.Error.WriteLineAsync($"Port {port} is taken; this is the next free one.");
        await terminal.Out.WriteLineAsync($"Serving {server.Address} until Ctrl-C.");
        if (open && terminal.IsInteractive)
            OpenBrowser(server.Address);
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static void OpenBrowser(Uri address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // A machine without a browser: the address is on the terminal.
        }
    }
}
