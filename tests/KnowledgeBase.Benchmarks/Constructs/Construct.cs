using System.Text;

namespace KnowledgeBase.Benchmarks.Constructs;

/// <summary>Something that a file can repeat.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Path">In the input folder.</param>
/// <param name="Content">Of about so many bytes.</param>
public sealed record Construct(string Name, string Path, Func<int, byte[]> Content)
{
    /// <summary>The same text again and again between two others.</summary>
    public static Construct Of(string name, string path, string part, string head = "", string tail = "") =>
        new(name, path, bytes => Encoding.UTF8.GetBytes(head + Repeated(_ => part, bytes) + tail));

    /// <summary>A text that counts.</summary>
    public static Construct Of(string name, string path, Func<int, string> part, string head = "", string tail = "") =>
        new(name, path, bytes => Encoding.UTF8.GetBytes(head + Repeated(part, bytes) + tail));

    private static string Repeated(Func<int, string> part, int bytes)
    {
        var text = new StringBuilder(bytes + 64);
        for (var number = 0; text.Length < bytes; number++)
            text.Append(part(number));
        return text.ToString();
    }
}
