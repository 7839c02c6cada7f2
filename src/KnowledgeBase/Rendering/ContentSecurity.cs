using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Rendering;

/// <summary>The policy that lets a page load from its own site alone.</summary>
internal static class ContentSecurity
{
    /// <summary>The policy's text; inline scripts are allowed by their hashes. Source: W3C, Content Security Policy Level 3.</summary>
    public static string Policy(IEnumerable<string> inlineScripts)
    {
        var hashes = inlineScripts.Select(script =>
            $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
        return $"default-src 'none'; script-src 'self'{string.Concat(hashes)}; style-src 'self'; img-src 'self' data:; " +
            "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; " +
            "base-uri 'none'";
    }
}
