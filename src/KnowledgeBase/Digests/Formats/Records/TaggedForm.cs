using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>How a format of one field a line tells its fields and its records.</summary>
/// <param name="Name">Of the format, in messages.</param>
/// <param name="Field">Matches a line that begins a field: its <c>tag</c> and <c>value</c>.</param>
/// <param name="Continuation">Matches a line that goes on with the last field.</param>
/// <param name="Start">The tag with which a record begins.</param>
/// <param name="End">The tag that ends it, where there is one.</param>
/// <param name="Names">What each tag is called in a record; a tag without a name is of no use here.</param>
internal sealed record TaggedForm(
    string Name,
    Regex Field,
    Regex Continuation,
    string Start,
    string? End,
    FrozenDictionary<string, string> Names
)
{
    /// <summary>Tags of which each line is a value of its own.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>Tags of the file around the records.</summary>
    public ImmutableArray<string> Around { get; init; } = [];
}

/// <summary>PubMed's, EndNote's and the Web of Science's.</summary>
internal static partial class TaggedForms
{
    /// <summary>What the field is called that has ORCIDs behind the names of their authors.</summary>
    public const string Orcids = "namedorcids";

    /// <remarks>Source: pubmed.ncbi.nlm.nih.gov/help, “Save citations”, PubMed format.</remarks>
    public static TaggedForm PubMed { get; } =
        new(
            "PubMed",
            PubMedField(),
            PubMedContinuation(),
            "PMID",
            End: null,
            Names(
                """
                PMID pmid, TI title, BTI title, TT originaltitle, AB abstract,
                FAU authorfullnames, AU authors, CN authors, AUID namedorcids, DP date, DEP publishedonline,
                JT journal, TA journaltitle, LID doi, AID doi, OT keywords
                """
            )
        );

    /// <remarks>Source: EndNote's import format, “EndNote tagged” (Refer).</remarks>
    public static TaggedForm EndNote { get; } =
        new(
            "EndNote",
            EndNoteField(),
            EndNoteContinuation(),
            "0",
            End: null,
            Names(
                """
                0 type, T title, A authors, J journal, B booktitle, D year, 8 date, R doi,
                U url, > pdf, X abstract, K keywords
                """
            )
        )
        {
            Lists = ["U", "K"],
        };

    /// <remarks>Source: Clarivate, “Web of Science Core Collection field tags”.</remarks>
    public static TaggedForm WebOfScience { get; } =
        new(
            "Web of Science",
            WebField(),
            WebContinuation(),
            "PT",
            "ER",
            Names(
                """
                PT type, TI title, AB abstract, AF authorfullnames, AU authors, CA authors, OI namedorcids,
                SO journal, PY year, PD day, DI doi, DE keywords, UT accession,
                EA publishedonline
                """
            )
        )
        {
            Lists = ["AU", "AF", "CA"],
            Around = ["FN", "VR", "EF"],
        };

    private static FrozenDictionary<string, string> Names(string names) =>
        names
            .Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(' '))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    [GeneratedRegex("^(?<tag>[A-Z][A-Z0-9]{1,3}) {0,2}- ?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedField();

    [GeneratedRegex("^ {6}(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedContinuation();

    [GeneratedRegex(@"^%(?<tag>[0-9A-Za-z@!#$&*+<=>?()\[\]^~|])(?:\s(?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndNoteField();

    [GeneratedRegex(@"^(?<value>\s*[^%\s].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndNoteContinuation();

    [GeneratedRegex("^(?<tag>[A-Z][A-Z0-9])(?: (?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WebField();

    [GeneratedRegex("^ {3}(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WebContinuation();
}
