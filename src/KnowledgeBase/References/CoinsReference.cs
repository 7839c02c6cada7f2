namespace KnowledgeBase.References;

/// <summary>
/// A reference as an OpenURL ContextObject for the <c>title</c> of a <c>span.Z3988</c>, with which Zotero offers every
/// paper of a list. The text still has to be escaped for HTML.
/// </summary>
public static class CoinsReference
{
    public static string Write(Reference reference)
    {
        var first = reference.Authors.IsEmpty ? null : reference.Authors[0];
        IEnumerable<(string Name, string? Value)> fields =
        [
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
            ("rft.genre", Genre(reference.Kind)),
            ("rft.atitle", reference.Title),
            ("rft.jtitle", reference.Venue),
            ("rft.aulast", first?.Given is null ? null : first.Family),
            ("rft.aufirst", first?.Given),
            .. reference.Authors.Select(author => ("rft.au", (string?)author.Full)),
            ("rft.date", reference.Published?.ToString()),
            ("rft_id", reference.Doi is { } doi ? $"info:doi/{doi.Value}" : null),
            ("rft_id", reference.Url),
        ];
        return string.Join('&', fields.Where(field => field.Value is not null)
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
    }

    private static string Genre(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Proceedings => "proceeding",
        ReferenceKind.Journal => "article",
        _ => "preprint",
    };
}
