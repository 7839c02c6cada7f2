using System.Runtime.ExceptionServices;
using Scriban.Parsing;
using Scriban.Syntax;
using Parsed = Scriban.Template;

namespace KnowledgeBase.Templates;

/// <summary>Turns Scriban's errors into faults with a place, and sentences that say what to do.</summary>
internal static class Faults
{
    private const int LongestChain = 8;
    private const string NullCharacter = "This is the character U+0000, where Scriban stops reading. Remove it.";
    private const string WithoutEnd = "Look for a loop, a text or a recursion that grows without end.";

    /// <summary>Words in Scriban's messages about its limits.</summary>
    private static readonly string[] WordsOfLimits = ["limit", "maximum", "deeply nested", "timed out", "stack"];

    /// <summary>The parse errors of a template: only the first of each line, which causes the others.</summary>
    public static IReadOnlyList<TemplateError> Of(Parsed parsed, string text, SourceText source) =>
        [
            .. text.Contains('\0', StringComparison.Ordinal)
                ? [source.Error(text.IndexOf('\0', StringComparison.Ordinal), NullCharacter)]
                : Array.Empty<TemplateError>(),
            .. parsed
                .Messages.OrderBy(message => message.Message.Contains(" token ", StringComparison.Ordinal))
                .Select(message => source.Error(message.Span.Start.Offset, Sentence(message.Message, isParsed: false)))
                .OrderBy(error => error.Line)
                .ThenBy(error => error.Column)
                .DistinctBy(error => error.Line),
        ];

    /// <summary>The fault of a rendering, with its place and the templates in which it happened.</summary>
    /// <exception cref="Exception">The fault is the host's own, and is thrown unchanged.</exception>
    public static TemplateException Of(ScriptRuntimeException fault, TemplateSet set, MarkupContext context)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is HostFailure { InnerException: { } failure })
                ExceptionDispatchInfo.Throw(failure);
            if (cause is TemplateException broken)
                return broken;
        }
        var path = fault.Span.FileName ?? context.Rendering[^1];
        var source = set.Find(path)!.Source;
        var sentence = Sentence(fault);
        var error = source.Error(fault.Span.Start.Offset, sentence, Shortened(context.Rendering));
        return new TemplateException([error], fault);
    }

    /// <summary>A fault with a sentence of our own, at a known place.</summary>
    public static ScriptRuntimeException At(SourceSpan span, string message) =>
        new(span, message, new TemplateFault(message));

    public static string NoTemplate(string path, string from) =>
        $"The template `{path}` was not found, neither beside `{from}` nor in the root of the theme. Correct the path.";

    public static string NoName(string name) =>
        $"There is no `{name}` here: neither the page nor the site has it, and no template has set it. "
        + "Correct the name.";

    public static string NoNameInFragment(string name) =>
        $"There is no `{name}` here: a fragment is shared by several pages and sees none of them. "
        + "Pass it what it needs as an argument.";

    public static string TooDeep(int depth) => $"Templates are nested more than {depth} levels deep. {WithoutEnd}";

    public const string NoArgument =
        "A fragment takes only texts, flags, whole numbers and objects, "
        + "because it is rendered once for equal arguments. Pass it one of these.";

    public static string NoText(HostObject host) =>
        $"A `{host.Name}` is not text. Use one of its members: {string.Join(", ", host.MemberNames)}.";

    /// <param name="known">All members of <paramref name="target"/>.</param>
    public static string NoMember(object target, string member, IEnumerable<string> known) =>
        target is HostObject host
            ? $"A `{host.Name}` has no `{member}`. It has: {string.Join(", ", known)}."
            : $"There is no `{member}` here. It has: {string.Join(", ", known)}.";

    public static string TooLong(int characters) =>
        $"A page cannot have more than {characters} characters, including all texts made for it. {WithoutEnd}";

    public static string TooSlow(TimeSpan time) =>
        FormattableString.Invariant($"This takes longer than {time.TotalSeconds} seconds. {WithoutEnd}");

    private static string Sentence(ScriptRuntimeException fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is TemplateFault)
                return cause.Message;
        }
        return Sentence(fault.OriginalMessage, isParsed: true);
    }

    private static string Sentence(string words, bool isParsed)
    {
        var sentence = words.Replace(" in: ...", "", StringComparison.Ordinal).TrimEnd(' ', '.', '\n') + ".";
        if (WordsOfLimits.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return $"Scriban stops here: {sentence} {WithoutEnd}";
        if (words.Contains(" is null. ", StringComparison.Ordinal))
            return $"Scriban stops here: {sentence} Write `?.` if the value may be missing.";
        if (isParsed)
            return $"Scriban stops here: {sentence} Correct this expression, or the values in it.";
        return words.Contains("was not found", StringComparison.Ordinal)
            ? $"Scriban cannot read this: {sentence} Close the block; a missing end shows only at the end of the file."
            : $"Scriban cannot read this: {sentence} Correct it here or just before.";
    }

    /// <summary>The chain of a template that includes itself has a hundred entries.</summary>
    private static IReadOnlyList<string> Shortened(IReadOnlyList<string> chain) =>
        chain.Count <= LongestChain
            ? [.. chain]
            : [.. chain.Take(LongestChain / 2), "…", .. chain.TakeLast(LongestChain / 2)];
}
