using System.Globalization;
using System.Text;
using KnowledgeBase.Output;
using KnowledgeBase.Tests.Output;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Vocabulary;

public sealed class SiteFileTests : IDisposable
{
    private readonly TemporaryOutput _output = new();

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(2500)]
    public void ItemsStandInTheirOrderHoweverManyPartsTheyMake(int items)
    {
        var file = SiteFile.OfItems("numbers", items, (item, text) => Encoding.UTF8.GetBytes($"{item}\n", text));

        var text = string.Concat(file.Parts().Select(part => Encoding.UTF8.GetString(part.Span)));

        Assert.Equal(
            string.Concat(
                Enumerable.Range(0, items).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item}\n"))
            ),
            text
        );
    }

    [Fact]
    public void AFileInPartsIsOneFile()
    {
        Assert.Equal(new OutputCounts(1, 0, 0), Build("data/a:1", "2", "", "3"));
        Assert.Equal(["data/a:123"], _output.Site());
    }

    [Fact]
    public void AFileInPartsIsUnchangedWhereItStandsAsItShould()
    {
        Build("data/a:1", "2");
        Assert.Equal(new OutputCounts(0, 1, 0), Build("data/a:12"));

        _output.Write("data/a", "13");
        Assert.Equal(new OutputCounts(1, 0, 0), Build("data/a:1", "2"));
        Assert.Equal(["data/a:12"], _output.Site());
    }

    [Fact]
    public void AFileWithoutPartsIsEmpty()
    {
        using (var output = OutputFolder.Open(_output.Root, attempts: 1))
        {
            output.Stage(SiteFile.Streamed("data/a", () => []));
            output.Commit();
        }

        Assert.Equal(["data/a:"], _output.Site());
    }

    [Fact]
    public void WhenAPartFailsTheOldSiteStands()
    {
        Build("data/a:1");

        using (var output = OutputFolder.Open(_output.Root, attempts: 1))
            Assert.Throws<InvalidOperationException>(() => output.Stage(SiteFile.Streamed("data/a", Failing)));

        Assert.Equal(["data/a:1"], _output.Site());

        static IEnumerable<ReadOnlyMemory<byte>> Failing()
        {
            yield return "2"u8.ToArray();
            throw new InvalidOperationException();
        }
    }

    /// <param name="rest">Further parts of the file.</param>
    private OutputCounts Build(string file, params string[] rest)
    {
        var (path, first) = (file.Split(':')[0], file.Split(':')[1]);
        using var output = OutputFolder.Open(_output.Root, attempts: 1);
        output.Stage(
            SiteFile.Streamed(path, () =>
                rest.Prepend(first).Select(part => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(part))
            )
        );
        return output.Commit();
    }
}
