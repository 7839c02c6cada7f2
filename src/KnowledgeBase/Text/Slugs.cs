using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Turns names into slugs.</summary>
internal static class Slugs
{
    public const int MaxLength = 80;

    /// <summary>
    /// The folded name in <c>a-z 0-9 -</c>, cut between words to <see cref="MaxLength"/>. A name that folds to nothing
    /// becomes 8 hex digits of its SHA-256; a reserved word gets <c>-1</c>.
    /// </summary>
    public static Slug From(string name)
    {
        var words = Words(Folding.ToAscii(name));
        return words.Length == 0 ? FromHash(name, 8) : new Slug(Unreserved(CutAtWord(words)));
    }

    /// <summary>The first hex digits of the SHA-256 of the text in UTF-8.</summary>
    public static Slug FromHash(string text, int digits) => new(Unreserved(Hash(text, digits)));

    /// <summary>
    /// The slug with a suffix that tells it from others of the same name, within <see cref="MaxLength"/>.
    /// </summary>
    public static Slug WithSuffix(Slug slug, string suffix)
    {
        var room = MaxLength - suffix.Length - 1;
        var stem = slug.Value.Length <= room ? slug.Value : slug.Value[..room].TrimEnd('-');
        return new Slug($"{stem}-{suffix}");
    }

    public static string Hash(string text, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];

    /// <summary>Whether the text is a slug already.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && Unreserved(text) == text;

    private static string Words(string ascii)
    {
        var words = new StringBuilder(ascii.Length);
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (c != '\'' && words.Length > 0 && words[^1] != '-')
                words.Append('-');
        }
        return words.ToString().TrimEnd('-');
    }

    private static string CutAtWord(string words)
    {
        if (words.Length <= MaxLength)
            return words;
        var end = words.LastIndexOf('-', MaxLength);
        return end > 0 ? words[..end] : words[..MaxLength];
    }

    private static string Unreserved(string slug) => IsReserved(slug) ? $"{slug}-1" : slug;

    private static bool IsReserved(string slug) =>
        slug.All(char.IsAsciiDigit)
        || slug is "index" or "con" or "prn" or "aux" or "nul"
        || (slug.Length == 4 && slug[..3] is "com" or "lpt" && char.IsAsciiDigit(slug[3]));
}
