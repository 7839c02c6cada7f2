using System.Globalization;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>Dates by patterns of <c>%</c> and a letter, as <c>strftime</c> reads them.</summary>
internal static class DateFormat
{
    public const string Default = "%d %b %Y";

    public static string Format(DateTime date, string pattern, CultureInfo? culture = null, string own = Default)
    {
        var text = new Writer(stackalloc char[64]);
        Append(ref text, date, pattern, culture ?? CultureInfo.InvariantCulture, own);
        return text.Written.ToString();
    }

    /// <summary>Prints a date without making a text of it first.</summary>
    public static void Write(DateTime date, string pattern, CultureInfo culture, RenderState state)
    {
        var text = new Writer(stackalloc char[64]);
        Append(ref text, date, pattern, culture, state.DateFormat);
        state.Write(text.Written);
    }

    private static void Append(ref Writer text, DateTime date, string pattern, CultureInfo culture, string own)
    {
        // The language itself puts a space before the template's own format.
        if (pattern == "%g") (pattern, culture) = (" " + own, CultureInfo.InvariantCulture);
        // Year, month and day in one division of the date's ticks, not in one each.
        var (year, month, day) = DateOnly.FromDateTime(date);
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != '%' || index + 1 == pattern.Length)
            {
                text.Append(pattern[index]);
                continue;
            }

            // The letters nearly every date is made of are written without a string between.
            switch (pattern[++index])
            {
                case 'd': text.AppendTwoDigits(day); break;
                case 'm': text.AppendTwoDigits(month); break;
                case 'Y':
                    text.AppendTwoDigits(year / 100);
                    text.AppendTwoDigits(year % 100);
                    break;
                case 'b': text.Append(culture.DateTimeFormat.GetAbbreviatedMonthName(month)); break;
                case 'g': culture = CultureInfo.InvariantCulture; break;
                default: text.Append(Part(date, pattern[index], culture)); break;
            }
        }
    }

    private static string Part(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        'a' => culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek),
        'A' => culture.DateTimeFormat.GetDayName(date.DayOfWeek),
        'h' => culture.DateTimeFormat.GetAbbreviatedMonthName(date.Month),
        'B' => culture.DateTimeFormat.GetMonthName(date.Month),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => Digits(date.Year / 100, 2),
        'D' => date.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
        'e' => Digits(date.Day, 2, ' '),
        'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'H' => Digits(date.Hour, 2),
        'I' => Digits(Hour12(date), 2),
        'j' => Digits(date.DayOfYear, 3),
        'k' => Digits(date.Hour, 2, ' '),
        'l' => Digits(Hour12(date), 2, ' '),
        'L' => Digits(date.Millisecond, 3),
        'M' => Digits(date.Minute, 2),
        'n' => "\n",
        'N' => Digits(date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLower(culture),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
        's' => Digits(new DateTimeOffset(date).ToUnixTimeSeconds(), 1),
        'S' => Digits(date.Second, 2),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        'u' => Digits(Weekday(date), 1),
        'U' => Digits(WeekOfYear(date, DayOfWeek.Sunday), 2),
        'v' => date.ToString("d-MMM-yyyy", culture).ToUpper(culture).PadLeft(11),
        'V' => Digits(ISOWeek.GetWeekOfYear(date), 2),
        'w' => Digits((int)date.DayOfWeek, 1),
        'W' => Digits(WeekOfYear(date, DayOfWeek.Monday), 2),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => Digits(date.Year % 100, 2),
        'Z' or 'z' => date.ToString("zzz", CultureInfo.InvariantCulture),
        '%' => "%",
        _ => $"%{letter}",
    };

    private static int Hour12(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static int Weekday(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>The first week is the one of January 1st, however short.</summary>
    private static int WeekOfYear(DateTime date, DayOfWeek first) => CultureInfo.InvariantCulture.Calendar
        .GetWeekOfYear(date, CalendarWeekRule.FirstDay, first);

    private static string Digits(long number, int width, char padding = '0') =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(width, padding);

    /// <summary>Characters on the stack, as long as they fit.</summary>
    private ref struct Writer(Span<char> characters)
    {
        private Span<char> _characters = characters;
        private int _count;

        public void Append(char character)
        {
            Reserve(1);
            _characters[_count++] = character;
        }

        public void Append(string text)
        {
            Reserve(text.Length);
            text.CopyTo(_characters[_count..]);
            _count += text.Length;
        }

        public void AppendTwoDigits(int number)
        {
            Append((char)('0' + number / 10));
            Append((char)('0' + number % 10));
        }

        private void Reserve(int length)
        {
            if (_count + length <= _characters.Length) return;
            var larger = new char[2 * (_count + length)];
            _characters[.._count].CopyTo(larger);
            _characters = larger;
        }

        public readonly ReadOnlySpan<char> Written => _characters[.._count];
    }
}
