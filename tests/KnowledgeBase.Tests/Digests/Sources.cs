using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests;

/// <summary>Collected files of the tests.</summary>
internal static class Sources
{
    public static Source Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    public static Source Of(string name, byte[] bytes) =>
        new($"digests/{name}", () => new MemoryStream(bytes, writable: false));

    public static Source File(string path) =>
        new($"digests/{Path.GetFileName(path)}", () => System.IO.File.OpenRead(path));

    public static DigestFile Parse(string name, string text) => DigestParser.Parse(Of(name, text));

    /// <summary>One message a line, as the command line prints it.</summary>
    public static string Messages(DigestFile file) => string.Join('\n', file.Diagnostics);
}
