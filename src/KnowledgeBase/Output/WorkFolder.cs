using System.Collections.Immutable;
using System.Text;

// The program's own folder in the output: the lock, the list of its files, and staged files.
#pragma warning disable RS0030

namespace KnowledgeBase.Output;

/// <summary>
/// The folder <c>.kb/</c> in the output. <c>lock</c> is held while a build runs, <c>manifest</c> lists every file that
/// a build may have written, <c>stage/</c> contains files that are about to be put in place, and <c>last</c> is the
/// <see cref="LastBuild"/>.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Header = "kb-manifest 1";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly bool _isNew;

    private WorkFolder(string folder, FileStream lockFile, bool isNew)
    {
        _folder = folder;
        _lock = lockFile;
        _isNew = isNew;
        LastChange = File.GetLastWriteTimeUtc(lockFile.SafeFileHandle);
    }

    /// <summary>When a build last began to change the site.</summary>
    public DateTime LastChange { get; private set; }

    public string Stage => Path.Combine(_folder, "stage");

    /// <param name="attempts">How often to try for the lock, a tenth of a second apart.</param>
    /// <exception cref="IOException">Another build holds the lock, or the folder cannot be written.</exception>
    public static WorkFolder Open(string output, int attempts)
    {
        var folder = Path.Combine(output, OutputPath.OwnFolder);
        if (new DirectoryInfo(folder).LinkTarget is not null)
            throw new IOException($"{folder} is a symbolic link. Remove it.");
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var work = new WorkFolder(folder, Lock(Path.Combine(folder, "lock"), output, attempts), isNew);
        work.ClearStage();
        return work;
    }

    /// <summary>In ordinal order; empty for a folder that no build has written.</summary>
    public ImmutableArray<string> ReadManifest()
    {
        var manifest = Path.Combine(_folder, "manifest");
        if (!File.Exists(manifest))
            return [];
        var lines = File.ReadAllLines(manifest);
        return lines is [Header, .. var paths] ? [.. paths.Where(OutputPath.IsUsable)] : [];
    }

    /// <summary>Replaces the manifest atomically.</summary>
    public void WriteManifest(IEnumerable<string> paths)
    {
        var next = Path.Combine(_folder, "manifest.next");
        using (var writer = new StreamWriter(next, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            writer.WriteLine(Header);
            foreach (var path in paths)
                writer.WriteLine(path);
        }
        File.Move(next, Path.Combine(_folder, "manifest"), overwrite: true);
    }

    /// <summary>Null if no build was recorded, or only by another version of the program.</summary>
    public LastBuild? ReadLast() =>
        File.Exists(Last(_folder)) ? LastBuild.Read(File.ReadAllBytes(Last(_folder))) : null;

    public void WriteLast(LastBuild build)
    {
        var next = Path.Combine(_folder, "last.next");
        File.WriteAllBytes(next, build.ToBytes());
        File.Move(next, Last(_folder), overwrite: true);
    }

    public static bool HasLast(string output) => File.Exists(Last(Path.Combine(output, OutputPath.OwnFolder)));

    /// <summary>
    /// Called before the first change: writes one byte, so that the lock file gets the current time, and discards the
    /// record of the last build, which no longer describes the site.
    /// </summary>
    public void RecordChange()
    {
        File.Delete(Last(_folder));
        RandomAccess.Write(_lock.SafeFileHandle, "\n"u8, 0);
        LastChange = File.GetLastWriteTimeUtc(_lock.SafeFileHandle);
    }

    public void ClearStage()
    {
        if (Directory.Exists(Stage))
            Directory.Delete(Stage, recursive: true);
    }

    /// <summary>
    /// A first build that wrote nothing leaves nothing behind, except on Windows, which keeps open files.
    /// </summary>
    public void Dispose()
    {
        ClearStage();
        if (_isNew && !OperatingSystem.IsWindows() && !File.Exists(Path.Combine(_folder, "manifest")))
            Directory.Delete(_folder, recursive: true);
        _lock.Dispose();
    }

    private static string Last(string folder) => Path.Combine(folder, "last");

    /// <summary>
    /// The file stays when the lock is released, because removing it would let two builds lock two files. Only a first
    /// build that wrote nothing removes it, while it holds the lock; a build that waited for that file tries again.
    /// </summary>
    private static FileStream Lock(string path, string output, int attempts)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var lockFile = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (File.Exists(path))
                    return lockFile;
                lockFile.Dispose();
            }
            catch (DirectoryNotFoundException) when (attempt < attempts)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
            catch (IOException exception) when (IsHeld(exception) && attempt < attempts)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                throw new IOException($"Another build is writing to {output}. Wait until it has finished.", exception);
            }
        }
    }

    /// <summary>A sharing violation on Windows, EWOULDBLOCK on Linux and macOS.</summary>
    private static bool IsHeld(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;
}
