using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>Files that .NET cannot make.</summary>
internal static class UnixFiles
{
    private const uint OwnerReadsAndWrites = 0x180;

    public static void MakePipe(string path) =>
        Check(MakeFifo(Encoding.UTF8.GetBytes(path + '\0'), OwnerReadsAndWrites));

    /// <summary>An empty file whose name holds one byte as it is.</summary>
    public static void Create(string begin, byte odd, string end)
    {
        var file = Creat(Name(begin, odd, end), OwnerReadsAndWrites);
        Check(file < 0 ? file : Close(file));
    }

    public static void Delete(string begin, byte odd, string end) => Check(Unlink(Name(begin, odd, end)));

    private static byte[] Name(string begin, byte odd, string end) =>
        [.. Encoding.UTF8.GetBytes(begin), odd, .. Encoding.UTF8.GetBytes(end), 0];

    private static void Check(int result)
    {
        if (result != 0)
            throw new IOException($"The system refused: {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", EntryPoint = "mkfifo", SetLastError = true)]
    private static extern int MakeFifo(byte[] path, uint mode);

    [DllImport("libc", EntryPoint = "creat", SetLastError = true)]
    private static extern int Creat(byte[] path, uint mode);

    [DllImport("libc", EntryPoint = "unlink", SetLastError = true)]
    private static extern int Unlink(byte[] path);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int file);
}
