using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

// Reads the published files to find those that a build need not write.
#pragma warning disable RS0030

namespace KnowledgeBase.Output;

/// <summary>The site on disk, as an earlier build wrote it or people have changed it since. Thread-safe.</summary>
internal sealed class PublishedFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether there is a file, and not a link, with this content.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool Has(string path, ReadOnlySpan<byte> content) =>
        Find(path, content.Length) is { } file && HasContent(file, content);

    /// <param name="hash">XXH128 of the content.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool Has(string path, long length, ReadOnlySpan<byte> hash)
    {
        if (Find(path, length) is not { } file)
            return false;
        using var content = new FileStream(Open(file), FileAccess.Read);
        var published = new XxHash128();
        published.Append(content);
        return published.GetCurrentHash().AsSpan().SequenceEqual(hash);
    }

    private string? Find(string path, long length)
    {
        if (!_folders.GetOrAdd(OutputPath.Folder(path), folder => Directory.Exists(Path.Combine(root, folder))))
            return null;
        var file = new FileInfo(Path.Combine(root, path));
        return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == length
            ? file.FullName
            : null;
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length + 1);
        try
        {
            using var file = Open(path);
            var length = 0;
            int read;
            do
            {
                read = RandomAccess.Read(file, buffer.AsSpan(length), length);
                length += read;
            } while (read > 0 && length <= content.Length);
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
