using KnowledgeBase.Output;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Output;

/// <summary>Where a site may stand, seen from the folders that it is made of.</summary>
public sealed class OverlapTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("input", "is the input folder")]
    [InlineData("input/", "is the input folder")]
    [InlineData("theme/../input", "is the input folder")]
    [InlineData("", "contains the input folder")]
    [InlineData("input/output", "lies in the input folder")]
    [InlineData("input/not/there", "lies in the input folder")]
    [InlineData("theme", "is the theme")]
    [InlineData("theme/static", "lies in the theme")]
    public void AnOutputAmongItsSourcesIsRefusedBeforeAnyChange(string output, string how)
    {
        var before = Files();

        var fault = Assert.Throws<IOException>(() => SiteBuild.Run(_site.Options with { Output = _site.At(output) }));

        Assert.Contains($"The output folder {_site.At(output)} {how} (", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose a separate folder with --output.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("link", "input")]
    [InlineData("link/below", "input")]
    [InlineData("link/output", "")]
    public void LinksAreResolved(string output, string target)
    {
        Directory.CreateSymbolicLink(_site.At("link"), _site.At(target));
        var options = _site.Options with
        {
            Output = _site.At(output),
            Input = _site.At(target.Length == 0 ? "output" : target),
        };
        Directory.CreateDirectory(options.Input);

        Assert.Throws<IOException>(() => SiteBuild.Run(options));
        Assert.Throws<IOException>(() => new SitePreview(options).Build());
    }

    [Fact]
    public void ALinkOfAnInputLeadsToItsFolder()
    {
        Directory.CreateSymbolicLink(_site.At("kept"), _site.At("input"));

        Assert.Throws<IOException>(() =>
            RealFolder.ThrowIfOverlapping(_site.At("input"), [("input folder", _site.At("kept"))])
        );
    }

    [Fact]
    public void LinksThatLeadInACircleAreSaid()
    {
        Directory.CreateSymbolicLink(_site.At("a"), _site.At("b"));
        Directory.CreateSymbolicLink(_site.At("b"), _site.At("a"));

        var fault = Assert.Throws<IOException>(() =>
            RealFolder.ThrowIfOverlapping(_site.At("a"), [("input folder", _site.At("input"))])
        );

        Assert.EndsWith(
            "leads through symbolic links without end. Choose another folder.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("output")]
    [InlineData("input-output")]
    [InlineData("sites/input")]
    public void AFolderBesideThemIsFine(string output) =>
        RealFolder.ThrowIfOverlapping(
            _site.At(output),
            [("input folder", _site.At("input")), ("theme", _site.At("theme"))]
        );

    private string[] Files() =>
        [.. Directory.GetFileSystemEntries(_site.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
