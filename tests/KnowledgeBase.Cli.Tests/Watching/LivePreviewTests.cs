using System.Text.Json;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Watching;

public sealed class LivePreviewTests
{
    [Fact]
    public async Task ASavedNoteIsOnThePageThatIsTold()
    {
        await using var preview = await LivePreview.StartAsync("first");

        preview.Folder.Write("input/note.md", "second");

        await preview.HearOfPageAsync("second");
    }

    [Fact]
    public async Task AnEditorMayWriteByRename()
    {
        await using var preview = await LivePreview.StartAsync("first");

        for (var save = 1; save <= 3; save++)
        {
            var draft = preview.Folder.Write("draft", $"save {save}");
            File.Move(draft, Path.Combine(preview.Input, "note.md"), overwrite: true);
            await preview.HearOfPageAsync($"save {save}");
        }
    }

    [Fact]
    public async Task ANewFolderIsWatchedToo()
    {
        await using var preview = await LivePreview.StartAsync("first");

        preview.Folder.Write("input/notes/deep/a.md", "in a new folder");
        await preview.HearOfPageAsync("in a new folder");
        preview.Folder.Write("input/notes/deep/a.md", "and changed there");

        await preview.HearOfPageAsync("and changed there");
    }

    [Fact]
    public async Task AFaultOfTheProgramIsShownOverThePageAndThePreviewGoesOn()
    {
        await using var preview = await LivePreview.StartAsync("first");

        preview.Folder.Write("input/note.md", "unforeseen");
        var news = await preview.HearAsync(said => Task.FromResult(said.TryGetProperty("problem", out _)));

        Assert.Contains(
            "error KB903: The program failed (InvalidOperationException: `Nobody thought of this.`",
            news.GetProperty("problem").GetString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith("first", await preview.HomeAsync(), StringComparison.Ordinal);
        preview.Folder.Write("input/note.md", "mended");
        await preview.HearOfPageAsync("mended");
    }

    [Fact]
    public async Task APreviewBeginsInSpiteOfAFaultOfTheProgram()
    {
        await using var preview = await LivePreview.StartAsync("unforeseen");

        preview.Folder.Write("input/note.md", "mended");

        await preview.HearOfPageAsync("mended");
    }

    [Fact]
    public async Task AThemeMayBeDeletedAndRestored()
    {
        await using var preview = await LivePreview.StartAsync("first");
        var theme = preview.Folder.Folder("theme");

        Directory.Delete(theme, recursive: true);
        var news = await preview.HearAsync(said => Task.FromResult(said.TryGetProperty("problem", out _)));
        Assert.Contains("theme", news.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("first", await preview.HomeAsync(), StringComparison.Ordinal);

        preview.Folder.Write("theme/style.css", "restored");
        await preview.HearOfPageAsync("restored");
        preview.Folder.Write("theme/style.css", "changed afterwards");
        await preview.HearOfPageAsync("changed afterwards");
    }

    [Fact]
    public async Task AThousandFilesAtOnceAreAllOnThePage()
    {
        await using var preview = await LivePreview.StartAsync("first");

        for (var number = 0; number < 1000; number++)
            preview.Folder.Write($"input/many/{number}.md", $"<{number}>");

        await preview.HearAsync(async _ =>
        {
            var home = await preview.HomeAsync();
            return Enumerable.Range(0, 1000).All(number => home.Contains($"<{number}>", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task AFaultIsShownWithItsLineAndTheLastGoodSiteStays()
    {
        await using var preview = await LivePreview.StartAsync("first");

        preview.Folder.Write("input/note.md", "one\nthis is wrong\nthree");
        var news = await preview.HearAsync(said => Task.FromResult(IsStopped(said)));

        var fault = news.GetProperty("diagnostics")[0];
        Assert.Equal(2, fault.GetProperty("line").GetInt32());
        Assert.EndsWith("/input/note.md", fault.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal("     1 one\n>    2 this is wrong\n     3 three", fault.GetProperty("excerpt").GetString());
        Assert.StartsWith("first", await preview.HomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatHasChangedIsSaidAndOnlyNewFaultsAreSaidAgain()
    {
        await using var preview = await LivePreview.StartAsync("this is wrong");

        preview.Folder.Write("input/other.md", "This is not.");
        await preview.SaysAsync("/input/other.md");
        preview.Folder.Write("input/note.md", "all right");
        await preview.HearOfPageAsync("all right");

        var (output, error) = preview.Said;
        Assert.Single(error, line => line.Contains("/input/note.md", StringComparison.Ordinal));
        Assert.Equal(
            ["input/other.md", "input/note.md"],
            output
                .Where(line => line.StartsWith("Changed: ", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf("input/", StringComparison.Ordinal)..])
                .Distinct()
        );
    }

    [Fact]
    public async Task ASiteThatCannotBeBuiltIsServedAndWaitsForTheCorrection()
    {
        await using var preview = await LivePreview.StartAsync("all wrong");
        await preview.HearAsync(said => Task.FromResult(IsStopped(said)));

        preview.Folder.Write("input/note.md", "all right");

        await preview.HearOfPageAsync("all right");
    }

    [Fact]
    public async Task CtrlCEndsThePreviewWhileAPageIsOpen()
    {
        await using var preview = await LivePreview.StartAsync("first");

        Assert.Equal(0, await preview.StopAsync());
    }

    private static bool IsStopped(JsonElement news) =>
        news.TryGetProperty("stopped", out var stopped) && stopped.GetBoolean();
}
