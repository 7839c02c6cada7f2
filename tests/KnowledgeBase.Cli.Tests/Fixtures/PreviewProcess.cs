using System.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// <c>kb preview</c> as a process of its own, over the folders <c>input</c> and <c>output</c> of another folder.
/// </summary>
internal sealed class PreviewProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Queue<string> _said = new();

    private PreviewProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public Uri Address { get; }

    /// <summary>What it said on standard error when it died; null while it lives.</summary>
    public string? LastWords
    {
        get
        {
            lock (_said)
                return _process.HasExited ? string.Join('\n', _said) : null;
        }
    }

    /// <summary>Resident, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <param name="program">The path of <c>kb.dll</c>.</param>
    public static async Task<PreviewProcess> StartAsync(string program, string folder)
    {
        var process = ChildProcess.Start(
            folder,
            "dotnet",
            program,
            "preview",
            "--port",
            "0",
            "--theme",
            RepositoryRoot.At("theme")
        );
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("Serving ", StringComparison.Ordinal))
                continue;
            return new PreviewProcess(process, new Uri(line.Split(' ')[1]));
        }
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.Enqueue(line ?? "");
            if (_said.Count > 40)
                _said.Dequeue();
        }
    }
}
