using System.Collections.Immutable;
using System.Reflection;
using KnowledgeBase.Input;

namespace KnowledgeBase.Rendering;

/// <summary>
/// The complete theme that a program brings: a folder, or files inside a program that is a single file.
/// </summary>
public sealed class BuiltInTheme
{
    private const string Prefix = "theme/";

    private readonly Func<Func<string, bool>, SourceFolder> _list;

    private BuiltInTheme(string? folder, Func<Func<string, bool>, SourceFolder> list) =>
        (Folder, _list) = (folder, list);

    /// <summary>Null if the files stand inside the program.</summary>
    public string? Folder { get; }

    public static BuiltInTheme At(string folder) => new(folder, isSkipped => SourceFolder.List(folder, isSkipped));

    /// <returns>Null if the program holds no theme.</returns>
    public static BuiltInTheme? Inside(Assembly program)
    {
        ImmutableArray<FoundFile> files =
        [
            .. program
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => new FoundFile(
                    name[Prefix.Length..].Replace('\\', '/'),
                    $"{program.GetName().Name}/{name}",
                    () => program.GetManifestResourceStream(name)!
                ))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        return files.IsEmpty
            ? null
            : new BuiltInTheme(folder: null, isSkipped => new SourceFolder(
                [.. files.Where(file => !isSkipped(file.Path))],
                []
            ));
    }

    /// <param name="isSkipped">Tells from a path whether it is skipped.</param>
    internal SourceFolder List(Func<string, bool> isSkipped) => _list(isSkipped);
}
