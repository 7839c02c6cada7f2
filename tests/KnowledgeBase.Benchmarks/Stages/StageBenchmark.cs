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
using KnowledgeBase.Input;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Stages;

/// <summary>
/// <c>stages</c>: each stage alone on a synthetic corpus, warm, by all cores, with what it allocates. A stage reads
/// what
/// the ones before have made; nothing is written.
/// </summary>
[MemoryDiagnoser]
public class StageBenchmark
{
    private string _folder = "";
    private InputFolder _input = null!;
    private ImmutableArray<DigestFile> _digests;
    private ImmutableArray<DigestFile> _metadata;
    private BuildOptions _options = null!;
    private SiteInput _made = null!;
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
        var job = Job
            .Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithGcConcurrent(true)
            .WithWarmupCount(3)
            .WithIterationCount(options.Number("--runs", 7))
            .WithInvocationCount(1)
            .WithUnrollFactor(1);
        BenchmarkRunner.Run<StageBenchmark>(
            ManualConfig
                .CreateMinimumViable()
                .AddJob(job)
                .AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.Max)
        );
        return 0;
    }

    [GlobalSetup]
    public void BuildOnce()
    {
        _folder = Directory.CreateTempSubdirectory("kb-stages-").FullName;
        var input = Path.Combine(_folder, "input");
        Corpus.Write(input, Papers, seed: 1, RepositoryRoot.At("input", "topics"));
        _input = InputFolder.Open(input);
        _digests = DigestParser.ParseAll(_input.Digests);
        _metadata = DigestParser.ParseAll(_input.Metadata);
        _options = new BuildOptions(input, RepositoryRoot.At("theme"), Path.Combine(_folder, "output"));
        _made = SiteInput.Read(_options, progress: null);
        _content = SiteBuild.Compose(_made, _options, progress: null);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "digests")]
    public int ReadDigests() =>
        DigestParser.ParseAll(_input.Digests).Length + DigestParser.ParseAll(_input.Metadata).Length;

    [Benchmark(Description = "library")]
    public int JoinLibrary() => Library.Catalog.From(_digests, _metadata, Editorial).Papers.Length;

    [Benchmark(Description = "mining")]
    public int Mine() => Insights.Of(Catalog, Editorial.Topics, Editorial.Names).Papers.Length;

    [Benchmark(Description = "pages")]
    public int MakePages() => PageList.Of(View()).Pages.Length;

    [Benchmark(Description = "search")]
    public int IndexForSearch() => SearchIndex.Of(_content.View).Files.Length;

    /// <summary>HTML and Markdown twins of all pages.</summary>
    [Benchmark(Description = "rendering")]
    public int RenderPages() => _content.WritePages(_content.Pages, _ => { }).Count;

    /// <summary>Data files, bibliographies and feeds.</summary>
    [Benchmark(Description = "exports")]
    public long MakeExports()
    {
        var site = View();
        return SiteExports
            .Of(site, PageList.Of(site), _made.Theme, [])
            .AsParallel()
            .Sum(file => file.Parts().Sum(part => (long)part.Length));
    }

    private SiteView View() => new(Catalog, _made.Insights, Editorial, _options.BaseUrl);

    private Catalog Catalog => _made.Knowledge.Catalog;

    private EditorialFiles Editorial => _made.Knowledge.Editorial;
}
