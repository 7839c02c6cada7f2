using KnowledgeBase.Citations;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Citations.Papers;

namespace KnowledgeBase.Tests.Citations;

public sealed class ReferenceFormatsTests
{
    [Fact]
    public void APreprintAsBibTeX() =>
        Assert.Equal(
            """
            @misc{douillard2025streaming,
              title = {Streaming {DiLoCo} with overlapping communication},
              author = {Douillard, Arthur and van den Barham, Paul},
              year = {2025},
              month = {1},
              day = {30},
              eprint = {2501.18512},
              archivePrefix = {arXiv},
              eprinttype = {arxiv},
              url = {https://arxiv.org/abs/2501.18512}
            }

            """,
            BibTeXReference.Write(Streaming.Reference())
        );

    [Fact]
    public void AJournalArticleAsBibTeX() =>
        Assert.Equal(
            """
            @article{adalovelacejr2023100,
              title = {On 100\% \& more},
              author = {{Ada Lovelace, Jr.} and Frost, Jr., Robert and {NAVER Lab}},
              journal = {Journal of Tests},
              year = {2023},
              doi = {10.1000/a(b)\_c},
              url = {https://doi.org/10.1000/a%28b%29_c}
            }

            """,
            BibTeXReference.Write(Journal.Reference())
        );

    [Fact]
    public void AConferencePaperAsBibTeX() =>
        Assert.Equal(
            """
            @inproceedings{heo2021adamp,
              title = {{AdamP}},
              author = {Heo, Byeongho},
              booktitle = {Proceedings of Tests},
              year = {2021},
              month = {5},
              url = {https://example.org/papers/adamp.html}
            }

            """,
            BibTeXReference.Write(Proceedings.Reference("https://example.org/papers/adamp.html"))
        );

    [Fact]
    public void APreprintAsRis() =>
        Assert.Equal(
            "TY  - UNPB\r\nID  - douillard2025streaming\r\nTI  - Streaming DiLoCo with overlapping communication\r\n"
                + "AU  - Douillard, Arthur\r\nAU  - van den Barham, Paul\r\nPY  - 2025\r\nDA  - 2025/01/30/\r\n"
                + "AN  - arXiv:2501.18512\r\nUR  - https://arxiv.org/abs/2501.18512\r\nER  - \r\n",
            RisReference.Write(Streaming.Reference())
        );

    [Fact]
    public void APreprintAsCslJson() =>
        Assert.Equal(
            """
            [
            {"id":"douillard2025streaming","type":"article","title":"Streaming DiLoCo with overlapping communication","author":[{"family":"Douillard","given":"Arthur"},{"family":"van den Barham","given":"Paul"}],"issued":{"date-parts":[[2025,1,30]]},"archive":"arXiv","archive_location":"2501.18512","number":"arXiv:2501.18512","URL":"https://arxiv.org/abs/2501.18512"}
            ]

            """,
            CslReference.Write([Streaming.Reference()])
        );

    [Fact]
    public void APreprintAsCoins() =>
        Assert.Equal(
            "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=preprint"
                + "&rft.atitle=Streaming%20DiLoCo%20with%20overlapping%20communication&rft.aulast=Douillard&rft.aufirst=Arthur"
                + "&rft.au=Arthur%20Douillard&rft.au=Paul%20van%20den%20Barham&rft.date=2025-01-30"
                + "&rft_id=https%3A%2F%2Farxiv.org%2Fabs%2F2501.18512",
            CoinsReference.Write(Streaming.Reference())
        );

    [Fact]
    public void CoinsOfThousandsOfAuthorsNameTheFirstAndCountTheOthers()
    {
        var coins = CoinsReference.Write(
            Streaming.Reference() with
            {
                Authors = [.. Enumerable.Range(0, 3290).Select(number => PersonName.Of($"Ada Family{number}"))],
            }
        );

        Assert.Contains("&rft.au=Ada%20Family19&rft.aucorp=3%E2%80%AF270%20others&", coins, StringComparison.Ordinal);
        Assert.DoesNotContain("Family20", coins, StringComparison.Ordinal);
    }

    [Fact]
    public void AReferenceAsASentence()
    {
        Assert.Equal(
            "Arthur Douillard and Paul van den Barham. 2025. Streaming DiLoCo with overlapping communication. "
                + "arXiv:2501.18512. https://arxiv.org/abs/2501.18512",
            TextReference.Write(Streaming.Reference())
        );
        Assert.Equal(
            "Ada Lovelace, Jr., Robert Frost Jr., and NAVER Lab. 2023. On 100% & more. Journal of Tests. "
                + "https://doi.org/10.1000/a%28b%29_c",
            TextReference.Write(Journal.Reference())
        );
        Assert.Equal("Why?", TextReference.Write(Paper("Why?").Reference()));
    }

    [Fact]
    public void MoreThanTenAuthorsEndInEtAl()
    {
        var names = Enumerable.Range(1, 11).Select(number => $"A{number} B").ToArray();

        Assert.StartsWith(
            "A1 B, A2 B, A3 B, A4 B, A5 B, A6 B, A7 B, A8 B, A9 B, A10 B, et al. Title.",
            TextReference.Write(Paper("Title", null, names).Reference()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AFormulaInATitleIsPlainUnicode()
    {
        var paper = Paper("Scaling $\\alpha^2$ in {\\\"U}ber-nets");

        Assert.Equal("Scaling α² in Über-nets", paper.Reference().Title);
        Assert.Contains(
            "title = {Scaling α² in Über-nets}",
            BibTeXReference.Write(paper.Reference()),
            StringComparison.Ordinal
        );
    }
}
