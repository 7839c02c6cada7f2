using System.Globalization;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>date.…</c>, and <c>date</c> itself as a function that reads a text.</summary>
internal static class DateLibrary
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces;

    public static Library Create() => new Library("date") { Itself = new ParseFunction() }
        .Add("now", "", static (in a) => a.State.Options.Clock.GetLocalNow().DateTime)
        .Add("utc_now", "", static (in a) => a.State.Options.Clock.GetUtcNow().UtcDateTime)
        .Add("default_format", DateFormat.Default)
        .Add("format", DateFormat.Default)
        .Add("add_days", "date days", static (in a) => a.Date(0).AddDays(a.Real(1)))
        .Add("add_months", "date months", static (in a) => a.Date(0).AddMonths(a.Position(1)))
        .Add("add_years", "date years", static (in a) => a.Date(0).AddYears(a.Position(1)))
        .Add("add_hours", "date hours", static (in a) => a.Date(0).AddHours(a.Real(1)))
        .Add("add_minutes", "date minutes", static (in a) => a.Date(0).AddMinutes(a.Real(1)))
        .Add("add_seconds", "date seconds", static (in a) => a.Date(0).AddSeconds(a.Real(1)))
        .Add("add_milliseconds", "date millis", static (in a) => a.Date(0).AddMilliseconds(a.Real(1)))
        .Add("parse", "text pattern? culture?", static (in a) => Read(a, 0, 1, 2))
        .Add("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", ParseToString)
        .Add("to_string", "date pattern culture?", ToText, WriteText);

    private static Value ToText(in Arguments a)
    {
        if (!a.Has(0)) return Value.Null;
        var pattern = a.Text(1);
        a.State.Charge(pattern.Length);
        return DateFormat.Format(a.Date(0), pattern, Culture(a, 2), a.State.DateFormat);
    }

    private static void WriteText(in Arguments a)
    {
        if (!a.Has(0)) return;
        var pattern = a.Text(1);
        a.State.Charge(pattern.Length);
        DateFormat.Write(a.Date(0), pattern, Culture(a, 2), a.State);
    }

    private static Value ParseToString(in Arguments a)
    {
        var date = Read(a, 0, 3, 4);
        if (date.IsNull) return Value.Null;
        var pattern = a.Has(1) ? a.Text(1) : DateFormat.Default;
        return a.Made(DateFormat.Format(date.AsDate(), pattern, Culture(a, 2), a.State.DateFormat));
    }

    private static CultureInfo Culture(in Arguments a, int index) =>
        a.Has(index) ? CultureInfo.GetCultureInfo(a.Text(index)) : CultureInfo.InvariantCulture;

    /// <summary>A date in a text; without a pattern in any common form, null when there is none.</summary>
    private static Value Read(in Arguments a, int text, int pattern, int culture)
    {
        if (!a.Has(text) || a[text].Kind == ValueKind.Date) return a[text];
        var (input, names) = (a.Text(text), Culture(a, culture));
        if (!a.Has(pattern)) return Read(input, names);
        return DateTime.TryParseExact(input, NetPattern(a.Text(pattern)), names, Styles, out var date) ? date : Value.Null;
    }

    private static Value Read(string text, CultureInfo culture) =>
        DateTime.TryParse(text, culture, Styles, out var date) ? date : Value.Null;

    /// <summary>Patterns to read with may be of <c>%</c> and letters, or as .NET writes them.</summary>
    private static string NetPattern(string pattern)
    {
        if (!pattern.Contains('%', StringComparison.Ordinal)) return pattern;
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == '%' && index + 1 < pattern.Length) text.Append(NetLetters(pattern[++index]));
            else if (char.IsLetter(pattern[index])) text.Append('\\').Append(pattern[index]);
            else text.Append(pattern[index]);
        }

        return text.ToString();
    }

    private static string NetLetters(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'v' => "dd-MMM-yyyy",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' or 'z' => "zzz",
        _ => $"\\{letter}",
    };

    private sealed class ParseFunction() : Callable("date", null)
    {
        public override Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments) =>
            arguments.Length == 1 ? Parse(arguments[0], state) : throw new TemplateFault("`date` reads one text.");

        public override Value InvokeFreely(RenderState state, Place at, TemplateList arguments) =>
            Invoke(state, at, arguments.ToArray());

        private static Value Parse(in Value text, RenderState state) => text.Kind is ValueKind.Null or ValueKind.Date
            ? text
            : Read(ValuePrinter.Print(text, state), CultureInfo.InvariantCulture);
    }
}
