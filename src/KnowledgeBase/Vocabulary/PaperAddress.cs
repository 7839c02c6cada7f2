using System.Text.RegularExpressions;

namespace KnowledgeBase.Vocabulary;

/// <summary>The identifier that the address of a paper contains; exactly one of the three is stated.</summary>
/// <param name="OtherId">An archive's own identifier with its name: <c>acl:2020.acl-main.1</c>.</param>
internal readonly partial record struct PaperAddress(ArxivId? ArxivId, Doi? Doi, string? OtherId)
{
    /// <summary>
    /// Reads addresses of arXiv and its mirrors, Hugging Face, DOI resolvers, the ACL Anthology and OpenReview.
    /// </summary>
    public static bool TryParse(string? address, out PaperAddress paper)
    {
        paper = default;
        var text = address?.Trim() ?? "";
        var match = Form().Match(text);
        if (match.Groups["arxiv"] is { Success: true } arxiv && Vocabulary.ArxivId.TryParse(arxiv.Value, out var id))
            paper = new PaperAddress(id, null, null);
        else if (match.Groups["doi"] is { Success: true } stated && Vocabulary.Doi.TryParse(stated.Value, out var doi))
            paper = doi.ArxivId is { } registered
                ? new PaperAddress(registered, null, null)
                : new PaperAddress(null, doi, null);
        else if (match.Groups["acl"].Success)
            paper = new PaperAddress(null, null, "acl:" + match.Groups["acl"].Value);
        else if (match.Groups["openreview"].Success)
            paper = new PaperAddress(null, null, "openreview:" + match.Groups["openreview"].Value);
        return paper != default;
    }

    [GeneratedRegex(
        """
            ^https?://(?:www\.|export\.|dx\.|browse\.)?(?:
            (?:[a-z]{2}\.)?(?:arxiv|alphaxiv)\.org/(?:abs|pdf|html|format|ps|src|overview)/
                (?:arxiv:)?(?<arxiv>[^?\#\s]+?)/?(?:[?\#]\S*)?$|
            ar5iv(?:\.labs\.arxiv)?\.org/(?:abs|html)/(?<arxiv>[^?\#\s]+?)/?(?:[?\#]\S*)?$|
            (?:huggingface|hf)\.co/papers/(?<arxiv>[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?)(?![0-9])|
            papers\.cool/arxiv/(?<arxiv>[^?\#\s]+)|
            doi(?:\.acm|\.ieeecomputersociety)?\.org/(?:doi:)?(?<doi>10\.[0-9]{4,9}[./][^?\#\s]+)(?:[?\#]\S*)?$|
            [a-z0-9.-]+/doi/(?:(?:abs|full|pdf|epdf|pdfdirect|pdfplus)/)?(?<doi>10\.[0-9]{4,9}/[^?\#\s]+)(?:[?\#]\S*)?$|
            link\.springer\.com/(?:article|chapter)/(?<doi>10\.[0-9]{4,9}/[^?\#\s]+)(?:[?\#]\S*)?$|
            aclanthology\.org/(?<acl>[A-Za-z0-9.-]+?)(?:\.pdf)?/?$|
            aclweb\.org/anthology/(?:papers/[A-Z]/[A-Z][0-9]{2}/)?(?<acl>[A-Z][0-9]{2}-[0-9]{4})(?:\.pdf)?/?$|
            openreview\.net/(?:forum|pdf)\?id=(?<openreview>[A-Za-z0-9_-]+))
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
