using System.Buffers;

namespace KnowledgeBase.Vocabulary;

/// <summary>The login of an account at Hugging Face, as it stands in addresses; letter case tells none apart.</summary>
internal static class AccountName
{
    private const int Longest = 96;

    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Characters);
}
