namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>Standard output that waits for the line that says where the site is served.</summary>
internal sealed class AnnouncedAddress : StringWriter
{
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Uri> Address => _address.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public override Task WriteLineAsync(string? value)
    {
        _address.TrySetResult(new Uri(value!.Split(' ')[1]));
        return Task.CompletedTask;
    }
}
