using System.Buffers;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Normalizes text for search: no LaTeX, no marks, lower case, Greek spelled out.</summary>
internal static class SearchText
{
    private static readonly string[] GreekCommands =
    [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "omicron",
        "pi",
        "rho",
        "sigma",
        "tau",
        "upsilon",
        "phi",
        "chi",
        "psi",
        "omega",
    ];

    /// <param name="buffer">At least as long as the text; almost all texts are ASCII and need no new string.</param>
    /// <returns>A slice of the buffer, or of a new string if letters outside ASCII may need more.</returns>
    public static ReadOnlySpan<char> Plain(string text, Span<char> buffer)
    {
        if (text.AsSpan().IndexOfAny('$', '\\', '{') < 0)
            return Ascii.ToLower(text, buffer, out var length) == OperationStatus.Done
                ? buffer[..length]
                : Folded(text);
        var plain = buffer[..WithoutLatex(text, buffer)];
        if (!Ascii.IsValid(plain))
            return Folded(plain.ToString());
        Ascii.ToLowerInPlace(plain, out _);
        return plain;
    }

    private static string Folded(string text)
    {
        var lower = Folding.ToAscii(text).ToLowerInvariant();
        // Folding decomposes Korean syllables; whatever is not ASCII is composed again.
        return Ascii.IsValid(lower) ? lower : lower.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Drops dollars and braces; Greek commands become their names, other commands a space.</summary>
    /// <returns>The length of the result, never more than that of the text.</returns>
    private static int WithoutLatex(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        var special = text.IndexOfAny("$\\{}");
        while (special >= 0)
        {
            length += Append(plain, length, text[..special]);
            if (text[special] == '\\')
            {
                var command = CommandAt(text[(special + 1)..]);
                if (command.Length > 0)
                    length += Append(plain, length, GreekName(command));
                special += command.Length;
            }
            text = text[(special + 1)..];
            special = text.IndexOfAny("$\\{}");
        }
        return length + Append(plain, length, text);
    }

    private static int Append(Span<char> plain, int length, ReadOnlySpan<char> part)
    {
        part.CopyTo(plain[length..]);
        return part.Length;
    }

    private static ReadOnlySpan<char> CommandAt(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return text[..end];
    }

    private static string GreekName(ReadOnlySpan<char> command)
    {
        var name = command.StartsWith("var", StringComparison.OrdinalIgnoreCase) ? command[3..] : command;
        foreach (var greek in GreekCommands)
        {
            if (name.Equals(greek, StringComparison.OrdinalIgnoreCase))
                return greek;
        }
        return " ";
    }
}
