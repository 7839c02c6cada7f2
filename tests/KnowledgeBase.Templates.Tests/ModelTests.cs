using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class ModelTests
{
    private static readonly TemplateModel<Person> PersonModel = new TemplateModel<Person>("person", "Somebody.").Text(
        "name",
        person => person.Name,
        "The name."
    );

    private static readonly TemplateModel<Book> BookModel = new TemplateModel<Book>("book", "A book.")
        .Text("title", book => book.Title, "The title.")
        .Html("blurb", book => book.Blurb, "A sentence.")
        .Number("pages", book => book.Pages, "How many pages.")
        .Real("price", book => book.Price, "What it costs.")
        .Flag("read", book => book.Read, "Whether it was read.")
        .Texts("tags", book => book.Tags, "Words for it.")
        .One("author", book => book.Author, PersonModel, "Who wrote it.")
        .One("editor", book => book.Editor, PersonModel, "Who edited it.")
        .Many("readers", book => book.Readers, PersonModel, "Who read it.");

    private static readonly Book Sample = new(
        "A & B",
        "<b>good</b>",
        321,
        9.5,
        true,
        ["x", "y"],
        new Person("Ann"),
        null,
        [new Person("Ben"), new Person("Cy")]
    );

    [Theory]
    [InlineData("{{ title }} {{ blurb }}", "A &amp; B <b>good</b>")]
    [InlineData("{{ pages + 1 }} {{ price }} {{ if read }}yes{{ end }}", "322 9.5 yes")]
    [InlineData("{{ for tag in tags }}{{ tag }}{{ end }}{{ tags.size }}{{ tags[-1] }}", "xy2y")]
    [InlineData("{{ author.name }}{{ editor?.name }}", "Ann")]
    [InlineData("{{ for reader in readers }}{{ reader.name }}{{ end }}", "BenCy")]
    [InlineData("{{ readers | array.map 'name' | array.join ', ' }}", "Ben, Cy")]
    [InlineData("{{ readers | array.sort 'name' | array.last | object.has_key 'name' }}", "true")]
    [InlineData("{{ title = 'changed' }}{{ title }}", "changed")]
    [InlineData("{{ with author; name; end }}", "Ann")]
    public void MembersAreReadThroughTheirAccessors(string template, string expected) =>
        Assert.Equal(expected, Html(template, BookModel.Of(Sample)));

    [Fact]
    public void AModelListsItsMembersForItsDocumentation()
    {
        Assert.Equal(
            [
                "title text",
                "blurb html",
                "pages number",
                "price real",
                "read flag",
                "tags list of text",
                "author person",
                "editor person",
                "readers list of person",
            ],
            BookModel.Members.Select(member => $"{member.Name} {member.Type}")
        );
        Assert.Same(PersonModel, BookModel.Members[^1].Model);
    }

    [Fact]
    public void AScriptInAnyFieldReachesThePageEscapedOnce()
    {
        const string Script = "<script>alert(1)</script>";
        const string Escaped = "&lt;script&gt;alert(1)&lt;/script&gt;";
        var person = new Person(Script);
        var book = new Book(Script, "", 1, 1, true, [Script], person, person, [person]);

        var page = Html(
            "{{ title }}{{ for tag in tags }}{{ tag }}{{ end }}{{ author.name }}{{ readers[0].name }}{{ editor?.name "
                + "?? 1 }}"
                + "{{ tags | array.join ' ' }}{{ $\"{title}\" }}{{ capture x; title; end; x }}{{ title | string.strip "
                + "}}",
            BookModel.Of(book)
        );

        Assert.Equal(string.Concat(Enumerable.Repeat(Escaped, 9)), page);
    }

    [Fact]
    public void AnObjectIsNotPrintedAsWhole() =>
        Assert.Equal(
            (1, 12, "A `person` is not text. Use one of its members: name."),
            At(RunError("{{ 1 }} {{ author }}", BookModel.Of(Sample)))
        );

    [Fact]
    public void HostFunctionsSeeTheStateAndReportTheirFaultsAtTheCall()
    {
        var options = new TemplateOptions
        {
            Functions = new Dictionary<string, HostFunction>(StringComparer.Ordinal)
            {
                ["link"] = (state, value) =>
                    value is string address
                        ? new SafeMarkup($"<a>{state}{address}</a>")
                        : throw new TemplateFault("`link` needs one address."),
            },
        };
        var set = TemplateSet.Parse([new("page.sbn-html", "{{ 'x' | link }}{{ site }}")], options);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["site"] = "S" };

        Assert.Equal("<a>state:x</a>S", File(set, "page", scope: new RenderScope(values, "state:")));
        Assert.Equal((2, 8, "`link` needs one address."), At(RunError("\n{{ 1 | link }}", options: options)));
    }

    [Fact]
    public void AFaultOfTheHostIsNotSaidToBeTheTemplates()
    {
        var options = new TemplateOptions
        {
            Functions = new Dictionary<string, HostFunction>(StringComparer.Ordinal)
            {
                ["broken"] = (_, _) => throw new InvalidOperationException("a fault of the program"),
            },
        };
        var model = new TemplateModel<string>("text", "A text.").Text("length", text => text[99..], "Fails.");

        Assert.Equal(
            "a fault of the program",
            Assert.Throws<InvalidOperationException>(() => Html("{{ 1 | broken }}", options: options)).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Html("{{ length }}", model.Of("short")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Html("{{ x.length }}", Object(("x", model.Of("short")))));
    }

    private static (int Line, int Column, string Message) At(TemplateError error) =>
        (error.Line, error.Column, error.Message);

    private sealed record Person(string Name);

    private sealed record Book(
        string Title,
        string Blurb,
        long Pages,
        double Price,
        bool Read,
        IReadOnlyList<string> Tags,
        Person? Author,
        Person? Editor,
        IReadOnlyList<Person> Readers
    );
}
