using System.Globalization;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>Papers as BibTeX: the names that a listing does not tell.</summary>
internal static class Bibliography
{
    public static string Entry(CorpusPaper paper) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                @article{p{{paper.ArxivId.Replace('.', 'x')}},
                  title = {{{Escaped(paper.Title)}}},
                {{Authors(paper)}}  date = {{{paper.Published:yyyy-MM-dd}}},
                  eprint = {{{paper.ArxivId}}},
                  archivePrefix = {arXiv}
                }


                """
            )
            .ReplaceLineEndings("\n");

    private static string Authors(CorpusPaper paper) =>
        paper.Authors is [] ? "" : $"  author = {{{string.Join(" and ", paper.Authors)}}},\n";

    private static string Escaped(string title) => title.Replace("&", "\\&", StringComparison.Ordinal);
}
