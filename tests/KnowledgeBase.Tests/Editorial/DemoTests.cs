using System.Runtime.CompilerServices;
using KnowledgeBase.Editorial;
using KnowledgeBase.Input;

namespace KnowledgeBase.Tests.Editorial;

public sealed class DemoTests
{
    [Fact]
    public void TheDemosOwnFilesAreReadWithoutAFault()
    {
        var input = InputFolder.Open(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "input"));

        var files = EditorialReader.Read(input.Editorial, []);

        Assert.Empty(files.Diagnostics.Select(fault => fault.ToString()));
        Assert.Equal(29, files.Topics.Length);
        Assert.All(files.Topics, topic => Assert.NotEmpty(topic.Keywords));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
