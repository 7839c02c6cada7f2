using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>The form of <c>names.yml</c>.</summary>
internal static partial class NamesForm
{
    /// <summary>Letters and digits with single signs between them, just as texts are split into words.</summary>
    private const string Name =
        @"^(?=[^ ]*[A-Z])[\p{L}\p{Nd}]+([-._+][\p{L}\p{Nd}]+)*( [\p{L}\p{Nd}]+([-._+][\p{L}\p{Nd}]+)*){0,2}$";

    private static readonly Shape<string> NameText = Shape.OfText<string>(
        "a name of one to three words, the first with a capital letter",
        () => new JsonObject { ["type"] = "string", ["pattern"] = Name },
        NameOf
    );

    private static readonly Shape<ImmutableArray<ListedName>> NameList = Shape.ListOf(
        "a list of names",
        new Shape<ListedName>(NameText.Words, NameText.Schema, ReadName)
    );

    private static readonly Key<ImmutableArray<ListedName>> Datasets = new(
        "datasets",
        NameList,
        "Datasets that papers train and test on."
    );

    private static readonly Key<ImmutableArray<ListedName>> Benchmarks = new(
        "benchmarks",
        NameList,
        "Benchmarks that papers report numbers on."
    );

    private static readonly Key<ImmutableArray<ListedName>> Models = new(
        "models",
        NameList,
        "Models that papers start from or compare with."
    );

    private static readonly Key<ImmutableArray<ListedName>> None = new(
        "none",
        NameList,
        "Spellings that look like names and are none."
    );

    private static readonly Key<string> OriginName = new("name", NameText, "As papers write it.") { Required = true };

    private static readonly Key<string> OriginTitle = new("title", Shapes.Text, "Of the work that it comes from.")
    {
        Required = true,
    };

    private static readonly Key<string> OriginUrl = new("url", Shapes.Url, "Where that work is.") { Required = true };

    private static readonly Key<string> OriginAbout = new(
        "about",
        Shapes.Text,
        "What it is, in a sentence of your own."
    );

    private static readonly Key<ImmutableArray<NameOrigin>> Origins = new(
        "origins",
        Shape.ListOf(
            "a list of {name, title, url, about}",
            Shape.Record(
                "{name, title, url, about}",
                new Form("origin", "Where a name comes from.", [OriginName, OriginTitle, OriginUrl, OriginAbout]),
                fields => new NameOrigin(fields.Get(OriginName), fields.Get(OriginTitle), fields.Get(OriginUrl))
                {
                    About = fields.Find(OriginAbout),
                }
            )
        ),
        "Works outside the library that names come from: the page of the name leads there."
    );

    private static readonly ImmutableArray<Key<ImmutableArray<ListedName>>> Lists =
    [
        Datasets,
        Benchmarks,
        Models,
        None,
    ];

    public static Form Form { get; } =
        new("list of names", "Well-known names that papers mention and seldom introduce.", [.. Lists, Origins]);

    /// <param name="file">Null if there is none, or it cannot be read.</param>
    public static NameLists Read(YamlValue? file, List<Diagnostic> faults)
    {
        if (file is YamlText or YamlList)
            faults.Add(
                EditorialFaults.Unexpected(file.At, "`names.yml`", "a mapping of keys such as `datasets:`", file.Found)
            );
        if (file is not YamlMap map || Fields.Of(map, Form, faults) is not { } fields)
            return NameLists.Empty;
        var lists = Once(fields, faults);
        return new NameLists
        {
            Datasets = [.. lists[Datasets.Name]],
            Benchmarks = [.. lists[Benchmarks.Name]],
            Models = [.. lists[Models.Name]],
            None = [.. lists[None.Name]],
            Origins = [.. fields.Get(Origins, []).DistinctBy(origin => origin.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>For each list, the names that no earlier list has.</summary>
    private static Dictionary<string, List<string>> Once(Fields fields, List<Diagnostic> faults)
    {
        var first = new Dictionary<string, (string List, SourceLocation At)>(StringComparer.Ordinal);
        var once = Lists.ToDictionary(list => list.Name, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var list in Lists)
        {
            foreach (var name in fields.Get(list, []))
            {
                if (first.TryAdd(name.Text, (list.Name, name.At)))
                    once[list.Name].Add(name.Text);
                else
                    faults.Add(
                        EditorialFaults.NameListedTwice(name.At, name.Text, first[name.Text].List, first[name.Text].At)
                    );
            }
        }
        return once;
    }

    private static bool ReadName(YamlValue value, string subject, List<Diagnostic> faults, out ListedName name)
    {
        var fits = NameText.Read(value, subject, faults, out var text);
        name = new ListedName(text, value.At);
        return fits;
    }

    private static bool NameOf(string text, out string name)
    {
        name = text.Trim();
        return NamePattern().IsMatch(name);
    }

    [GeneratedRegex(Name, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();

    private readonly record struct ListedName(string Text, SourceLocation At);
}
