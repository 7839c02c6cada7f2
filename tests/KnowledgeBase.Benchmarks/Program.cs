using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Benchmarks.Constructs;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Benchmarks.Digests;
using KnowledgeBase.Benchmarks.Exports;
using KnowledgeBase.Benchmarks.Hostile;
using KnowledgeBase.Benchmarks.Hugo;
using KnowledgeBase.Benchmarks.Mining;
using KnowledgeBase.Benchmarks.Persons;
using KnowledgeBase.Benchmarks.Previews;
using KnowledgeBase.Benchmarks.Quality;
using KnowledgeBase.Benchmarks.Search;
using KnowledgeBase.Benchmarks.Stages;

return args switch
{
    ["corpus", .. var rest] => CorpusCommand.Run(rest),
    ["build", .. var rest] when rest.Contains("--hugo") => HugoBenchmark.Run([
        .. rest.Where(argument => argument != "--hugo"),
    ]),
    ["build", .. var rest] when rest.Contains("--again") => AgainBenchmark.Run([
        .. rest.Where(argument => argument != "--again"),
    ]),
    ["build", .. var rest] when rest.Contains("--markdown") => MarkdownBenchmark.Run([
        .. rest.Where(argument => argument != "--markdown"),
    ]),
    ["build", .. var rest] => BuildBenchmark.Run(rest),
    ["stages", .. var rest] => StageBenchmark.Run(rest),
    ["child", .. var rest] => ChildRun.Count(rest),
    ["digests", .. var rest] => DigestBenchmark.Run(rest),
    ["readers", .. var rest] => ReadersBenchmark.Run(rest),
    ["catalog", .. var rest] => CatalogBenchmark.Run(rest),
    ["archive", .. var rest] => ArchiveCommand.Run(rest),
    ["people", .. var rest] => PersonsCommand.Run(rest),
    ["digest-fuzz", .. var rest] => DigestFuzz.Run(rest),
    ["constructs", .. var rest] => ConstructsCommand.Run(rest),
    ["build-fuzz", .. var rest] => BuildFuzz.Run(rest),
    ["search", .. var rest] => SearchBenchmark.Run(rest),
    ["polls", .. var rest] => PollsCommand.Run(rest),
    ["watches", .. var rest] => WatchBenchmark.Run(rest),
    ["quality", .. var rest] => await QualityCommand.RunAsync(rest),
    ["mining", .. var rest] => MiningBenchmark.Run(rest),
    ["vectors", .. var rest] => WordVectorsCommand.Run(rest),
    ["saves", .. var rest] => SavesCommand.Run(rest),
    ["edits", .. var rest] => EditsCommand.Run(rest),
    ["kills", .. var rest] => KillsCommand.Run(rest),
    ["hostile", .. var rest] => HostileCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet run -c Release --project tests/KnowledgeBase.Benchmarks -- COMMAND

          corpus --papers N --output FOLDER [--archive FOLDER] [--seed N]
                                                           writes an input folder of N synthetic papers, or of an archive
          digests [--papers N] [--format api|bibtex|text|atom|csl|ris]
                                                           times each parser on a file of many papers
          readers [--bytes N] [--runs N] [--only NAME]     MB/s of every reader, and its time at ten times the input
          catalog [--papers N] [--files N] [--runs N]      times reading and joining answers of the API
          archive FOLDER                                   compares the API's answers of many days, field by field
          people --hide FOLDER | --time FOLDER [--seed N] [--runs N]
                                                           hides half of the accounts; times the finding of people
          digest-fuzz [--count N] [--from N] [--keep FOLDER]
                                                           parses damaged files and looks for silent losses
          constructs [--only TEXT] [--most BYTES] [--runs N]
                                                           builds what each format can repeat at 10, 100 and 1,000 kB
          build-fuzz [--count N] [--from N] [--batch N] [--keep FOLDER]
                                                           builds sites of thousands of damaged files
          build [--papers N | --input FOLDER | --archive FOLDER [--papers N]] [--runs N] [--disk FOLDER]
                                                           times whole builds in processes of their own; an archive of
                                                           the API's answers, replayed until it has N papers
          build --hugo [--papers N | --archive FOLDER] [--runs N] [--disk FOLDER] [--seed N]
                                                           the same by turns with Hugo on the same pages
          build --again [--papers N] [--runs N] [--disk FOLDER] [--seed N]
                                                           the same with nothing changed, and with a note changed
          build --markdown [--papers N | --input FOLDER] [--runs N] [--disk FOLDER]
                                                           by turns without Markdown, with it, and of Markdown alone
          stages [--papers N] [--runs N]                   times each stage alone, with what it allocates
          child PROGRAM [ARGUMENT …]                       runs a program and says what it took
          search --input FOLDER [--runs N] [--output FOLDER]
                                                           times the search index alone, beyond the catalogue
          polls --input FOLDER [--days N]                  reads the feeds once a day, and counts what is missed
          watches --input FOLDER [--count N] [--runs N] [--write FILE] | --files FOLDER
                                                           times the watches of a library, and writes their papers
          quality [--grades FILE] [--queries FILE]         how right topics, names, claims, related papers, search are
          mining FOLDER [N]                                times each part of mining on an input folder, N times
          vectors FOLDER                                   makes the vectors of words from an archive of abstracts
          saves [--count N] [--papers N] [--pause MS]      times a saved note until the open page shows it
          edits [--count N] [--seed N]                     edits by chance under preview: same site, same memory
          kills [--count N] [--papers N] [--seed N]        kills builds at moments given by chance
          hostile [--inputs FOLDER | --only NAME] [--disk FOLDER]
                                                           builds small hostile inputs within time, memory and disk
        """
    );
    return 1;
}
