using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Text;

/// <summary>Absolute addresses of the web: <c>http</c> and <c>https</c>, no other scheme.</summary>
internal static class WebAddress
{
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out address) && address.Scheme is "http" or "https";
}
