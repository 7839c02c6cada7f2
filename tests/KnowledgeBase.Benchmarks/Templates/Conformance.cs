using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Benchmarks.Templates;

/// <summary>
/// Measures the engine against the public test-suite of the original: <c>conformance FOLDER</c>, where the folder is a
/// checkout of <c>scriban/scriban</c>. Values are written as they are; for errors the kind and the line must agree.
/// </summary>
public static partial class Conformance
{
    private const string Prelude = """
        {{
        func special_concat_strings(a = "default_a", b = "default_b", c = "default_c")
          ret "a: " + a + ", b: " + b + ", c: " + c
        end
        func special_concat_params(args...)
          for v in args; if for.index > 0; ", "; end; "v" + for.index + ": " + v; end
        end
        func special_concat_string_and_params(a, args...)
          "a: " + a; for v in args; ", v" + for.index + ": " + v; end
        end
        }}
        """;

    private static readonly TemplateOptions Options = new() { Escaping = HtmlEscaping.Never, Limits = new(Work: 300_000) };

    /// <summary>Answers 0 when at least 99 of 100 cases agree.</summary>
    public static int Run(string checkout)
    {
        var cases = RenderFiles(checkout).Concat(DocumentedExamples(checkout)).ToList();
        var differences = cases.Where(one => !Agrees(one)).ToList();
        foreach (var one in differences) Print(one);
        var agreed = cases.Count - differences.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{agreed} of {cases.Count} cases agree ({100.0 * agreed / cases.Count:F1} %)."));
        return agreed * 100 >= cases.Count * 99 ? 0 : 1;
    }

    private static IEnumerable<Case> RenderFiles(string checkout)
    {
        var folder = Path.Combine(checkout, "src", "Scriban.Tests", "TestFiles");
        return Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal))
            .Where(file => !OtherModes().IsMatch(file))
            .Order(StringComparer.Ordinal)
            .Select(file => new Case(
                Path.GetFileNameWithoutExtension(file),
                File.ReadAllText(file),
                File.ReadAllText(Path.ChangeExtension(file, ".out.txt"))));
    }

    private static IEnumerable<Case> DocumentedExamples(string checkout) =>
        from file in Directory.GetFiles(Path.Combine(checkout, "site", "docs", "builtins"), "*.md").Order(StringComparer.Ordinal)
        let text = Delimiters().Replace(File.ReadAllText(file), "$1")
        from Match example in Example().Matches(text)
        let name = Section().Matches(text[..example.Index]).Last().Groups[1].Value
        where !Unrepeatable().IsMatch(name)
        select new Case(name, example.Groups[1].Value, example.Groups[2].Value);

    private static bool Agrees(Case one)
    {
        var (output, errors) = Render(one.Input);
        if (ErrorLine().Match(one.Expected) is not { Success: true } expected)
            return errors.Count == 0 && Normalize(output) == Normalize(one.Expected);
        return errors.Count > 0
            && errors[0].Line == int.Parse(expected.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            && errors[0].Stack.Count > 0 == RunTimeError().IsMatch(one.Expected);
    }

    private static (string Output, IReadOnlyList<TemplateError> Errors) Render(string input)
    {
        var set = TemplateSet.Parse(
            [new("main", "{{ include 'prelude'; include 'case' }}"), new("prelude", Prelude), new("case", input)], Options);
        if (set.Errors.Count > 0) return ("", set.Errors);
        try
        {
            return (set.Find("main")!.Render(Model()), []);
        }
        catch (TemplateException exception)
        {
            return ("", exception.Errors);
        }
    }

    private static Value Model() => Value.Object(new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["page"] = Made(("title", "This is a title")),
        ["user"] = Made(("name", "John")),
        ["product"] = Made(("title", "Orange"), ("type", "fruit")),
        ["products"] = Value.List(
        [
            Made(("title", "Orange"), ("type", "fruit")), Made(("title", "Banana"), ("type", "fruit")),
            Made(("title", "Apple"), ("type", "fruit")), Made(("title", "Computer"), ("type", "electronics")),
            Made(("title", "Mobile Phone"), ("type", "electronics")), Made(("title", "Table"), ("type", "furniture")),
            Made(("title", "Sofa"), ("type", "furniture")),
        ]),
    });

    private static Value Made(params (string Name, string Text)[] members) =>
        Value.Object(members.ToDictionary(member => member.Name, member => (Value)member.Text, StringComparer.Ordinal));

    /// <summary>As the suite itself compares: line ends are one character, the ends of the text do not count.</summary>
    private static string Normalize(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\uFEFF').Trim();

    private static void Print(Case one)
    {
        var (output, errors) = Render(one.Input);
        Console.WriteLine($"=== {one.Name}");
        var expected = Normalize(one.Expected).Split('\n');
        var found = errors.Count > 0 ? errors.Select(error => error.ToString()).ToArray() : Normalize(output).Split('\n');
        for (var line = 0; line < Math.Max(expected.Length, found.Length); line++)
        {
            var (wanted, got) = (expected.ElementAtOrDefault(line), found.ElementAtOrDefault(line));
            if (wanted != got) Console.WriteLine($"expected {wanted}\n   found {got}");
        }
    }

    private sealed record Case(string Name, string Input, string Expected);

    [GeneratedRegex("liquid|scientific|600-ast")]
    private static partial Regex OtherModes();

    [GeneratedRegex("""\{\{ "(\{\{|\}\})" \}\}""")]
    private static partial Regex Delimiters();

    [GeneratedRegex("```scriban-html\n(.*?)```.*?```html\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^### `(\w+\.\w+)`", RegexOptions.Multiline)]
    private static partial Regex Section();

    // They answer with the clock, with chance, or with the culture of the machine.
    [GeneratedRegex(@"^(date\.now|date\.utc_now|math\.random|math\.uuid)$")]
    private static partial Regex Unrepeatable();

    [GeneratedRegex(@"^text\((\d+),\d+\) : error")]
    private static partial Regex ErrorLine();

    // The suite prints both kinds alike; these words begin what the original says while it renders.
    [GeneratedRegex(
        ": error : (Cannot (set|get|access|use)|Exceeding number|Expecting an integer|Expecting a direct function"
        + "|Invalid number of arguments|Invalid target (function|property)|Object `|Operator `|Pipe expression destination"
        + "|Range expression|The function `)")]
    private static partial Regex RunTimeError();
}
