using System.Globalization;
using System.Text;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Pages;

/// <summary>
/// A page as Markdown with YAML front matter. Scalars are always quoted, so that no title can be taken for anything but
/// text; what is unknown or empty is left out. Source: YAML 1.2.2, chapter 7.3.1.
/// </summary>
public static class MarkdownTwin
{
    /// <returns>UTF-8.</returns>
    public static byte[] Write(Page page)
    {
        var text = new StringBuilder(2048);
        text.Append("---\n");
        AppendMembers(text, PageModels.Of(page), indent: 0, firstIndented: true);
        text.Append("---\n");
        AppendBody(text, page);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The prose of a page, its sections under their headings.</summary>
    public static string Body(Page page) => AppendBody(new StringBuilder(), page).ToString();

    private static StringBuilder AppendBody(StringBuilder text, Page page)
    {
        foreach (var section in page.Body)
        {
            if (section.Heading is { } heading)
                text.Append("\n## ").Append(heading).Append('\n');
            text.Append('\n').Append(section.Markdown).Append('\n');
        }
        return text;
    }

    private static void AppendMembers(StringBuilder text, Value value, int indent, bool firstIndented)
    {
        var indented = firstIndented;
        foreach (var (name, member) in value.Members())
        {
            if (IsAbsent(member))
                continue;
            text.Append(' ', indented ? indent : 0).Append(name).Append(':');
            AppendValue(text, member, indent);
            indented = true;
        }
    }

    private static void AppendValue(StringBuilder text, Value value, int indent)
    {
        if (value.Kind == ValueKind.Object)
        {
            text.Append('\n');
            AppendMembers(text, value, indent + 2, firstIndented: true);
        }
        else if (value.Kind == ValueKind.List)
        {
            text.Append('\n');
            foreach (var item in value.Items())
                AppendItem(text, item, indent + 2);
        }
        else
        {
            text.Append(' ');
            AppendScalar(text, value);
            text.Append('\n');
        }
    }

    private static void AppendItem(StringBuilder text, Value item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item.Kind == ValueKind.Object)
        {
            AppendMembers(text, item, indent + 2, firstIndented: false);
            return;
        }
        AppendScalar(text, item);
        text.Append('\n');
    }

    private static void AppendScalar(StringBuilder text, Value value)
    {
        if (value.Kind is ValueKind.Integer)
            text.Append(CultureInfo.InvariantCulture, $"{value.AsLong()}");
        else if (value.Kind is ValueKind.Real)
            text.Append(value.AsDouble().ToString("R", CultureInfo.InvariantCulture));
        else if (value.Kind is ValueKind.Boolean)
            text.Append(value.AsLong() != 0 ? "true" : "false");
        else
            AppendQuoted(text, value.AsText());
    }

    private static bool IsAbsent(Value value) => value.Kind switch
    {
        ValueKind.Null => true,
        ValueKind.Text => value.AsText().Length == 0,
        ValueKind.Boolean => value.AsLong() == 0,
        ValueKind.List => !value.Items().Any(),
        _ => false,
    };

    private static void AppendQuoted(StringBuilder text, string scalar)
    {
        text.Append('"');
        foreach (var rune in scalar.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                text.Append('\\').Append((char)rune.Value);
            else if (IsPrintable(rune))
                text.Append(rune.ToString());
            else
                text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
        text.Append('"');
    }

    // Line and paragraph separators break lines in YAML 1.1 readers; format characters hide what stands there.
    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
