using System.Text;
using KnowledgeBase.Library;

namespace KnowledgeBase.Cli;

/// <summary>Where commands create new files: in the folder that was named, but never in a site.</summary>
internal static class NewFiles
{
    /// <summary>Creates the file of a draft, or says why not.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">The file exists already, or has no place in the folder.</exception>
    public static int Write(string folder, Draft draft, Terminal terminal)
    {
        if (draft.Fault is { } fault)
        {
            terminal.Error.WriteLine(fault);
            return ExitCode.Content;
        }
        var path = Place(folder, draft.Path);
        using (var file = new FileStream(path, FileMode.CreateNew))
            file.Write(Encoding.UTF8.GetBytes(draft.Content));
        terminal.Out.WriteLine(path.Replace('\\', '/'));
        if (draft.Next is { } next)
            terminal.Out.WriteLine(next);
        return ExitCode.Done;
    }

    /// <summary>The full path of a new file, whose folders are created.</summary>
    /// <param name="path">Relative to the folder, with forward slashes.</param>
    /// <exception cref="IOException">
    /// A folder of the path is a symbolic link, which a build would not follow; or the folder is the output of a build.
    /// </exception>
    public static string Place(string folder, string path)
    {
        if (Directory.Exists(Path.Combine(folder, ".kb")))
            throw new IOException(
                $"{folder} is the output folder of a build, which is no place for your own files. "
                    + "Choose another folder."
            );
        Directory.CreateDirectory(folder);
        var place = folder;
        foreach (var name in path.Split('/')[..^1])
        {
            place = Path.Combine(place, name);
            if (new DirectoryInfo(place).LinkTarget is not null)
                throw new IOException(
                    $"{place} is a symbolic link, and links are not followed. Replace it with a folder."
                );
            Directory.CreateDirectory(place);
        }
        return Path.Combine(folder, path);
    }
}
