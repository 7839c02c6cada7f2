using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Pages;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Rendering;

/// <summary>What templates can do beyond the language: links, assets, dates and numbers as the site writes them.</summary>
public static class TemplateFunctions
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    /// <summary>Name, example and meaning of each function, for theme authors.</summary>
    public static IReadOnlyList<(string Name, string Example, string Summary)> All { get; } =
    [
        ("link", "{{ paper.url | link }}", "A site-relative address as a link from this page; the build checks that it exists."),
        ("asset", "{{ asset \"site.css\" }}", "The link to a bundled file by its plain name."),
        ("absolute", "{{ page.url | absolute }}", "The absolute address; null when the site's own is unknown."),
        ("reference", "{{ (slug | reference).bibtex }}", "How a paper is cited, by its slug: a `reference`."),
        ("day", "{{ published | day }}", "A date as far as it is known: 24 Dec 2023, Dec 2023, 2023."),
        ("thousands", "{{ count | thousands }}", "A number with thin spaces between thousands."),
    ];

    internal static TemplateOptions Options { get; } = new()
    {
        Functions = new Dictionary<string, HostFunction>(StringComparer.Ordinal)
        {
            ["link"] = (scope, arguments) => Page(scope).Link(Text(arguments, "link")),
            ["asset"] = (scope, arguments) => Page(scope).Asset(Text(arguments, "asset")),
            ["absolute"] = (scope, arguments) => Page(scope).Absolute(Text(arguments, "absolute")),
            ["reference"] = (scope, arguments) => Page(scope).Reference(Text(arguments, "reference")),
            ["day"] = (_, arguments) => arguments is [{ IsNull: true }] ? Value.Null : Day(Text(arguments, "day")),
            ["thousands"] = (_, arguments) =>
                arguments is [var number] ? Wording.Thousands(number.AsLong()) : Value.Null,
        },
    };

    internal static string Day(string date)
    {
        if (!PartialDate.TryParse(date, out var known))
            return date;
        var year = known.Year.ToString("0000", CultureInfo.InvariantCulture);
        return known.Month is not { } month ? year
            : known.Day is not { } day ? $"{Months[month - 1]} {year}"
            : string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]} {year}");
    }

    private static PageContext Page(RenderScope scope) =>
        scope.State as PageContext ?? throw new TemplateFault("This function needs a page of the site.");

    private static string Text(ReadOnlySpan<Value> arguments, string function) =>
        arguments is [{ Kind: ValueKind.Text or ValueKind.Html } text]
            ? text.AsText()
            : throw new TemplateFault($"`{function}` takes one text.");
}
