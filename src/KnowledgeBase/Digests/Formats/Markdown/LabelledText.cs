namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A text that begins with a label: <c>**Authors**: Ann Lee</c>.</summary>
/// <param name="Field">Null for a label of no known field: <c>What's New</c>.</param>
internal sealed record LabelledText(string Label, PaperField? Field, RichText Value)
{
    private const int LongestLabel = 40;
    private const int LongestLine = 20_000;

    /// <summary>Null for a text without a label.</summary>
    public static LabelledText? Of(RichText text)
    {
        var head = text.Text.AsSpan(0, Math.Min(text.Text.Length, LongestLabel + 2));
        var colon = head.IndexOfAny(':', '：');
        if (colon < 1 || head[colon..].StartsWith("://"))
            return AtLink(text);
        var label = head[..colon].Trim(" *_`-–—•·>📄🔗💻🏷️📝👥🧑📅🗓️").ToString();
        if (label.Length == 0 || label.Contains('\n', StringComparison.Ordinal))
            return null;
        var field = FieldLabels.Of(label);
        if (field is null && !IsBold(text, colon))
            return null;
        return new LabelledText(label, field, text.From(colon + 1));
    }

    /// <summary>The parts of a line that hold a label or nothing but links each: <c>Date: … | Authors: …</c>.</summary>
    public static IReadOnlyList<RichText> Parts(RichText line)
    {
        if (line.Text.Length > LongestLine)
            return [line];
        var parts = new List<RichText>();
        var start = 0;
        for (var at = 1; at + 1 < line.Text.Length; at++)
        {
            if (line.Text[at] is not ('|' or '·' or '•' or '‖') || line.Text[at - 1] != ' ' || line.Text[at + 1] != ' ')
                continue;
            parts.Add(line.Slice(start, at));
            start = at + 1;
        }
        parts.Add(line.From(start));
        var told = parts.Count(part => Of(part)?.Field is not null || IsLinks(part));
        return parts.Count is > 1 and < 30 && told * 2 >= parts.Count ? parts : [line];
    }

    /// <summary>Whether a text consists of links and what stands between them.</summary>
    public static bool IsLinks(RichText text) =>
        text.Links.Any()
        && text.Runs.Where(run => run.Url is null).All(run => run.Text.Length < 80 && LinkTexts.IsGeneric(run.Text))
        && text.Links.All(run => LinkTexts.IsGeneric(run.Text) || run.Paper is null);

    /// <summary>A label may be followed by a link without a colon: <c>PDF [2401.00001](…)</c>.</summary>
    private static LabelledText? AtLink(RichText text)
    {
        if (text.Runs.Length < 2 || text.Runs[0].Url is not null || text.Runs[1].Url is null)
            return null;
        return FieldLabels.Of(text.Runs[0].Text.Trim()) is { } field
            ? new LabelledText(text.Runs[0].Text.Trim(), field, text.From(text.Runs[0].Text.Length))
            : null;
    }

    private static bool IsBold(RichText text, int colon)
    {
        var first = text.Runs.FirstOrDefault(run => !string.IsNullOrWhiteSpace(run.Text));
        var isLabel = first is { IsBold: true, Url: null } && first.Text.Trim().Length <= colon + 1;
        return isLabel && first!.Text.Trim().Length + 6 >= colon;
    }
}
