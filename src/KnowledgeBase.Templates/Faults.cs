using System.Runtime.ExceptionServices;
using Scriban.Parsing;
using Scriban.Syntax;
using Parsed = Scriban.Template;

namespace KnowledgeBase.Templates;

/// <summary>What is wrong in templates, in sentences that say what to do, with Scriban's words in them.</summary>
internal static class Faults
{
    private const int LongestChain = 8;
    private const string EndsEarly = "This is the character U+0000, where Scriban stops reading. Remove it.";
    private const string WithoutEnd = "Look for a loop, a text or a recursion that grows without end.";

    /// <summary>What Scriban says where one of its limits is in the way.</summary>
    private static readonly string[] OfLimits = ["limit", "maximum", "deeply nested", "timed out", "stack"];

    /// <summary>Faults of a text that cannot be parsed: the first of each line, which causes the others.</summary>
    public static IReadOnlyList<TemplateError> Of(Parsed parsed, string text, SourceText source) =>
    [
        .. text.Contains('\0', StringComparison.Ordinal)
            ? [source.Error(text.IndexOf('\0', StringComparison.Ordinal), EndsEarly)]
            : Array.Empty<TemplateError>(),
        .. parsed.Messages
            .OrderBy(message => message.Message.Contains(" token ", StringComparison.Ordinal))
            .Select(message => source.Error(message.Span.Start.Offset, Sentence(message.Message, isParsed: false)))
            .OrderBy(error => error.Line).ThenBy(error => error.Column)
            .DistinctBy(error => error.Line),
    ];

    /// <summary>The fault of a rendering, with its place and the templates that it happened in.</summary>
    /// <exception cref="Exception">The fault is the host's own: it is thrown as it came.</exception>
    public static TemplateException Of(ScriptRuntimeException fault, TemplateSet set, HtmlContext context)
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
        var sentence = Sentence(fault, context.Limits);
        var error = source.Error(fault.Span.Start.Offset, sentence, Shortened(context.Rendering));
        return new TemplateException([error], fault);
    }

    /// <summary>A fault of ours at a place that is known.</summary>
    public static ScriptRuntimeException At(SourceSpan span, string message) =>
        new(span, message, new TemplateFault(message));

    public static string NoTemplate(string path, string from) =>
        $"The template `{path}` was not found, neither beside `{from}` nor from the root of the theme.";

    public static string NoName(string name) =>
        $"Nothing is called `{name}` here: neither the page nor the site has it, and no template has set it.";

    public static string NoNameInFragment(string name) =>
        $"Nothing is called `{name}` here: a fragment is used on other pages too and sees none. Pass it what it needs.";

    public static string TooDeep(int depth) => $"Templates are more than {depth} deep in each other. {WithoutEnd}";

    public const string NoArgument =
        "A fragment takes texts, flags, whole numbers and objects alone: it is used again where they are equal.";

    public static string NoText(HostObject host) =>
        $"A `{host.Name}` is no text. Use one of its members: {string.Join(", ", host.MemberNames)}.";

    /// <param name="known">All members of what the template calls by <paramref name="member"/>.</param>
    public static string NoMember(object target, string member, IEnumerable<string> known) => target is HostObject host
        ? $"A `{host.Name}` has no `{member}`. It has: {string.Join(", ", known)}."
        : $"There is no `{member}` here. It has: {string.Join(", ", known)}.";

    public static string TooLong(int characters) =>
        $"A page cannot have more than {characters} characters, with all texts that are made for it. {WithoutEnd}";

    private static string Sentence(ScriptRuntimeException fault, TemplateLimits limits)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is TemplateFault)
                return cause.Message;
        }
        if (fault is ScriptAbortException)
            return FormattableString.Invariant(
                $"This takes longer than {limits.Patience.TotalSeconds} seconds. {WithoutEnd}");
        return Sentence(fault.OriginalMessage, isParsed: true);
    }

    private static string Sentence(string words, bool isParsed)
    {
        var sentence = words.Replace(" in: ...", "", StringComparison.Ordinal).TrimEnd(' ', '.', '\n') + ".";
        if (OfLimits.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return $"Scriban stops here: {sentence} {WithoutEnd}";
        if (words.Contains(" is null. ", StringComparison.Ordinal))
            return $"Scriban stops here: {sentence} Write `?.` where there may be nothing.";
        if (isParsed)
            return $"Scriban stops here: {sentence} Correct this expression, or what it is given.";
        return words.Contains("was not found", StringComparison.Ordinal)
            ? $"Scriban cannot read this: {sentence} Close the block; what is missing shows only where the file ends."
            : $"Scriban cannot read this: {sentence} Correct it here or just before.";
    }

    /// <summary>A template that includes itself is in its own chain a hundred times.</summary>
    private static IReadOnlyList<string> Shortened(IReadOnlyList<string> chain) =>
        chain.Count <= LongestChain
            ? [.. chain]
            : [.. chain.Take(LongestChain / 2), "…", .. chain.TakeLast(LongestChain / 2)];
}
