using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeBase.Cli.Commands;

/// <summary>The options that every command on a site shares.</summary>
internal sealed class SiteOptions
{
    public const string UsualTheme = "theme";

    private readonly Option<string> _input = Folder("--input", "input", "The folder of digests, notes and site.yml.");
    private readonly Option<string> _theme = Folder(
        "--theme", UsualTheme, "The folder of templates, styles and scripts; an installed program brings a theme of its own.");
    private readonly Option<string> _output = Folder("--output", "output", "The folder that the site is written to.");

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Where the site will stand, for absolute addresses: https://example.org/papers/",
        HelpName = "address",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Warnings stop the build, as errors do.",
    };

    private readonly Option<bool> _adopt = new("--adopt")
    {
        Description = "Files in the output folder that no build wrote may be replaced.",
    };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "A single setting that wins over site.yml; may be repeated.",
        HelpName = "key=value",
    };

    private SiteOptions()
    {
        _baseUrl.Validators.Add(RefuseRelativeAddress);
        _settings.Validators.Add(RefuseSettingWithoutValue);
    }

    /// <summary>Adds the options to a command and returns how to read them.</summary>
    /// <param name="writes">Whether the command writes the site, and not only reads what it is made of.</param>
    public static SiteOptions AddTo(Command command, bool writes = false)
    {
        var options = new SiteOptions();
        Option[] all =
            [options._input, options._theme, options._output, options._baseUrl, options._strict, options._settings];
        foreach (var option in all)
            command.Options.Add(option);
        if (writes)
            command.Options.Add(options._adopt);
        return options;
    }

    public BuildOptions Read(ParseResult result) =>
        new(result.GetRequiredValue(_input), result.GetRequiredValue(_theme), result.GetRequiredValue(_output))
        {
            BuiltInTheme = FindBuiltInTheme(),
            BaseUrl = result.GetValue(_baseUrl) is { } address ? WithClosingSlash(address) : null,
            Strict = result.GetValue(_strict),
            Adopt = result.GetResult(_adopt) is not null && result.GetValue(_adopt),
            Settings = [.. (result.GetValue(_settings) ?? []).Select(Split)],
        };

    /// <summary>Beside the program, where it was packed; a build of the sources has none.</summary>
    private static string? FindBuiltInTheme() =>
        Path.Combine(AppContext.BaseDirectory, "theme") is var folder && Directory.Exists(folder) ? folder : null;

    private static Option<string> Folder(string name, string otherwise, string description) => new(name)
    {
        Description = description,
        HelpName = "folder",
        DefaultValueFactory = _ => otherwise,
    };

    private static void RefuseRelativeAddress(OptionResult result)
    {
        var address = result.GetValueOrDefault<string?>();
        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            result.AddError($"--base-url must begin with http:// or https://, and '{address}' does not.");
    }

    private static void RefuseSettingWithoutValue(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            result.AddError($"--set takes key=value, and '{token.Value}' is not.");
    }

    private static KeyValuePair<string, string> Split(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        return new(setting[..at], setting[(at + 1)..]);
    }

    private static string WithClosingSlash(string address) => address.EndsWith('/') ? address : address + "/";
}
