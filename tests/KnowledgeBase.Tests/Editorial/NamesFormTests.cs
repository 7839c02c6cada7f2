using static KnowledgeBase.Tests.Editorial.Editorials;

namespace KnowledgeBase.Tests.Editorial;

public sealed class NamesFormTests
{
    [Fact]
    public void EveryListIsReadInItsOwnOrder()
    {
        var files = Read(
            File(
                "names.yml",
                """
                # what everybody knows
                datasets:
                  [
                    # pictures
                    ImageNet, COCO,
                    # text
                    Common Crawl, C4,
                  ]
                benchmarks:
                  - MATH-500
                  - "GLUE"
                models: [GPT-3.5, PanGu-α, Qwen2.5]
                none: [LocalName]
                """
            )
        );

        Assert.Empty(files.Diagnostics);
        Assert.Equal<string>(["ImageNet", "COCO", "Common Crawl", "C4"], files.Names.Datasets);
        Assert.Equal<string>(["MATH-500", "GLUE"], files.Names.Benchmarks);
        Assert.Equal<string>(["GPT-3.5", "PanGu-α", "Qwen2.5"], files.Names.Models);
        Assert.Equal<string>(["LocalName"], files.Names.None);
    }

    [Fact]
    public void AnOriginMaySayWhatItsNameIs()
    {
        var files = Read(
            File(
                "names.yml",
                """
                origins:
                  - {name: LoRA, title: Low-Rank Adaptation, url: https://example.org/, about: Two thin matrices.}
                  - {name: BERT, title: An Encoder, url: https://example.org/}
                """
            )
        );

        Assert.Empty(files.Diagnostics);
        Assert.Equal(["Two thin matrices.", null], files.Names.Origins.Select(origin => origin.About));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("datasets:\nbenchmarks: []\n")]
    public void WithoutAFileOrNamesNothingIsKnownAndNothingWrong(string? text)
    {
        var files = text is null ? Read() : Read(File("names.yml", text));

        Assert.Empty(files.Diagnostics);
        Assert.Equal(
            [],
            files.Names.Datasets.Concat(files.Names.Benchmarks).Concat(files.Names.Models).Concat(files.Names.None)
        );
    }

    [Theory]
    [InlineData(
        "dataset: [ImageNet]",
        "names.yml(1,1): error KB211: A list of names has no key `dataset`. Did you mean `datasets`?"
    )]
    [InlineData(
        "methods: [LoRA]",
        "names.yml(1,1): error KB211: A list of names has no key `methods`. "
            + "Its keys are `datasets`, `benchmarks`, `models`, `none`, `origins`."
    )]
    [InlineData(
        "datasets: [COCO]\nmodels:\n  - BERT\n  - COCO",
        "names.yml(4,5): error KB224: `COCO` is already listed in `datasets` on line 1. Keep one of the two."
    )]
    [InlineData(
        "none:\n  - BERT\n  - BERT",
        "names.yml(3,5): error KB224: `BERT` is already listed in `none` on line 2. Keep one of the two."
    )]
    [InlineData(
        "models: [BERT, '']",
        "names.yml(1,16): error KB214: An item of `models` must be a name of one to three words, the first with a "
            + "capital letter, not the text ``."
    )]
    [InlineData(
        "models:\n  - BERT\n  -",
        "names.yml(3,4): error KB214: An item of `models` must be a name of one to three words, the first with a "
            + "capital letter, not nothing."
    )]
    [InlineData("models: BERT", "names.yml(1,9): error KB214: `models` must be a list of names, not the text `BERT`.")]
    [InlineData(
        "- BERT",
        "names.yml(1,1): error KB214: `names.yml` must be a mapping of keys such as `datasets:`, not a list."
    )]
    [InlineData(
        "BERT",
        "names.yml(1,1): error KB214: `names.yml` must be a mapping of keys such as `datasets:`, not the text "
            + "`BERT`."
    )]
    public void AFaultNamesItsPlaceAndTheRemedy(string text, string fault) =>
        Assert.Equal([fault], Faults(File("names.yml", text)));

    [Theory]
    [InlineData("text8")]
    [InlineData("the Pile")]
    [InlineData("Massive Text Embedding Benchmark")]
    [InlineData("Hello, World")]
    [InlineData("Common  Crawl")]
    [InlineData("https://BERT.example")]
    [InlineData("C++")]
    public void WhatNoTextCouldBeReadToMeanIsNoName(string name) =>
        Assert.Equal("KB214", Assert.Single(Read(File("names.yml", $"datasets: ['{name}']")).Diagnostics).Id);

    [Fact]
    public void ANameInTwoListsKeepsItsFirst()
    {
        var names = Read(File("names.yml", "none: [COCO]\ndatasets: [COCO, KITTI]")).Names;

        Assert.Equal<string>(["COCO", "KITTI"], names.Datasets);
        Assert.Empty(names.None);
    }

    [Fact]
    public void AFaultyListCostsNoOther()
    {
        var files = Read(File("names.yml", "datasets: ImageNet\nmodels: [BERT]"));

        Assert.Single(files.Diagnostics);
        Assert.Equal<string>(["BERT"], files.Names.Models);
    }
}
