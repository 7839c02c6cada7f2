using System.Buffers;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Text as search compares it: no LaTeX, no marks, no case, Greek spelled out.</summary>
internal static class SearchText
{
    private static readonly string[] GreekCommands =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <param name="room">At least as long as the text; texts are almost all ASCII and need no string of their own.</param>
    /// <returns>The beginning of the room, or a string where letters outside ASCII may take more.</returns>
    public static ReadOnlySpan<char> Plain(string text, Span<char> room)
    {
        if (text.AsSpan().IndexOfAny('$', '\\', '{') < 0)
            return Ascii.ToLower(text, room, out var length) == OperationStatus.Done ? room[..length] : Folded(text);
        var plain = room[..WithoutLatex(text, room)];
        if (!Ascii.IsValid(plain))
            return Folded(plain.ToString());
        Ascii.ToLowerInPlace(plain, out _);
        return plain;
    }

    private static string Folded(string text)
    {
        var lower = Folding.ToAscii(text).ToLowerInvariant();
        // Folding takes Korean syllables apart; what is left outside ASCII is put together again.
        return Ascii.IsValid(lower) ? lower : lower.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Dollars and braces go, Greek commands become their names, other commands a space.</summary>
    /// <returns>The length, never more than that of the text.</returns>
    private static int WithoutLatex(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        while (text.IndexOfAny("$\\{}") is >= 0 and var special)
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
