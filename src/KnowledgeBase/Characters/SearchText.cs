using System.Text;

namespace KnowledgeBase.Characters;

/// <summary>Text as search compares it: no LaTeX, no marks, no case, Greek spelled out.</summary>
internal static class SearchText
{
    private static readonly string[] GreekCommands =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>Whether <see cref="Plain"/> changes nothing but capital ASCII letters.</summary>
    public static bool IsOnlyLowered(string text) => Ascii.IsValid(text) && text.AsSpan().IndexOfAny('$', '\\', '{') < 0;

    public static string Plain(string text)
    {
        var folded = Folding.ToAscii(text.AsSpan().IndexOfAny('$', '\\', '{') < 0 ? text : WithoutLatex(text));
        var lower = folded.ToLowerInvariant();
        // Folding takes Korean syllables apart; what is left outside ASCII is put together again.
        return Ascii.IsValid(lower) ? lower : lower.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Dollars and braces go, Greek commands become their names, other commands a space.</summary>
    private static string WithoutLatex(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at = AppendCommand(plain, text, at);
            else if (text[at] is not ('$' or '{' or '}'))
                plain.Append(text[at]);
        }
        return plain.ToString();
    }

    private static int AppendCommand(StringBuilder plain, string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        var name = text[(at + 1)..end];
        if (name.Length > 0)
            plain.Append(GreekName(name) ?? " ");
        return end - 1;
    }

    private static string? GreekName(string command)
    {
        var name = command.ToLowerInvariant();
        name = name.StartsWith("var", StringComparison.Ordinal) ? name[3..] : name;
        return Array.IndexOf(GreekCommands, name) < 0 ? null : name;
    }
}
