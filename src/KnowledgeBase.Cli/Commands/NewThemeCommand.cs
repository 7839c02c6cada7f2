using System.CommandLine;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Cli.Commands;

/// <summary>
/// <c>kb new theme</c>: copies one file of the theme that the program brings, to be changed; or begins
/// <c>own.css</c>.
/// </summary>
internal static class NewThemeCommand
{
    private static readonly string[] Copied = ["layouts", "pages", "partials", "static"];

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path")
        {
            Description = "own.css, for colours and fonts, or a file of the theme: partials/row.sbn-html.",
        };
        var theme = new Option<string>("--theme")
        {
            Description = "The folder of your theme, in which the file is created.",
            HelpName = "folder",
            DefaultValueFactory = _ => SiteOptions.DefaultTheme,
        };
        var command = new Command("theme", "Begins own.css, or copies one file of the theme, to be changed.")
        {
            path,
            theme,
        };
        command.SetAction(
            (result, _) =>
            {
                var folder = result.GetRequiredValue(theme);
                var wanted = result.GetRequiredValue(path).Replace('\\', '/');
                return CommandRunner.CreateAsync(terminal, folder, () =>
                    Task.FromResult(
                        NewFiles.Write(
                            folder,
                            Draft(wanted, folder, SiteOptions.FindBuiltInTheme(AppContext.BaseDirectory)),
                            terminal
                        )
                    )
                );
            }
        );
        return command;
    }

    /// <param name="theme">The folder in which the file is to be.</param>
    /// <param name="builtIn">Where files are copied from; null where the program has no theme.</param>
    internal static Draft Draft(string path, string theme, BuiltInTheme? builtIn)
    {
        if (path == ThemeFolder.OwnStyle)
            return new Draft(path, OwnStyle.Draft(Tokens()))
            {
                Next = "Take lines out of their comments and change them; `kb preview` shows the site with them.",
            };
        var at = new SourceLocation($"{theme}/{path}");
        if (builtIn is null)
            return new Draft(path, "", ThemeFaults.NoThemeToCopy(at));
        var files = builtIn.List(below => !Copied.Contains(below.Split('/')[0], StringComparer.Ordinal)).Files;
        return files.FirstOrDefault(file => file.Path == path) is { } found
            ? new Draft(path, found.ReadText())
            {
                Next =
                    "It takes the place of the theme's own file. Change it; `kb preview` shows the site with it. "
                    + "What templates see is in docs/theming.md.",
            }
            : new Draft(
                path,
                "",
                ThemeFaults.NoFileToCopy(at, path, Nearest(path, [.. files.Select(file => file.Path)]))
            );
    }

    /// <summary>Also of a name without its folder or its extension.</summary>
    private static string? Nearest(string path, string[] files) =>
        Array.Find(files, file => Path.GetFileName(file) == path || Path.GetFileNameWithoutExtension(file) == path)
        ?? NearestWord.To(path, files);

    private static string Tokens()
    {
        using var resource = typeof(NewThemeCommand).Assembly.GetManifestResourceStream("tokens.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
