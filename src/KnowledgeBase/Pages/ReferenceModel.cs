using KnowledgeBase.Citations;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>How templates see a reference; a format is written when a template asks for it.</summary>
internal static class ReferenceModel
{
    public static TemplateModel<Reference> Model { get; } =
        new TemplateModel<Reference>("reference", "How a paper is cited.")
            .Text("key", x => x.Key, "Unique in the library: `douillard2025streaming`.")
            .Text(
                "kind",
                x => Kind(x.Kind),
                "preprint, journal, proceedings, chapter, book, thesis, report, dataset or software."
            )
            .Text("title", x => x.Title, "Plain text, formulas included.")
            .Text("text", TextReference.Write, "A sentence: authors, year, title, venue, identifier, address.")
            .Text("bibtex", BibTeXReference.Write, "A BibTeX entry.")
            .Text("ris", RisReference.Write, "An RIS record.")
            .Text("csl", x => CslReference.Write([x]), "CSL-JSON: a list of one.")
            .Text(
                "coins",
                CoinsReference.Write,
                "For the `title` of a `span` of class `Z3988`, which Zotero reads from lists."
            )
            .Html("json_ld", JsonLdReference.Write, "JSON-LD, safe inside `<script type=\"application/ld+json\">`.");

    private static string Kind(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Proceedings => "proceedings",
            ReferenceKind.Journal => "journal",
            ReferenceKind.Chapter => "chapter",
            ReferenceKind.Book => "book",
            ReferenceKind.Thesis => "thesis",
            ReferenceKind.Report => "report",
            ReferenceKind.Dataset => "dataset",
            ReferenceKind.Software => "software",
            _ => "preprint",
        };
}
