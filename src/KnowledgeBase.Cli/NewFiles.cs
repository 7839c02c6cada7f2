namespace KnowledgeBase.Cli;

/// <summary>Where commands put new files of people's own: in the folder that was named, and in no site.</summary>
internal static class NewFiles
{
    /// <summary>The place of a new file; the folders on its way are made.</summary>
    /// <param name="path">Below the folder, with forward slashes.</param>
    /// <exception cref="IOException">
    /// A folder on the way is a link, which a build would not follow; or a build keeps its site in the folder.
    /// </exception>
    public static string Place(string folder, string path)
    {
        if (Directory.Exists(Path.Combine(folder, ".kb")))
            throw new IOException(
                $"{folder} is the output of a build, which is no place for files of one's own. Name another folder.");
        Directory.CreateDirectory(folder);
        var place = folder;
        foreach (var name in path.Split('/')[..^1])
        {
            place = Path.Combine(place, name);
            if (new DirectoryInfo(place).LinkTarget is not null)
                throw new IOException(
                    $"{place} is a link to another place, and links are not followed. Put a folder there.");
            Directory.CreateDirectory(place);
        }
        return Path.Combine(folder, path);
    }
}
