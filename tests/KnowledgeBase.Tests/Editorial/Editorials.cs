using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Editorial;

/// <summary>Builds people's own files for tests.</summary>
internal static class Editorials
{
    public static Source File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public static Source File(string path, byte[] bytes) => new(path, () => new MemoryStream(bytes));

    public static EditorialFiles Read(params Source[] sources) => EditorialReader.Read(sources, []);

    /// <summary>Every diagnostic in the form that a build prints.</summary>
    public static string[] Faults(params Source[] sources) =>
        [.. Read(sources).Diagnostics.Select(fault => fault.ToString())];
}
