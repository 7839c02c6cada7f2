using System.Collections.Frozen;
using System.Globalization;
using KnowledgeBase.Pages;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Rendering;

/// <summary>What templates can do beyond the language: links, assets, dates and numbers.</summary>
internal static class TemplateFunctions
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    /// <summary>Name, example and meaning of each function, for theme authors.</summary>
    public static IReadOnlyList<(string Name, string Example, string Summary)> All { get; } =
    [
        (
            "link",
            "{{ paper.url | link }}",
            "A site-relative address as a link from this page, in Markdown to the page's Markdown file; the build "
                + "checks that it exists. One that begins with https:// leads to another site and stays as it is."
        ),
        (
            "address",
            "{{ homepage | address }}",
            "An address of another site as the target of a link in Markdown; empty unless it is http or https."
        ),
        ("asset", "{{ asset \"site.css\" }}", "The link to a bundled file by its plain name."),
        ("exists", "{{ \"topics/index.html\" | exists }}", "Whether the site has this address."),
        ("absolute", "{{ page.url | absolute }}", "The absolute address; null when the site's own is unknown."),
        ("day", "{{ published | day }}", "A date as far as it is known: 24 Dec 2023, Dec 2023, 2023."),
        ("thousands", "{{ count | thousands }}", "A number with thin spaces between thousands."),
    ];

    internal static TemplateOptions Options { get; } =
        new()
        {
            Functions = new Dictionary<string, HostFunction>(StringComparer.Ordinal)
            {
                ["link"] = (page, target) => Link(Page(page), Text(target, "link")),
                ["address"] = (_, address) => Address(Text(address, "address")),
                ["exists"] = (page, target) => Page(page).Exists(Text(target, "exists")),
                ["asset"] = (page, name) => Page(page).Asset(Text(name, "asset")),
                ["absolute"] = (page, target) => Page(page).Absolute(Text(target, "absolute")),
                ["day"] = (_, date) => date is null ? null : Day(Text(date, "day")),
                ["thousands"] = (_, number) => Quantity.Thousands(Number(number)),
            },
            OptionalNames = PageKinds
                .All.SelectMany(kind => kind.Model.Members)
                .Select(member => member.Name)
                .ToFrozenSet(StringComparer.Ordinal),
        };

    private static object Link(PageContext page, string target)
    {
        var link = page.Link(target);
        return page.Format == PageFormat.Markdown ? new SafeMarkup(MarkdownEscape.Target(link)) : link;
    }

    private static SafeMarkup? Address(string address) =>
        WebAddress.TryParse(address, out _) ? new SafeMarkup(MarkdownEscape.Target(address)) : null;

    internal static string Day(string date)
    {
        if (!PartialDate.TryParse(date, out var known))
            return date;
        var year = known.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (known.Month is not { } month)
            return year;
        if (known.Day is not { } day)
            return $"{Months[month - 1]} {year}";
        return string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]} {year}");
    }

    private static PageContext Page(object? page) =>
        page as PageContext ?? throw new TemplateFault("This function needs a page of the site.");

    private static string Text(object? value, string function) =>
        value switch
        {
            string text => text,
            SafeMarkup markup => markup.Text,
            _ => throw new TemplateFault($"`{function}` takes one text."),
        };

    private static long Number(object? value) =>
        value switch
        {
            int number => number,
            long number => number,
            _ => throw new TemplateFault("`thousands` takes one whole number."),
        };
}
