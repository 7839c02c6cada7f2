using System.Text;

namespace KnowledgeBase.Benchmarks.Templates;

/// <summary>Templates by chance: grammatical ones, and the same with pieces changed, doubled and taken away.</summary>
internal sealed class TemplateGenerator(int seed)
{
    private const string Prelude = "{{ func f; ret $0; end; x = 'a'; y = [1, 'b']; z = {k: 2}; $x = 3 }}";

    private static readonly string[] Operators =
    [
        "+", "-", "*", "/", "//", "%", "<<", ">>", "..", "..<", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "|", "|>",
    ];

    private static readonly string[] Atoms =
    [
        "0", "1", "2", "-1", "9223372036854775807", "1e300", "2.5", "3.5m", "0xff", "''", "'a'", "\"<b>\"", "`x`", "$\"{x}\"",
        "true", "false", "null", "empty", "this", "x", "y", "z", "f", "$", "$0", "$x", "$$", "for.index", "while.index", "item",
        "item.name", "item.none", "items", "items[0]", "items[-1]", "map", "day", "html", "[]", "[1, 'b', [2]]", "{}",
        "{a: 1, b: {c: 2}}", "1..9", "1..100000", "3..<1", "@f", "@string.upcase", "do; ret $0; end", "x.y", "x?.y", "x['k']", "x++",
    ];

    private static readonly string[] Arguments =
    [
        "0", "1", "2", "(-1)", "100000", "2000000000", "'a'", "\"<b>\"", "`(a+)+$`", "'part'", "x", "y", "z", "item", "items", "map",
        "day", "html", "[1, 2, 'b']", "{a: 1}", "(1..9)", "(1..100000)", "@f", "@string.upcase", "'%Y-%m-%d'", "'N2'", "null", "this",
    ];

    private static readonly string[] Noise =
    [
        "{{", "}}", "{{-", "-}}", "~}}", "{%{", "}%}", "end", "else", "when", "if", "for", "do", "(", ")", "[", "]", "{", "}", "|",
        ".", "..", "=", ",", ":", "?", "'", "\"", "`", "$\"", "##", "#", "\\", "\n", ";", "\0", "é", "\ud800", "^", "@", "!", "$",
    ];

    // A name and how many arguments it takes at least; a wrong number is an error that is soon found.
    private static readonly (string Name, int Count)[] Functions =
    [
        .. Of("string", """
            append2 capitalize1 contains2 downcase1 handleize1 lstrip1 pluralize3 prepend2 remove2 replace3 size1 slice2 split2
            strip1 truncate2 truncatewords2 upcase1 pad_left2 index_of2 to_int1 md51 base64_decode1 literal1
            """),
        .. Of("array", """
            add2 add_range2 any2 compact1 concat2 contains2 cycle1 each2 filter2 first1 insert_at3 join2 last1 limit2 map2
            offset2 remove_at2 reverse1 size1 sort1 uniq1
            """),
        .. Of("math", "abs1 ceil1 divided_by2 floor1 format2 is_number1 minus2 modulo2 plus2 round1 times2"),
        .. Of("object", "default2 eval1 eval_template1 format2 from_json1 has_key2 keys1 kind1 size1 to_json1 typeof1 values1"),
        .. Of("date", "add_days2 add_months2 add_years2 parse1 parse_to_string1 to_string2"),
        .. Of("regex", "match2 matches2 replace3 split2 escape1"),
        .. Of("html", "escape1 raw1 strip1 newline_to_br1 url_encode1 url_escape1"),
        .. Of("timespan", "from_days1 parse1"),
        ("include", 1), ("include_join", 2), ("f", 1), ("f", 2),
    ];

    private readonly Random _chance = new(seed);

    public string Next()
    {
        var template = new StringBuilder(_chance.Next(4) == 0 ? "" : Prelude);
        for (var part = _chance.Next(1, 5); part > 0; part--) template.Append(Part(3));
        for (var change = _chance.Next(-3, 4); change > 0; change--) Mutate(template);
        return template.ToString();
    }

    private string Part(int depth) => _chance.Next(4) == 0
        ? Pick(["text", "\n", "  ", "a\nb\n  ", "<p>"])
        : Pick(["{{ ", "{{- ", "{{~ ", "{{"]) + Statement(depth) + Pick([" }}", " -}}", " ~}}", "}}"]);

    private string Statement(int depth) => depth == 0 ? Expression(1) : _chance.Next(18) switch
    {
        0 => $"if {Expression(depth)}; {Statement(depth - 1)}; else; {Statement(depth - 1)}; end",
        1 => $"for {Pick(["x", "$x", "item"])} in {Expression(depth)}{Pick(["", " limit: 3", " offset: 1 reversed"])}; {Statement(depth - 1)}; end",
        2 => $"while x < 3; x = x + 1; {Statement(depth - 1)}; end",
        3 => $"case {Expression(depth)}; when 1, 'a'; {Statement(depth - 1)}; else; {Statement(depth - 1)}; end",
        4 => $"capture {Pick(["x", "y", "$x"])}; {Statement(depth - 1)}; end",
        5 => $"func f{Pick(["", "(a)", "(a, b = 1)", "(a...)"])}; {Statement(depth - 1)}; ret {Expression(depth - 1)}; end",
        6 => $"with {Pick(["x", "{}", "item", "map"])}; {Statement(depth - 1)}; end",
        7 => $"wrap f {Expression(1)}; {Statement(depth - 1)}; end",
        8 => $"tablerow x in {Expression(depth)} cols: 2; {Statement(depth - 1)}; end",
        9 or 10 => $"{Pick(["x", "y", "z", "x.y", "x[0]", "this.x", "item.name", "date.format"])} {Pick(["=", "+=", "*="])} {Expression(depth)}",
        11 => Pick(["for i in 1..3; break; end", "for i in 1..3; continue; end", "ret", "readonly x", "import z", "import {a: 1}"]),
        12 => $"{Statement(depth - 1)}; {Statement(depth - 1)}",
        13 => $"x = x + x; y = [y, y]; {Statement(depth - 1)}",
        _ => Expression(depth),
    };

    private string Expression(int depth) => depth == 0 ? Pick(Atoms) : _chance.Next(9) switch
    {
        0 or 1 => $"{Expression(depth - 1)} {Pick(Operators)} {Expression(depth - 1)}",
        2 => $"({Expression(depth - 1)})",
        3 => Call(""),
        4 => Call($"{Expression(depth - 1)} | "),
        5 => $"{Pick(["!", "-", "+", "^", "@"])}{Expression(depth - 1)}",
        6 => $"{Expression(depth - 1)} ? {Expression(depth - 1)} : {Expression(depth - 1)}",
        7 => $"({Call("")}) {Pick(Operators)} {Expression(depth - 1)}",
        _ => Pick(Atoms),
    };

    /// <summary>A call with as many arguments as the function takes, the first of which may be piped to it.</summary>
    private string Call(string piped)
    {
        var (name, count) = Functions[_chance.Next(Functions.Length)];
        var atoms = Enumerable.Range(0, piped.Length == 0 ? count : count - 1).Select(_ => Pick(Arguments));
        return $"{piped}{name} {string.Join(' ', atoms)}";
    }

    private void Mutate(StringBuilder template)
    {
        var at = _chance.Next(template.Length + 1);
        var length = Math.Min(_chance.Next(1, 8), template.Length - at);
        switch (_chance.Next(4))
        {
            case 0: template.Insert(at, Pick(Noise)); break;
            case 1: template.Remove(at, length); break;
            case 2: template.Insert(at, template.ToString(at, length)); break;
            default: template.Insert(at, string.Concat(Enumerable.Repeat(Pick(Noise), _chance.Next(1, 400)))); break;
        }
    }

    private static IEnumerable<(string, int)> Of(string library, string functions) =>
        functions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(function => ($"{library}.{function[..^1]}", function[^1] - '0'));

    private string Pick(string[] from) => from[_chance.Next(from.Length)];
}
