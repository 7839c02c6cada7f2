using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Vocabulary;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("10.1000/ABC", "10.1000/abc")]
    [InlineData("doi:10.1000/abc", "10.1000/abc")]
    [InlineData("DOI: 10.1000/abc", "10.1000/abc")]
    [InlineData("doi 10.1000/abc.", "10.1000/abc")]
    [InlineData("https://doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("http://dx.doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("https://www.doi.org/10.1000/abc?x=1#y", "10.1000/abc")]
    [InlineData("//doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("https://doi.org/doi:10.1000/abc", "10.1000/abc")]
    [InlineData("info:doi/10.1000/abc", "10.1000/abc")]
    [InlineData("urn:doi:10.1000/abc", "10.1000/abc")]
    [InlineData("http://doi.ieeecomputersociety.org/10.1109/X.2018.1", "10.1109/x.2018.1")]
    [InlineData("10.1000/a(b)c", "10.1000/a(b)c")]
    [InlineData("10.1000/abc).", "10.1000/abc")]
    [InlineData("10.1000.10/abc", "10.1000.10/abc")]
    [InlineData("https://doi.org/10.1000/a%2Fb%20c", null)]
    [InlineData("10.1000/a b", null)]
    [InlineData("10.1/abc", null)]
    [InlineData("https://example.org/10.1000/abc", null)]
    public void ADoiIsReadInEveryForm(string text, string? doi) =>
        Assert.Equal(doi, Doi.TryParse(text, out var parsed) ? parsed.Value : null);

    [Theory]
    [InlineData("2501.01234v2", "2501.01234")]
    [InlineData("arXiv:2501.01234 [cs.CL]", "2501.01234")]
    [InlineData("arXiv: 2501.01234v1 (cs)", "2501.01234")]
    [InlineData("arXiv.2501.01234", "2501.01234")]
    [InlineData("arXiv 2501.01234.", "2501.01234")]
    [InlineData("arxiv.org/abs/2501.01234", "2501.01234")]
    [InlineData("abs/2501.01234", "2501.01234")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("math.GT/0309136v1", "math/0309136")]
    [InlineData("2501.1234", null)]
    [InlineData("2513.01234", null)]
    [InlineData("about 2501.01234", null)]
    public void AnIdentifierOfArxivIsReadInEveryForm(string text, string? id) =>
        Assert.Equal(id, ArxivId.TryParse(text, out var parsed) ? parsed.Value : null);

    [Theory]
    [InlineData("https://dl.acm.org/doi/10.1145/1111111.1", "10.1145/1111111.1")]
    [InlineData("https://dl.acm.org/doi/pdf/10.1145/1111111.1?x=1", "10.1145/1111111.1")]
    [InlineData("https://onlinelibrary.wiley.com/doi/abs/10.1002/x.1", "10.1002/x.1")]
    [InlineData("https://link.springer.com/article/10.1007/s1-2", "10.1007/s1-2")]
    [InlineData("https://doi.org/10.1002/%28SICI%291097%3C1%3E", "10.1002/(sici)1097<1>")]
    [InlineData("https://dl.acm.org/doi/proceedings/10.1145/1111111", null)]
    [InlineData("https://example.org/x", null)]
    public void TheAddressOfAPublisherContainsItsDoi(string address, string? doi) =>
        Assert.Equal(doi, PaperAddress.TryParse(address, out var paper) ? paper.Doi?.Value : null);

    [Theory]
    [InlineData("9310--9320", "9310–9320")]
    [InlineData("9310 - 9320", "9310–9320")]
    [InlineData("45–67", "45–67")]
    [InlineData("12", "12")]
    [InlineData("1-3, 7-9", "1–3, 7–9")]
    [InlineData("--", null)]
    [InlineData("", null)]
    public void PagesAreShownWithDashes(string pages, string? shown) => Assert.Equal(shown, PageRange.Of(pages));
}
