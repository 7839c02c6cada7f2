using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

// Reads the published files, to tell which of them a build need not write.
#pragma warning disable RS0030

namespace KnowledgeBase.Output;

/// <summary>The site as an earlier build left it, or as people changed it since; for several threads.</summary>
internal sealed class StandingFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether a file stands there with this content, and is no link.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool Has(string path, ReadOnlySpan<byte> content) => Find(path, content.Length) is { } file && HasContent(file, content);

    /// <param name="hash">XXH128 of the content.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool Has(string path, long length, ReadOnlySpan<byte> hash)
    {
        if (Find(path, length) is not { } file)
            return false;
        using var content = new FileStream(Open(file), FileAccess.Read);
        var standing = new XxHash128();
        standing.Append(content);
        return standing.GetCurrentHash().AsSpan().SequenceEqual(hash);
    }

    private string? Find(string path, long length)
    {
        if (!_folders.GetOrAdd(OutputPath.Folder(path), folder => Directory.Exists(Path.Combine(root, folder))))
            return null;
        var file = new FileInfo(Path.Combine(root, path));
        return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == length ? file.FullName : null;
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length + 1);
        try
        {
            using var file = Open(path);
            var length = 0;
            while (length <= content.Length && RandomAccess.Read(file, buffer.AsSpan(length), length) is > 0 and var read)
                length += read;
            return buffer.AsSpan(0, length).SequenceEqual(content);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }
}
