using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Rendering;

/// <summary>The policy that lets a page load from its own site alone.</summary>
internal static class ContentSecurity
{
    /// <summary>A meta element; the one inline script is allowed by its hash.</summary>
    public static string Meta(string? headScript)
    {
        var hash = headScript is null ? "" : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(headScript)))}'";
        var policy =
            $"default-src 'none'; script-src 'self'{hash}; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
            "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";
        return $"<meta http-equiv=\"Content-Security-Policy\" content=\"{WebUtility.HtmlEncode(policy).Replace("&#39;", "'", StringComparison.Ordinal)}\">";
    }
}
