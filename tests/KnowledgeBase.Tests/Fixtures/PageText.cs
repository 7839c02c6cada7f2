using System.Collections;
using System.Globalization;
using System.Text;
using KnowledgeBase.Pages;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>All that templates see of a page, as text to compare.</summary>
internal static class PageText
{
    private static readonly string[] FollowingFromOthers = ["is_listed", "search", "reference"];

    public static string Of(Page page)
    {
        var text = new StringBuilder();
        Append(text, page.Kind.See(page));
        foreach (var section in page.Body)
            text.Append(section.Markdown).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, HostObject value)
    {
        foreach (var name in value.MemberNames.Except(FollowingFromOthers))
        {
            if (!value.TryRead(name, out var member) || member is null or "" or false or IList { Count: 0 })
                continue;
            text.Append(name).Append(": ");
            Append(text, member);
        }
    }

    private static void Append(StringBuilder text, object? value)
    {
        if (value is HostObject one)
        {
            text.Append('\n');
            Append(text, one);
            return;
        }
        if (value is IList list)
        {
            foreach (var item in list)
                Append(text, item);
            return;
        }
        var scalar = Convert.ToString(value, CultureInfo.InvariantCulture);
        text.Append(value is string ? $"\"{scalar}\"\n" : $"{scalar}\n");
    }
}
