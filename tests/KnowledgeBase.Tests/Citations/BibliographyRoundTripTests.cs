using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Citations;
using KnowledgeBase.Digests;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Citations;

/// <summary>A bibliography written in any of the three formats and read again states the same of every paper.</summary>
[Trait("Culture", "invariant")]
public sealed class BibliographyRoundTripTests
{
    private static readonly string[] Words =
    [
        "Widgets",
        "LoRA",
        "Übergröße",
        "100%",
        "A&B",
        "C_d",
        "{x}",
        "#1",
        "$5",
        "~",
        "^",
        "\\",
        "--",
        "“q”",
        "and",
        "a<b",
        "α",
        "大規模",
        "''",
        "Łódź,",
        "x;y",
        "(3)",
    ];

    private static readonly string[] People =
    [
        "Ada Arno",
        "María de la Cruz",
        "Paul van den Berg",
        "Robert Frost Jr.",
        "NAVER Lab",
        "Widget Collaboration",
        "J. R. Müller",
        "Plato",
    ];

    private static Gen<string> Text =>
        Gen.NonEmptyListOf(Gen.Elements(Words)).Select(words => string.Join(' ', words.Take(4).Prepend("T")));

    private static Gen<string?> Sometimes(Gen<string> text) =>
        Gen.OneOf(text.Select(value => (string?)value), Gen.Constant<string?>(null));

    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.ris")]
    [InlineData("a.json")]
    public void EveryFieldComesBack(string name) =>
        Prop.ForAll(Arb.From(Paper), paper =>
            {
                var reference = Reference.Of(paper, "key", page: null);
                var file = DigestParser.Parse(
                    new Source(name, () => new MemoryStream(Encoding.UTF8.GetBytes(Written(name, reference))))
                );

                Assert.Empty(file.Diagnostics);
                Assert.Equal(Stated(paper), Stated(Assert.Single(file.Entries)));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string Written(string name, Reference reference) =>
        name switch
        {
            "a.bib" => BibTeXReference.Write(reference),
            "a.ris" => RisReference.Write(reference),
            _ => CslReference.Write([reference]),
        };

    private static Gen<Paper> Paper =>
        from title in Text
        from type in Gen.OneOf(
            Gen.Elements(Enum.GetValues<PublicationType>()).Select(type => (PublicationType?)type),
            Gen.Constant<PublicationType?>(null)
        )
        from venue in Text
        from publication in Publication(type)
        from authors in Gen.ListOf(Gen.Elements(People))
        from year in Gen.Choose(1900, 2030)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from ids in Gen.Choose(0, 3)
        select new Paper(Slugs.From(title), title)
        {
            Venue = type is null or PublicationType.Book ? null : $"Journal of {venue}",
            Publication = publication.IsEmpty ? null : publication,
            Authors = [.. authors.Distinct().Select(author => new AuthorName(author, Slugs.From(author)))],
            Published = PartialDate.FromNumbers(year, month, day),
            ArxivId = ids % 2 == 1 && ArxivId.TryParse("2501.01234", out var arxiv) ? arxiv : null,
            Doi = ids > 1 && Doi.TryParse("10.1000/a(b)_c<1>", out var doi) ? doi : null,
        };

    private static Gen<PublicationDetails> Publication(PublicationType? type) =>
        from volume in Sometimes(Gen.Elements("12", "12A", "LNCS 1234", "50%"))
        from issue in Sometimes(Gen.Elements("3", "Special Issue", "1/2"))
        from pages in Sometimes(Gen.Elements("45–67", "e12", "1–3, 7–9", "S1–S9", "12"))
        from publisher in Sometimes(Text)
        from place in Sometimes(Text)
        from edition in Sometimes(Text)
        from series in Sometimes(Text)
        from genre in Sometimes(Gen.Elements("Master's thesis", "White paper"))
        from editors in Gen.ListOf(Gen.Elements(People))
        from isbn in Sometimes(Gen.Elements("978-0-387-00000-2", "0387000002"))
        from issn in Sometimes(Gen.Elements("1234-567X", "12345678"))
        from language in Sometimes(Gen.Elements("de", "english"))
        from url in Sometimes(Gen.Elements("https://example.org/a_b;c%20d?x=1&y=~z#e", "http://a.test/(1),2"))
        select new PublicationDetails
        {
            Type = type,
            Genre = type is PublicationType.Thesis or PublicationType.Report ? genre : null,
            Volume = volume,
            Issue = issue,
            Pages = pages,
            Publisher = publisher,
            Place = place,
            Edition = edition,
            Series = series,
            Editors = [.. editors.Distinct()],
            Isbn = isbn,
            Issn = issn,
            Language = language,
            Url = url,
        };

    private static string Stated(Paper paper) =>
        Stated(
            paper.Title,
            paper.Authors.Select(author => author.Name),
            paper.Venue,
            paper.Published,
            paper.ArxivId,
            paper.Doi,
            paper.Publication
        );

    private static string Stated(DigestEntry entry) =>
        Stated(entry.Title, entry.Authors, entry.Venue, entry.Published, entry.ArxivId, entry.Doi, entry.Publication);

    private static string Stated(
        string title,
        IEnumerable<string> authors,
        string? venue,
        PartialDate? published,
        ArxivId? arxivId,
        Doi? doi,
        PublicationDetails? publication
    ) =>
        $"""
            {OneLine.Fold(LatexText.ToPlain(title))}
            by {string.Join('|', authors)}
            in {(venue is null ? null : OneLine.Fold(LatexText.ToPlain(venue)))}
            on {published}
            {arxivId} {doi}
            {publication ?? new PublicationDetails()}
            edited by {string.Join('|', publication?.Editors ?? [])}
            """.Replace(
            "Editors = System.Collections.Immutable.ImmutableArray`1[System.String], ",
            "",
            StringComparison.Ordinal
        );
}
