using System.Globalization;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>Papers as BibTeX: the names that a listing does not tell.</summary>
internal static class Bibliography
{
    public static string Entry(CorpusPaper paper) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        @article{p{{paper.ArxivId.Replace('.', 'x')}},
          title = {{{Escaped(paper.Title)}}},
          author = {{{string.Join(" and ", paper.Authors)}}},
          year = {{{paper.Published.Year}}},
          eprint = {{{paper.ArxivId}}},
          archivePrefix = {arXiv}
        }


        """).ReplaceLineEndings("\n");

    private static string Escaped(string title) => title.Replace("&", "\\&", StringComparison.Ordinal);
}
