using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeBase.Rendering;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Commands;

/// <summary>The options that every command on a site shares.</summary>
internal sealed class SiteOptions
{
    public const string DefaultTheme = "theme";

    private readonly Option<string> _input = Folder("--input", "input", "The folder of digests, notes and site.yml.");
    private readonly Option<string> _theme = Folder(
        "--theme",
        DefaultTheme,
        "The folder of templates, styles and scripts; the installed program has a built-in theme."
    );
    private readonly Option<string> _output = Folder("--output", "output", "The folder that the site is written to.");

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Where the site will be published, for absolute addresses: https://example.org/papers/",
        HelpName = "address",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Let warnings stop the build, as errors do.",
    };

    private readonly Option<bool> _adopt = new("--adopt")
    {
        Description = "Allow files in the output folder that no build wrote to be replaced.",
    };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "A single setting that wins over site.yml; may be repeated.",
        HelpName = "key=value",
    };

    private SiteOptions()
    {
        _baseUrl.Validators.Add(CheckAddress);
        _settings.Validators.Add(CheckSettings);
    }

    /// <summary>Adds the options to a command and returns how to read them.</summary>
    /// <param name="writes">Whether the command writes the site.</param>
    public static SiteOptions AddTo(Command command, bool writes = false)
    {
        var options = new SiteOptions();
        Option[] all =
        [
            options._input,
            options._theme,
            options._output,
            options._baseUrl,
            options._strict,
            options._settings,
        ];
        foreach (var option in all)
            command.Options.Add(option);
        if (writes)
            command.Options.Add(options._adopt);
        return options;
    }

    public BuildOptions Read(ParseResult result)
    {
        var theme = result.GetRequiredValue(_theme);
        return new(result.GetRequiredValue(_input), theme, result.GetRequiredValue(_output))
        {
            BuiltInTheme = FindBuiltInTheme(AppContext.BaseDirectory, theme),
            BaseUrl = result.GetValue(_baseUrl) is { } address ? WithClosingSlash(address) : null,
            Strict = result.GetValue(_strict),
            Adopt = result.GetResult(_adopt) is not null && result.GetValue(_adopt),
            Settings = [.. (result.GetValue(_settings) ?? []).Select(Split)],
        };
    }

    /// <summary>
    /// An installed program has its theme beside it, and a single file inside it; one built from the sources uses the
    /// theme there.
    /// </summary>
    /// <param name="chosen">A theme that was chosen is not laid over itself.</param>
    public static BuiltInTheme? FindBuiltInTheme(string programFolder, string? chosen = null)
    {
        var folder = Path.Combine(Checkout.Of(programFolder) ?? programFolder, DefaultTheme);
        if (!Directory.Exists(folder))
            return BuiltInTheme.Inside(typeof(SiteOptions).Assembly);
        return chosen is null || Path.GetFullPath(folder) != Path.GetFullPath(chosen) ? BuiltInTheme.At(folder) : null;
    }

    private static Option<string> Folder(string name, string defaultPath, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "folder",
            DefaultValueFactory = _ => defaultPath,
        };

    private static void CheckAddress(OptionResult result)
    {
        var address = result.GetValueOrDefault<string?>();
        if (!WebAddress.TryParse(address, out _))
            result.AddError($"--base-url must begin with http:// or https://, and '{address}' does not.");
    }

    private static void CheckSettings(OptionResult result)
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
