using System.Text;
using System.Text.Unicode;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>Reads a whole text file: UTF-8 with or without a BOM, with any line ends.</summary>
internal static class FileText
{
    /// <summary>In bytes: far larger than any note, far smaller than what would do harm.</summary>
    public const int LargestFile = 4_000_000;

    /// <summary>The text with line ends <c>\n</c>; null, with a fault, if the file is too large or not UTF-8.</summary>
    public static string? Read(Source source, List<Diagnostic> faults)
    {
        using var stream = source.Open();
        var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, LargestFile) + 1 : LargestFile + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var content = bytes.AsSpan(0, length);
        if (length > LargestFile)
            return Fail(faults, EditorialFaults.TooLarge(new SourceLocation(source.Path), LargestFile));
        if (!Utf8.IsValid(content))
            return Fail(faults, NotUtf8(source.Path, content));
        return Encoding
            .UTF8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> content)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(content[offset..], out _, out var taken) == System.Buffers.OperationStatus.Done)
            offset += taken;
        var line = 1 + content[..offset].Count((byte)'\n');
        return EditorialFaults.NotUtf8(new SourceLocation(path, line), offset);
    }

    private static string? Fail(List<Diagnostic> faults, Diagnostic fault)
    {
        faults.Add(fault);
        return null;
    }
}
