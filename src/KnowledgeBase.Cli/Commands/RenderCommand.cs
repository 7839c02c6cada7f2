using System.CommandLine;
using System.Text.Json;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb render</c>: renders one template, with a model from a file, to standard output.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        var template = new Argument<string>("template")
        {
            Description = "The template; one named *.sbn-html or *.sbn-md escapes what it prints.",
        };
        var model = new Option<string>("--model")
        {
            Description = "A JSON object, whose members the template uses by name.",
            HelpName = "file.json",
            Required = true,
        };
        var theme = new Option<string>("--theme")
        {
            Description =
                "Where to look for includes, if the template is in this folder; otherwise its own folder is used.",
            HelpName = "folder",
            DefaultValueFactory = _ => "theme",
        };
        var raw = new Option<bool>("--raw") { Description = "Do not escape anything, whatever the file is called." };
        var command = new Command("render", "Renders one template, for theme authors.") { template, model, theme, raw };
        command.SetAction(result =>
            Run(
                terminal,
                result.GetRequiredValue(template),
                result.GetRequiredValue(model),
                result.GetRequiredValue(theme),
                escapes: !result.GetValue(raw)
            )
        );
        return command;
    }

    private static int Run(Terminal terminal, string path, string model, string theme, bool escapes)
    {
        foreach (var missing in new[] { path, model }.Where(file => !File.Exists(file)))
            return Fail(terminal, $"{missing}: there is no such file.", ExitCode.Environment);
        var root = RootOf(path, theme);
        try
        {
            var template = TemplateSet
                .Parse(Sources(root, path), new TemplateOptions { Escapes = escapes })
                .Find(Relative(root, path))!;
            terminal.Out.Write(template.Render(JsonModel.Read(File.ReadAllText(model))));
            return ExitCode.Done;
        }
        catch (TemplateException fault)
        {
            var errors = fault.Errors.Select(error => error with { Path = Path.Combine(root, error.Path) });
            return Fail(terminal, string.Join(terminal.Error.NewLine, errors), ExitCode.Content);
        }
        catch (JsonException fault)
        {
            var place = $"{model}({fault.LineNumber + 1},{fault.BytePositionInLine + 1})";
            return Fail(terminal, $"{place}: This is not a JSON object. Correct it here.", ExitCode.Content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, fault.Message, ExitCode.Environment);
        }
    }

    /// <summary>
    /// The theme if the template is in it, otherwise the template's own folder; as the user wrote it.
    /// </summary>
    private static string RootOf(string path, string theme) =>
        Relative(theme, path).StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(Relative(theme, path))
            ? Path.GetDirectoryName(path) ?? ""
            : theme;

    private static IEnumerable<TemplateSource> Sources(string root, string path) =>
        Directory
            .EnumerateFiles(root.Length == 0 ? "." : root, "*.sbn*", SearchOption.AllDirectories)
            .Append(path)
            .Select(file => (Path: Relative(root, file), File: file))
            .DistinctBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new TemplateSource(file.Path, File.ReadAllText(file.File)));

    private static string Relative(string root, string path) =>
        Path.GetRelativePath(root.Length == 0 ? "." : root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static int Fail(Terminal terminal, string text, int code)
    {
        terminal.Error.WriteLine(text);
        return code;
    }
}
