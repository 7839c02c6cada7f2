using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

// Calls the C library, because .NET reveals neither the bytes of a name nor the type of a special file.
#pragma warning disable RS0030

namespace KnowledgeBase.Input;

/// <summary>A folder's entries as Linux reports them.</summary>
internal static class UnixFolder
{
    /// <summary>
    /// In <c>struct dirent</c> of 64-bit Linux: the type is one byte, the name follows it and ends with a zero.
    /// </summary>
    private const int TypeOffset = 18;

    private const int NameOffset = 19;

    /// <summary>Pipe, character device, block device, socket.</summary>
    private static readonly byte[] SpecialTypes = [1, 2, 6, 12];

    /// <summary>Empty on other systems, or if the folder cannot be read.</summary>
    public static IReadOnlyList<UnixEntry> List(string folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
            return [];
        var stream = OpenFolder(Encoding.UTF8.GetBytes(folder + '\0'));
        if (stream == 0)
            return [];
        var entries = new List<UnixEntry>();
        for (var entry = ReadEntry(stream); entry != 0; entry = ReadEntry(stream))
        {
            var isSpecial = SpecialTypes.Contains(Marshal.ReadByte(entry, TypeOffset));
            entries.Add(new UnixEntry(Name(entry + NameOffset), isSpecial));
        }
        _ = CloseFolder(stream);
        return entries;
    }

    private static byte[] Name(nint start)
    {
        var length = 0;
        while (Marshal.ReadByte(start, length) != 0)
            length++;
        var name = new byte[length];
        Marshal.Copy(start, name, 0, length);
        return name;
    }

    [DllImport("libc", EntryPoint = "opendir")]
    private static extern nint OpenFolder(byte[] path);

    [DllImport("libc", EntryPoint = "readdir")]
    private static extern nint ReadEntry(nint folder);

    [DllImport("libc", EntryPoint = "closedir")]
    private static extern int CloseFolder(nint folder);
}

/// <param name="IsSpecial">A pipe, a socket or a device.</param>
internal sealed record UnixEntry(byte[] Bytes, bool IsSpecial)
{
    public string Name { get; } = Encoding.UTF8.GetString(Bytes);

    public bool IsUtf8 => Utf8.IsValid(Bytes);

    /// <summary>The name with every byte that is not ASCII written as <c>\xff</c>.</summary>
    public string Escaped => string.Concat(Bytes.Select(value => value < 0x80 ? $"{(char)value}" : $"\\x{value:x2}"));
}
