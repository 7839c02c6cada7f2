using System.Collections;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Citations;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Templates;
using KnowledgeBase.Tests.Fixtures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Tests.Pages;

public class MarkdownTwinTests
{
    [Fact]
    public void EveryTwinOfTheDemoReadsBackAsItsPage() =>
        Assert.All(Demo.Pages.Where(page => page.Kind.HasTwin), AssertReadsBack);

    [Theory]
    [InlineData("a: b # c")]
    [InlineData("'single' \"double\" \\back\\slash")]
    [InlineData("- dash\n- and line")]
    [InlineData("--- ... %YAML &anchor *alias !tag |literal >folded @at `tick`")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("2023-12-24")]
    [InlineData("yes")]
    [InlineData("  leading and trailing  ")]
    [InlineData("tab\there, bell\a, escape\u001b, delete\u007f, next line\u0085, nbsp\u00a0")]
    [InlineData("line\u2028separator, paragraph\u2029separator, bom\ufeff, bidi\u202eoverride")]
    [InlineData("😀 𝛼 王伟 é e\u0301")]
    [InlineData("{{ template }} {% tag %} <script>alert(1)</script>")]
    [InlineData("")]
    public void AHostileTitleReadsBackAsItCame(string title) => AssertReadsBack(PaperNamed(title));

    [Fact]
    public void AnyTitleReadsBackAsItCame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null && IsWellFormed(text)), title =>
                AssertReadsBack(PaperNamed(title))
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void ATwinIsProseUnderItsFacts() =>
        Snapshot.Match(
            Twin.Of(
                PaperNamed("Deep “Scale”: 50% more") with
                {
                    Authors = [new NameLink("Ada Lovelace", "authors/ada-lovelace.html")],
                    Topics = [new TopicLink("Data", "topics/data.html", ["data set", "benchmark"])],
                    AuthorCount = 1,
                    Body =
                    [
                        new Section("abstract", null, "We scale.", false),
                        new Section("notes", "Notes", "- Read *it*.", true),
                    ],
                }
            )
        );

    private static PaperPage PaperNamed(string title) =>
        new("papers/x.html", title)
        {
            Slug = "x",
            Reference = new Reference("x", title),
            Organization = new PageLink(title, "orgs/x.html"),
            Topics =
            [
                new TopicLink(title, "topics/x.html", [title, "second"]),
                new TopicLink("No evidence", "topics/y.html", []),
            ],
            Related = [new RelatedRow(new PaperRow("y", title, "papers/y.html", null), [title])],
        };

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static void AssertReadsBack(Page page)
    {
        var twin = Twin.Of(page);
        var end = twin.IndexOf("\n---\n", StringComparison.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(twin[4..(end + 1)]));

        AssertEqual(page.Kind.See(page), yaml.Documents.Single().RootNode, page.Url);
        Assert.Equal(MarkdownTwin.Body(page), twin[(end + 5)..]);
    }

    private static void AssertEqual(object? expected, YamlNode actual, string at)
    {
        if (expected is HostObject one)
        {
            var members = one.Members.Where(member => !IsAbsent(member.Value)).ToList();
            var mapping = Assert.IsType<YamlMappingNode>(actual);
            Assert.Equal(
                members.Select(member => member.Key),
                mapping.Children.Keys.Select(key => ((YamlScalarNode)key).Value)
            );
            foreach (var (name, value) in members)
                AssertEqual(value, mapping.Children[name], $"{at} {name}");
        }
        else if (expected is IList list)
        {
            var sequence = Assert.IsType<YamlSequenceNode>(actual);
            Assert.Equal(list.Count, sequence.Children.Count);
            for (var i = 0; i < list.Count; i++)
                AssertEqual(list[i], sequence.Children[i], $"{at}[{i}]");
        }
        else
        {
            var scalar = Assert.IsType<YamlScalarNode>(actual);
            Assert.Equal(
                expected is true ? "true" : Convert.ToString(expected, CultureInfo.InvariantCulture),
                scalar.Value
            );
            Assert.Equal(expected is string ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain, scalar.Style);
        }
    }

    private static bool IsAbsent(object? value) => value is null or "" or false or IList { Count: 0 };
}
