using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Exports;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Output;
using KnowledgeBase.Pages;
using KnowledgeBase.Search;
using KnowledgeBase.Site;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Stages;

/// <summary>
/// <c>stages</c>: each stage alone on a synthetic corpus, warm, by all cores, with what it allocates. A stage reads what
/// the ones before have made; nothing is written.
/// </summary>
[MemoryDiagnoser]
public class StageBenchmark
{
    private string _folder = "";
    private InputFolder _input = null!;
    private ImmutableArray<DigestFile> _digests;
    private ImmutableArray<DigestFile> _metadata;
    private SiteParts _parts = null!;
    private SiteContent _content = null!;

    /// <summary>As the command line asks; the benchmarks run in its process.</summary>
    private static int Asked { get; set; } = 1_000;

    public static IEnumerable<int> Sizes => [Asked];

    [ParamsSource(nameof(Sizes))]
    public int Papers { get; set; }

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--papers", "--runs");
        Asked = options.Number("--papers", Asked);
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithGcConcurrent(true).WithWarmupCount(3).WithIterationCount(options.Number("--runs", 7)).WithInvocationCount(1).WithUnrollFactor(1);
        BenchmarkRunner.Run<StageBenchmark>(ManualConfig.CreateMinimumViable().AddJob(job).AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.Max));
        return 0;
    }

    [GlobalSetup]
    public void BuildOnce()
    {
        _folder = Directory.CreateTempSubdirectory("kb-stages-").FullName;
        var input = Path.Combine(_folder, "input");
        Corpus.Write(input, Papers, seed: 1, RepositoryRoot.At("input", "topics"));
        _input = InputFolder.Open(input);
        (_digests, _metadata) = (DigestParser.ParseAll(_input.Digests), DigestParser.ParseAll(_input.Metadata));
        var plan = SiteBuild.Plan(new BuildOptions(input, RepositoryRoot.At("theme"), Path.Combine(_folder, "output")), progress: null);
        (_parts, _content) = (plan.Parts, plan.Content);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "digests")]
    public int ReadDigests() => DigestParser.ParseAll(_input.Digests).Length + DigestParser.ParseAll(_input.Metadata).Length;

    [Benchmark(Description = "library")]
    public int JoinLibrary() => Catalog.From(_digests, _metadata, _parts.Editorial).Papers.Length;

    [Benchmark(Description = "mining")]
    public int Mine() => Insights.Of(_parts.Catalog, _parts.Editorial.Topics, _parts.Editorial.Names).Papers.Length;

    [Benchmark(Description = "pages")]
    public int MakePages() => PageList.For(_parts.Catalog, _parts.Insights, _parts.Editorial).Pages.Length;

    [Benchmark(Description = "search")]
    public int IndexForSearch() => SearchIndex.Of(_parts.Catalog, _parts.Insights, _parts.Editorial).Files.Length;

    /// <summary>HTML and Markdown twins of all pages.</summary>
    [Benchmark(Description = "rendering")]
    public int RenderPages() => _content.WritePages(_ => { }).Count;

    /// <summary>Citations, data files, the files beside lists and feeds.</summary>
    [Benchmark(Description = "site data")]
    public long MakeData()
    {
        var cited = Citations.Bibliography.Of(_parts.Catalog.Papers, _parts.Site.Url, _parts.Site.Extent.HasFiles);
        var list = PageList.For(_parts.Catalog, _parts.Insights, _parts.Editorial);
        IEnumerable<LateFile> files =
        [
            .. DataFiles.Of(_parts.Site, []), .. ListFiles.Of(list.Lists, cited),
            .. Feeds.Of(list.Lists, list.Rows, _parts.Catalog, _parts.Site, _parts.Site.Url!),
        ];
        LongFile[] whole = [PaperData.File(_parts.Catalog, _parts.Insights, AbstractRights.Full), ListFiles.Library(cited)];
        return files.AsParallel().Sum(file => (long)file.Content().Length) + whole.Sum(file => file.Parts().Sum(part => (long)part.Length));
    }
}
