using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Cli.Watching;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb preview</c>: builds the site, serves it and rebuilds it after every change, until Ctrl-C.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 5080;

    public static Command Create(Terminal terminal, SiteBuilds builds)
    {
        var command = new Command(
            "preview",
            "Builds the site, serves it on this machine and rebuilds it after every change, until Ctrl-C."
        );
        var site = SiteOptions.AddTo(command, writes: true);
        var port = new Option<int>("--port")
        {
            Description = "The port to serve on; the next free one if it is in use.",
            DefaultValueFactory = _ => DefaultPort,
        };
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open a browser." };
        port.Validators.Add(result =>
        {
            var given = result.Tokens.Count == 0 ? $"{DefaultPort}" : result.Tokens[0].Value;
            if (!ushort.TryParse(given, CultureInfo.InvariantCulture, out _))
                result.AddError($"--port must be a number from 0 to {ushort.MaxValue}, and '{given}' is not.");
        });
        var host = new Option<string>("--host")
        {
            Description = "The address to serve on; any other than 127.0.0.1 lets other machines read the site.",
            HelpName = "address",
            DefaultValueFactory = _ => $"{IPAddress.Loopback}",
        };
        host.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !IPAddress.TryParse(given, out _))
                result.AddError($"--host must be an IP address, and '{given}' is not.");
        });
        command.Options.Add(port);
        command.Options.Add(host);
        command.Options.Add(noOpen);
        var quiet = ReportOptions.Quiet();
        command.Options.Add(quiet);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result);
                var wanted = new IPEndPoint(IPAddress.Parse(result.GetRequiredValue(host)), result.GetValue(port));
                var open = terminal.IsInteractive && !result.GetValue(noOpen);
                var said = ReportOptions.Read(result, quiet, terminal);
                return CommandRunner.RunAsync(terminal, options, () =>
                    RunAsync(options, wanted, open, terminal, said, builds, cancellation)
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        BuildOptions options,
        IPEndPoint wanted,
        bool open,
        Terminal terminal,
        Terminal said,
        SiteBuilds builds,
        CancellationToken stop
    )
    {
        // What the browser kept would stand before what was just changed.
        options = options with { Settings = options.Settings.Add(new("offline", "false")) };
        using var changes = new Changes([options.Input, options.Theme]);
        var updates = new LiveUpdates();
        var rebuilds = new Rebuilds(options, said, builds.Preview(options), updates);
        await rebuilds.BeginAsync(stop);
        var basePath = PublishedAddress.Of(options.Output)?.AbsolutePath ?? "/";
        await using var server = await SiteServer.StartAsync(
            options.Output,
            wanted.Port,
            basePath,
            updates,
            wanted.Address
        );
        if (wanted.Port != 0 && server.Address.Port != wanted.Port)
            await terminal.Error.WriteLineAsync($"Port {wanted.Port} is in use; this is the next free one.");
        await terminal.Out.WriteLineAsync($"Serving {server.Address} until Ctrl-C.");
        if (open)
            OpenBrowser(server.Address);
        try
        {
            await rebuilds.FollowAsync(changes, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C, the only way to end the preview.
        }
        return ExitCode.Done;
    }

    private static void OpenBrowser(Uri address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no browser on this machine; the address is on the terminal.
        }
    }
}
