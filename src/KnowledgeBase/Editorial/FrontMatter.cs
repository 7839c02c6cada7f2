using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>A Markdown file in its two parts.</summary>
/// <param name="Yaml">What stands between the fences; its first line is line 2 of the file.</param>
/// <param name="Body">What follows the closing fence, without blank lines around it.</param>
internal readonly record struct FrontMatter(string Yaml, string Body)
{
    private const string Fence = "---";

    public static FrontMatter? Split(string path, string text, Form form, FaultList faults)
    {
        var start = new SourceLocation(path, 1);
        if (!IsFence(text, 0, out var yaml))
            return Fail(faults, EditorialFaults.NoFrontMatter(start, form.Kind, form.Keys[0].Name));
        for (var line = yaml; line < text.Length; line = NextLine(text, line))
        {
            if (IsFence(text, line, out var body))
                return new FrontMatter(text[yaml..line], text[body..].Trim('\n'));
        }
        return Fail(faults, EditorialFaults.UnclosedFrontMatter(start));
    }

    private static bool IsFence(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd().SequenceEqual(Fence);
    }

    private static int NextLine(string text, int line) =>
        text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length;

    private static FrontMatter? Fail(FaultList faults, Diagnostic fault)
    {
        faults.Add(fault);
        return null;
    }
}
