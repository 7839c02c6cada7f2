using System.Globalization;
using System.Net;
using System.Numerics;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>
/// Scriban's functions, without those that are not deterministic or that run text as a template. Some are replaced: for
/// HTML, for sorting without a culture, and six that a trimmed program would lose, because Scriban finds them by name.
/// </summary>
internal static class BuiltIns
{
    /// <summary>Read-only, so that all contexts can share it.</summary>
    public static readonly ScriptObject All = Make();

    private static ScriptObject Make()
    {
        var all = TemplateContext.GetDefaultBuiltinObject();
        all.Remove("include");
        all.Remove("include_join");
        Change(
            all,
            "array",
            [],
            ("count_of", Call(2, ["list", "member"], (context, of) => CountOf(context, of[0], $"{of[1]}"))),
            ("sort", Call(1, ["list", "member"], (context, of) => Sort(context, of[0], $"{of[1]}")))
        );
        Change(
            all,
            "date",
            ["now", "utc_now", "parse_to_string", "format"],
            ("parse", Call(1, ["text"], (context, of) => ParseDate(context.ObjectToString(of[0]))))
        );
        Change(
            all,
            "html",
            [],
            ("raw", Call(1, ["text"], (context, of) => new SafeMarkup(context.ObjectToString(of[0]) ?? ""))),
            ("escape", Call(1, ["text"], (context, of) => Escaped(context, of[0]))),
            ("newline_to_br", Call(1, ["text"], WithBreaks))
        );
        Change(all, "math", ["random", "uuid"]);
        Change(
            all,
            "object",
            ["eval", "eval_template"],
            ("has_key", Call(2, ["value", "key"], (_, of) => of[0] is IScriptObject x && x.Contains($"{of[1]}"))),
            (
                "has_value",
                Call(2, ["value", "key"], (context, of) =>
                    of[0] is IScriptObject && Member(context, of[0], $"{of[1]}") is not null
                )
            )
        );
        Change(
            all,
            "string",
            [],
            ("index_of", Call(2, ["text", "search", "start"], IndexOf)),
            ("slice", Call(2, ["text", "start", "length"], Slice))
        );
        Change(all, "timespan", [], ("zero", TimeSpan.Zero));
        all.IsReadOnly = true;
        return all;
    }

    private static HostCall Call(int required, string[] parameters, Func<MarkupContext, ScriptArray, object?> run) =>
        new(required, parameters, (context, _, arguments) => run(context, arguments));

    /// <summary>
    /// Replaces a library by a changed copy, which is a plain object: Scriban's own for dates is also a function, which
    /// reads text as local time.
    /// </summary>
    private static void Change(
        ScriptObject all,
        string library,
        string[] without,
        params (string Name, object Value)[] own
    )
    {
        var changed = new ScriptObject(StringComparer.Ordinal);
        foreach (var (name, value) in (IEnumerable<KeyValuePair<string, object?>>)all[library]!)
            changed.SetValue(name, value, readOnly: true);
        foreach (var name in without)
            changed.Remove(name);
        foreach (var (name, value) in own)
            changed.SetValue(name, value, readOnly: true);
        changed.IsReadOnly = true;
        all.SetValue(library, changed, readOnly: true);
    }

    /// <summary>Null, then numbers, dates and durations, then texts, which letter case orders last.</summary>
    private static ScriptArray Sort(MarkupContext context, object? list, string member) =>
        new(
            Items(context, list)
                .Select(item => (Item: item, Key: member.Length == 0 ? item : Member(context, item, member)))
                .Select(pair => (pair.Item, Number: Number(pair.Key), Text: context.ObjectToString(pair.Key) ?? ""))
                .OrderBy(pair => pair.Number is null && pair.Text.Length > 0)
                .ThenBy(pair => pair.Number)
                .ThenBy(pair => pair.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(pair => pair.Text, StringComparer.Ordinal)
                .Select(pair => pair.Item)
        );

    private static double? Number(object? value) =>
        value switch
        {
            DateTime date => date.Ticks,
            TimeSpan duration => duration.Ticks,
            BigInteger large => (double)large,
            bool or int or long or double or float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => null,
        };

    private static int CountOf(MarkupContext context, object? list, string member) =>
        Items(context, list).Count(item => Member(context, item, member) is not (null or false));

    private static IEnumerable<object?> Items(MarkupContext context, object? list) =>
        (context.ToList(default, list) ?? new ScriptArray()).Cast<object?>();

    private static DateTime? ParseDate(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.UtcDateTime
            : null;

    private static SafeMarkup Escaped(MarkupContext context, object? value) =>
        value switch
        {
            SafeMarkup html => html,
            StringBuilderOutput captured => new SafeMarkup(captured.ToString()),
            _ => new SafeMarkup(WebUtility.HtmlEncode(context.ObjectToString(value)) ?? ""),
        };

    private static object? Member(MarkupContext context, object? item, string name)
    {
        object? value = null;
        if (item is not null)
            context.GetMemberAccessor(item).TryGetValue(context, default, item, name, out value);
        return value;
    }

    private static object IndexOf(MarkupContext context, ScriptArray of)
    {
        var text = context.ObjectToString(of[0]) ?? "";
        var start = Math.Clamp(context.ToInt(default, of[2]), 0, text.Length);
        return text.IndexOf(context.ObjectToString(of[1]) ?? "", start, StringComparison.Ordinal);
    }

    private static string Slice(MarkupContext context, ScriptArray of) =>
        StringFunctions.Slice(
            context.ObjectToString(of[0]),
            context.ToInt(default, of[1]),
            of[2] is null ? null : context.ToInt(default, of[2])
        );

    private static SafeMarkup WithBreaks(MarkupContext context, ScriptArray of) =>
        new(HtmlFunctions.NewlineToBr(Escaped(context, of[0]).Text) ?? "");
}
