using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Templates.Tests;

/// <summary>Templates by chance; the long run is a command of the benchmarks.</summary>
[Trait("Culture", "invariant")]
public sealed class FuzzTests
{
    private static readonly TemplateOptions Options = new()
    {
        Limits = new TemplateLimits(Loops: 20_000, Characters: 20_000, RegexTime: TimeSpan.FromMilliseconds(50)),
    };

    private static readonly string[] Pieces =
    [
        "{{",
        "}}",
        "{{-",
        "~}}",
        " ",
        "\n",
        "text",
        "{%{",
        "}%}",
        "if",
        "else",
        "end",
        "for x in ",
        "while",
        "case",
        "when",
        "capture x",
        "func f",
        "ret",
        "with",
        "wrap",
        "do",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "a: ",
        "1",
        "2.5",
        "'a'",
        "\"b\"",
        "`c`",
        "$\"{",
        "x",
        "y",
        "$0",
        "$",
        "this",
        "null",
        "true",
        "empty",
        "+",
        "-",
        "*",
        "/",
        "..",
        "==",
        "<",
        "&&",
        "??",
        "!",
        "@",
        "^",
        "|",
        "?",
        ":",
        ",",
        ";",
        ".",
        "=",
        "+=",
        "++",
        "#",
        "##",
        "string.upcase",
        "array.sort",
        "math.plus",
        "object.to_json",
        "include 'x'",
        "date.now",
        "regex.match",
        "break",
        "continue",
        "readonly",
        "import",
        "tablerow",
        "\\",
        "é",
        "\0",
    ];

    private static readonly Arbitrary<string> AnyTemplate = Gen.Elements(Pieces)
        .ArrayOf()
        .Select(pieces => "{{" + string.Concat(pieces))
        .ToArbitrary();

    [Fact]
    public void NoTextMakesARenderingFailInAnotherWayThanItsOwn() =>
        Prop.ForAll(AnyTemplate, RendersOrIsRejected)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20251208, 11).WithEndSize(60));

    [Fact]
    public void TextWithoutBracesIsItsOwnOutput() =>
        Prop.ForAll<NonNull<string>>(text =>
            {
                var plain = text
                    .Get.Replace("{", "", StringComparison.Ordinal)
                    .Where(letter => letter != '\0' && !char.IsSurrogate(letter));
                var source = string.Concat(plain);
                return Rendering.Parsed(source).Render(Rendering.Nothing) == source;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20251208, 11));

    [Fact]
    public void AnEscapedValueContainsNoMarkup() =>
        Prop.ForAll<NonNull<string>>(text =>
            {
                var model = Rendering.Object(("x", text.Get));
                return Rendering.Html("{{ x }}", model).IndexOfAny(['<', '>', '"', '\'']) < 0;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20251208, 11));

    private static bool RendersOrIsRejected(string text)
    {
        try
        {
            var set = TemplateSet.Parse([new TemplateSource("x", text)], Options);
            return set.Errors.Count > 0 || set.Find("x")!.Render(Rendering.Nothing).Length <= 60_000;
        }
        catch (TemplateException)
        {
            return true;
        }
    }
}
