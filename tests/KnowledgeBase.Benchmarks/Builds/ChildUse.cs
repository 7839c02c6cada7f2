using System.Runtime.InteropServices;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>What the finished child processes of this one have used, from <c>getrusage</c>; Linux and macOS.</summary>
/// <param name="PeakBytes">Of the largest child so far.</param>
internal readonly record struct ChildUse(TimeSpan Cpu, long PeakBytes)
{
    private const int Children = -1;

    public static ChildUse Now()
    {
        if (GetUse(Children, out var use) != 0)
            throw new InvalidOperationException("getrusage failed.");
        var cpu =
            TimeSpan.FromSeconds(use.UserSeconds + use.SystemSeconds)
            + TimeSpan.FromMicroseconds(use.UserMicroseconds + use.SystemMicroseconds);
        return new ChildUse(cpu, OperatingSystem.IsMacOS() ? use.Peak : use.Peak * 1024);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUse(int who, out Usage usage);

    /// <summary>The system's <c>struct rusage</c>; the members that are not read here follow as one block.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long Peak;
        private fixed long _rest[13];
    }
}
