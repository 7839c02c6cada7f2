using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Rendering;

/// <summary>The policy that lets a page load from its own site alone.</summary>
internal static class ContentSecurity
{
    /// <summary>Allows inline scripts by their hashes. Source: W3C, Content Security Policy Level 3.</summary>
    public static string Policy(IEnumerable<string> inlineScripts)
    {
        var hashes = inlineScripts.Select(script =>
            $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"
        );
        return $"default-src 'self'; script-src 'self'{string.Concat(hashes)}; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'";
    }
}
