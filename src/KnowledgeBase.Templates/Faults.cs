using System.Globalization;
using System.Runtime.ExceptionServices;
using Scriban.Parsing;
using Scriban.Syntax;
using Parsed = Scriban.Template;

namespace KnowledgeBase.Templates;

/// <summary>What is wrong in templates, in sentences that say what to do; where Scriban knows better its words stand in them.</summary>
internal static class Faults
{
    private const int LongestChain = 8;
    private const string EndsEarly = "This is the character U+0000, where Scriban stops reading. Remove it.";
    private const string WithoutEnd = "Look for a loop, a text or a recursion that grows without end.";

    /// <summary>What Scriban says where one of its limits is in the way.</summary>
    private static readonly string[] OfLimits = ["limit", "maximum", "deeply nested", "timed out", "stack"];

    /// <summary>Faults of a text that cannot be parsed: the first of each line, for what it causes is reported as well.</summary>
    public static IReadOnlyList<TemplateError> Of(Parsed parsed, string text, SourceText source) =>
    [
        .. text.IndexOf('\0', StringComparison.Ordinal) is var end and >= 0 ? [source.Error(end, EndsEarly)] : Array.Empty<TemplateError>(),
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
        var error = source.Error(fault.Span.Start.Offset, Sentence(fault, context.Limits), Shortened(context.Rendering));
        return new TemplateException([error], fault);
    }

    /// <summary>A fault of ours at a place that is known.</summary>
    public static ScriptRuntimeException At(SourceSpan span, string message) => new(span, message, new TemplateFault(message));

    public static string NoTemplate(string path, string from) =>
        $"The template `{path}` was not found, neither beside `{from}` nor from the root of the theme.";

    public static string NoName(string name) =>
        $"Nothing is called `{name}` here: neither the page nor the site has it, and no template has set it.";

    public static string NoNameInFragment(string name) =>
        $"Nothing is called `{name}` here: a fragment is used again on other pages, and sees the site and its arguments alone. Pass it.";

    public static string TooDeep(int depth) => $"Templates are more than {depth} deep in each other. {WithoutEnd}";

    public static string NoText(HostObject host) =>
        $"A `{host.Name}` is no text. Use one of its members: {string.Join(", ", host.MemberNames)}.";

    /// <param name="known">All members of what the template calls by <paramref name="member"/>.</param>
    public static string NoMember(object target, string member, IEnumerable<string> known) => target is HostObject host
        ? $"A `{host.Name}` has no `{member}`. It has: {string.Join(", ", known)}."
        : $"There is no `{member}` here. It has: {string.Join(", ", known)}.";

    public static string TooLong(int characters) =>
        $"A page cannot have more than {characters} characters, with all texts that are made for it. Look for a loop that writes too much.";

    private static string Sentence(ScriptRuntimeException fault, TemplateLimits limits)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is TemplateFault)
                return cause.Message;
        }
        if (fault is ScriptAbortException)
            return $"This takes longer than {limits.Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds. {WithoutEnd}";
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
        chain.Count <= LongestChain ? [.. chain] : [.. chain.Take(LongestChain / 2), "…", .. chain.TakeLast(LongestChain / 2)];
}
