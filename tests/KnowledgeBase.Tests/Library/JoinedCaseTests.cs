using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Tests.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Library;

/// <summary>Bibliographies in which different papers share a title or an identifier.</summary>
public sealed class JoinedCaseTests
{
    [Theory]
    [InlineData(
        "join-same-title.bib",
        "Deep Widgets, Cy Cole; Deep Widgets, Ada Arno; Editorial, Fay Fox; Editorial, Eve Eng",
        ""
    )]
    [InlineData(
        "join-mendeley-arxivid.bib",
        "Exploiting Widgets to Build Devices, Ada Arno; Formation of Monodispersed Widgets, Dee Dorn; "
            + "Special Points for Widget Integration, Ben Bell",
        "KB312"
    )]
    [InlineData("join-book-doi.bib", "Grain Widgets, Ada Arno; The Present State of Widgets, Ben Bell", "KB312")]
    public void NoPaperIsLostToAnother(string name, string papers, string faults)
    {
        var text = File.ReadAllText(
            RepositoryRoot.At("tests", "KnowledgeBase.Tests", "Digests", "Cases", "Files", name)
        );
        var catalog = Catalog.From([Sources.Parse(name, text)], [], EditorialFiles.None);

        Assert.Equal(
            papers,
            string.Join("; ", catalog.Papers.Select(paper => $"{paper.Title}, {paper.Authors[0].Name}"))
        );
        Assert.Equal(faults, string.Join(' ', catalog.Diagnostics.Select(fault => fault.Id)));
    }
}
