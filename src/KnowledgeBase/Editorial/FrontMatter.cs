using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>The two parts of a Markdown file.</summary>
/// <param name="Yaml">The text between the fences; it begins on line 2 of the file.</param>
/// <param name="Body">The text after the closing fence, without blank lines around it.</param>
internal readonly record struct FrontMatter(string Yaml, string Body)
{
    private const string Fence = "---";

    public static FrontMatter? Split(string path, string text, Form form, List<Diagnostic> faults)
    {
        var start = new SourceLocation(path, 1);
        if (!IsFence(text, 0, out var yaml) && form.IsOptional)
            return new FrontMatter("", text.Trim('\n'));
        if (!IsFence(text, 0, out yaml))
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

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }

    private static FrontMatter? Fail(List<Diagnostic> faults, Diagnostic fault)
    {
        faults.Add(fault);
        return null;
    }
}
