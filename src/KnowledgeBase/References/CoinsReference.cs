using System.Text;

namespace KnowledgeBase.References;

/// <summary>
/// A reference as an OpenURL ContextObject for the <c>title</c> of a <c>span.Z3988</c>, with which Zotero offers every
/// paper of a list. The text still has to be escaped for HTML.
/// </summary>
public static class CoinsReference
{
    /// <summary>Of most, in characters.</summary>
    private const int Length = 1024;

    public static string Write(Reference reference)
    {
        var text = new StringBuilder("ctx_ver=Z39.88-2004", Length);
        Field(text, "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
        Field(text, "rft.genre", Genre(reference.Kind));
        Field(text, "rft.atitle", reference.Title);
        Field(text, "rft.jtitle", reference.Venue);
        if (reference.Authors is [{ Given: not null } first, ..])
        {
            Field(text, "rft.aulast", first.Family);
            Field(text, "rft.aufirst", first.Given);
        }
        foreach (var author in reference.Authors)
            Field(text, "rft.au", author.Full);
        Field(text, "rft.date", reference.Published?.ToString());
        Field(text, "rft_id", reference.Doi is { } doi ? "info:doi/" + doi.Value : null);
        Field(text, "rft_id", reference.Url);
        return text.ToString();
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private static string Genre(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Proceedings => "proceeding",
        ReferenceKind.Journal => "article",
        _ => "preprint",
    };
}
