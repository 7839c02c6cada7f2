using System.Runtime.CompilerServices;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Tests.Editorial;

public sealed class FrontMatterSchemasTests
{
    /// <summary>
    /// The files in <c>docs/schemas</c> are what the code says; <c>SNAPSHOTS=accept</c> writes them anew.
    /// </summary>
    [Fact]
    public void TheSchemaFilesAreWhatTheReaderReads()
    {
        var folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "schemas");
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            Write(folder);

        var files = Directory
            .GetFiles(folder)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path), System.IO.File.ReadAllText);

        Assert.Equal(FrontMatterSchemas.All.ToDictionary(), files);
    }

    private static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in FrontMatterSchemas.All)
            System.IO.File.WriteAllText(Path.Combine(folder, name), content);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
