using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Rendering;

/// <summary>A value of the theme's styles that a site of one's own may change.</summary>
/// <param name="Name"><c>--accent</c>.</param>
/// <param name="Value">The theme's own.</param>
/// <param name="Meaning">One sentence.</param>
internal sealed record StyleVariable(string Name, string Value, string Meaning);

/// <summary>What <c>own.css</c> may change, as the theme's <c>tokens.css</c> declares and explains it.</summary>
internal static partial class OwnStyle
{
    /// <summary>Where the theme keeps its variables.</summary>
    public const string Tokens = "styles/tokens.css";

    /// <param name="tokens">The variables of the theme; those that a comment explains are for others to change.</param>
    public static ImmutableArray<StyleVariable> Variables(string tokens) =>
        [
            .. Explained()
                .Matches(tokens)
                .Select(match => new StyleVariable(
                    match.Groups["name"].Value,
                    match.Groups["value"].Value,
                    match.Groups["meaning"].Value
                )),
        ];

    /// <summary>A file that changes nothing yet and says what it may change.</summary>
    public static string Draft(string tokens)
    {
        var text = new StringBuilder(
            "/* Colours and fonts of your own: take a line out of its comment and change it.\n"
                + "   light-dark(A, B) is A where the reader's screen is light and B where it is dark. */\n:root {\n"
        );
        foreach (var variable in Variables(tokens))
            text.Append("  /* ")
                .Append(variable.Meaning)
                .Append(" */\n")
                .Append("  /* ")
                .Append(variable.Name)
                .Append(": ")
                .Append(variable.Value)
                .Append("; */\n");
        return text.Append("}\n").ToString();
    }

    [GeneratedRegex(
        @"/\* (?<meaning>[^*\n]+) \*/\n +(?<name>--[a-z]+): (?<value>[^;\n]+);",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Explained();
}
