using System.Globalization;
using System.Text;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Templates;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

public class ThemingDocumentTests
{
    private const string Mark = "<!-- models -->\n";

    [Fact]
    public void TheDocumentListsEveryFunctionAndEveryMemberOfEveryModel()
    {
        var path = RepositoryRoot.At("docs", "theming.md");
        var document = File.ReadAllText(path);
        var expected = document[..(document.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + Reference();
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") is "accept")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Reference()
    {
        var text = new StringBuilder(
            "\n### Colours and fonts\n\n| variable | the theme's own | where |\n| --- | --- | --- |\n"
        );
        foreach (var variable in OwnStyle.Variables(File.ReadAllText(RepositoryRoot.At("theme", OwnStyle.Tokens))))
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{variable.Name}` | `{variable.Value}` | {variable.Meaning} |\n"
            );
        text.Append("\n### Functions\n\n| function | for example | what it gives |\n| --- | --- | --- |\n");
        foreach (var (name, example, summary) in TemplateFunctions.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | `{Cell(example)}` | {Cell(summary)} |\n");
        var shown = new HashSet<TemplateModel>();
        Append(text, SiteModel.Model, "### ", shown);
        foreach (var kind in PageKinds.All)
            Append(text, kind.Model, "### ", shown);
        return text.ToString();
    }

    private static void Append(StringBuilder text, TemplateModel model, string heading, HashSet<TemplateModel> shown)
    {
        if (!shown.Add(model))
            return;
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n{heading}`{model.Name}`\n\n{model.Summary}\n\n| member | type | what it is |\n| --- | --- | --- |\n"
        );
        foreach (var member in model.Members)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{member.Name}` | {member.Type} | {Cell(member.Summary)} |\n"
            );
        foreach (var nested in model.Members.Select(member => member.Model).OfType<TemplateModel>())
            Append(text, nested, "#### ", shown);
    }

    private static string Cell(string text) => text.Replace("|", "\\|");
}
