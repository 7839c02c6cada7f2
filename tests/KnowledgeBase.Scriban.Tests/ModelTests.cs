using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class ModelTests
{
    private static readonly TemplateModel<Person> PersonModel = new TemplateModel<Person>("person", "Somebody.")
        .Text("name", person => person.Name, "The name.");

    private static readonly TemplateModel<Book> BookModel = new TemplateModel<Book>("book", "A book.")
        .Text("title", book => book.Title, "The title.")
        .Html("blurb", book => book.Blurb, "A sentence.")
        .Number("pages", book => book.Pages, "How many pages.")
        .Real("price", book => book.Price, "What it costs.")
        .Flag("read", book => book.Read, "Whether it was read.")
        .Date("date", book => book.Date, "The day it came out.")
        .Texts("tags", book => book.Tags, "Words for it.")
        .One("author", book => book.Author, PersonModel, "Who wrote it.")
        .Many("readers", book => book.Readers, PersonModel, "Who read it.");

    private static readonly Book Sample = new(
        "A & B", "<b>good</b>", 321, 9.5, true, new DateTime(2025, 12, 8, 0, 0, 0, DateTimeKind.Utc), ["x", "y"],
        new Person("Ann"), [new Person("Ben"), new Person("Cy")]);

    [Theory]
    [InlineData("{{ title }} {{ blurb }}", "A &amp; B <b>good</b>")]
    [InlineData("{{ pages + 1 }} {{ price }} {{ if read }}yes{{ end }}", "322 9.5 yes")]
    [InlineData("{{ date }} {{ date.year }} {{ date | date.to_string '%F' }}", "08 Dec 2025 2025 2025-12-08")]
    [InlineData("{{ for tag in tags }}{{ tag }}{{ end }}{{ tags.size }}{{ tags[-1] }}", "xy2y")]
    [InlineData("{{ author.name }}{{ author.none }}", "Ann")]
    [InlineData("{{ for reader in readers }}{{ reader.name }}{{ end }}", "BenCy")]
    [InlineData("{{ readers | array.map 'name' | array.join ', ' }}", "Ben, Cy")]
    [InlineData("{{ title = 'changed' }}{{ title }}", "changed")]
    public void MembersAreReadThroughTheirAccessors(string template, string expected) =>
        Assert.Equal(expected, Html(template, Value.Of(Sample, BookModel)));

    [Fact]
    public void OneNodeReadsObjectsOfManyModels() => Assert.Equal("AnnA &amp; Bn", Html(
        "{{ for x in list }}{{ x.name ?? x.title }}{{ end }}",
        Object(("list", Value.List([Value.Of(Sample.Author!, PersonModel), Value.Of(Sample, BookModel), Object(("name", "n"))])))));

    [Fact]
    public void AModelListsItsMembersForItsDocumentation()
    {
        Assert.Equal(
            ["title text", "blurb html", "pages number", "price real", "read flag", "date date", "tags list of text", "author person", "readers list of person"],
            BookModel.Members.Select(member => $"{member.Name} {member.Type}"));
        Assert.Same(PersonModel, BookModel.Members[^1].Model);
    }

    [Fact]
    public void AValueIsWalkedFromOutside()
    {
        var book = Value.Of(Sample, BookModel);

        Assert.Equal(["title", "blurb", "pages", "price", "read", "date", "tags", "author", "readers"], book.Members().Select(member => member.Key));
        Assert.Equal(["x", "y"], Value.List(["x", "y"]).Items().Select(item => item.AsText()));
        Assert.Equal((3L, 2.5, ValueKind.Real), (((Value)3).AsLong(), ((Value)2.5).AsDouble(), ((Value)2.5).Kind));
    }

    [Fact]
    public void HostFunctionsSeeTheScopeAndReportTheirFaultsAtTheCall()
    {
        var options = new TemplateOptions
        {
            Functions = new Dictionary<string, HostFunction>(StringComparer.Ordinal)
            {
                ["link"] = (scope, arguments) => arguments.Length == 1
                    ? Value.Html($"<a>{scope.State}{arguments[0].AsText()}</a>")
                    : throw new TemplateFault("`link` needs one address."),
            },
        };
        var template = Template.Parse("{{ 'x' | link }}{{ site }}", "page.sbn-html", options);
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        template.Render(Value.Null, output, new RenderScope(Object(("site", "S")).Members().ToDictionary(StringComparer.Ordinal), "state:"));

        Assert.Equal("<a>state:x</a>S", System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
        var error = RunError("\n{{ link }}", options: options);
        Assert.Equal((2, 4, "`link` needs one address."), (error.Line, error.Column, error.Message));
    }

    private sealed record Person(string Name);

    private sealed record Book(
        string Title, string Blurb, long Pages, double Price, bool Read, DateTime Date, IReadOnlyList<string> Tags,
        Person? Author, IReadOnlyList<Person> Readers);
}
