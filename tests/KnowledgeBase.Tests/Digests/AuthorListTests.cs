using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests;

public sealed class AuthorListTests
{
    [Theory]
    [InlineData("Arno, Ada AND Bell, Ben and ", "Ada Arno|Ben Bell")]
    [InlineData("Arno, Ada and others", "Ada Arno|…")]
    [InlineData("Arno, Ada and \\emph{et al.}", "Ada Arno|…")]
    [InlineData("Arno, Ada et~al.", "Ada Arno|…")]
    [InlineData("Ada Arno, Ben Bell, et al", "Ada Arno|Ben Bell|…")]
    [InlineData("Ada Arno, Ben Bell and Cy Cole", "Ada Arno|Ben Bell|Cy Cole")]
    [InlineData("García Márquez, Gabriel José and Arno, Ada", "Gabriel José García Márquez|Ada Arno")]
    [InlineData("van den Berg, Anna Maria and Cy Cole", "Anna Maria van den Berg|Cy Cole")]
    [InlineData("A. Arno, B. B. Bell", "A. Arno|B. B. Bell")]
    [InlineData("Arno, A., Bell, B., Cole, C.", "A. Arno|B. Bell|C. Cole")]
    [InlineData("Arno, Ada, Bell, Ben", "Ada Arno|Ben Bell")]
    [InlineData("Ada Arno & Ben Bell", "Ada Arno|Ben Bell")]
    [InlineData("{Procter \\& Gamble} and Arno, Ada", "Procter & Gamble|Ada Arno")]
    [InlineData("Johnson \\& Johnson", "Johnson & Johnson")]
    [InlineData("{{WHO Collaboration}} and Arno, Ada", "WHO Collaboration|Ada Arno")]
    [InlineData("King, Jr., Martin Luther and Frost, Robert, III", "Martin Luther King Jr.|Robert Frost III")]
    [InlineData("Robert Frost, Jr. and Arno, Ada", "Robert Frost Jr.|Ada Arno")]
    [InlineData("Bell, MD and Arno, Ada, Ph.D.", "MD Bell|Ada Arno")]
    [InlineData("M{\\\"u}ller, J{\\\"o}rg$^{*}$ and Arno, Ada\\thanks{A grant, and more}", "Jörg Müller|Ada Arno")]
    [InlineData("Ada Arno* and Ben Bell†‡ and Cy Cole²", "Ada Arno|Ben Bell|Cy Cole")]
    [InlineData("M\\&uuml;ller, J&#246;rg", "Jörg Müller")]
    [InlineData("given={Ada}, family={Arno} and prefix=de, family=la Cruz, given=Bea", "Ada Arno|Bea de la Cruz")]
    [InlineData("given-i=A, family=Arno", "A Arno")]
    [InlineData("Arno, Ada and {...} and {\\ldots}", "Ada Arno|…")]
    [InlineData("{\\relax Ch}arles Arno", "Charles Arno")]
    [InlineData("Arno,  Ada\n   and\n Bell,Ben", "Ada Arno|Ben Bell")]
    [InlineData("Anderson, Andy and Sand, Andrea", "Andy Anderson|Andrea Sand")]
    [InlineData("Arno, Ada \\and Bell, Ben", "Ada Arno|Ben Bell")]
    [InlineData("Arno, Ada und Bell, Ben", "Ada Arno|Ben Bell")]
    [InlineData("Arno AB, Bell C and van Cole DE", "AB Arno|C Bell|van Cole DE")]
    [InlineData("Arno AB, Bell C, Cole DE", "AB Arno|C Bell|DE Cole")]
    public void AListOfBibTeXIsReadAsItWasMeant(string list, string names) =>
        Assert.Equal(names, Shown(AuthorList.FromBibTeX(list)));

    [Theory]
    [InlineData("Arno, Ada", "Ada Arno")]
    [InlineData("Arno, A; Bell, B; Cole, C", "A Arno|B Bell|C Cole")]
    [InlineData("Arno, Ada and Bell, Ben & Cole, Cy", "Ada Arno|Ben Bell|Cy Cole")]
    [InlineData("Ministry of Food and Agriculture", "Ministry of Food and Agriculture")]
    [InlineData("Barnes and Noble, Inc.", "Inc. Barnes and Noble")]
    [InlineData("Ada Arno, Ben Bell, Cy Cole", "Ada Arno|Ben Bell|Cy Cole")]
    [InlineData("King, Martin Luther, Jr.", "Martin Luther King Jr.")]
    [InlineData("Arno, Ada, et al.", "Ada Arno|…")]
    [InlineData("OpenAI", "OpenAI")]
    public void AFieldMayHoldALists(string field, string names) =>
        Assert.Equal(names, Shown(AuthorList.FromFields([field])));

    [Theory]
    [InlineData("*")]
    [InlineData(" 0002")]
    [InlineData(",")]
    [InlineData(" and")]
    [InlineData(" et al")]
    [InlineData("{")]
    [InlineData(" & A, B")]
    [InlineData("$^{1}")]
    [InlineData("A. B,")]
    public void ALongListTakesLittleTime(string part)
    {
        var text = "Ada Arno" + string.Concat(Enumerable.Repeat(part, 50_000)) + "x";
        var watch = new ProcessorWatch();

        AuthorList.FromBibTeX(text);
        AuthorList.FromFields([text]);

        Assert.InRange(watch.Seconds, 0, 30);
    }

    private static string Shown(AuthorList list) => string.Join('|', list.Names) + (list.HasMore ? "|…" : "");
}
