using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>How related somebody finds the papers of a list: 0 not at all, 1 the same area, 2 clearly.</summary>
/// <param name="Paper">The index of the paper whose list it is.</param>
/// <param name="Grades">By the index of the other paper.</param>
internal sealed record GradedRelations(int Paper, ImmutableDictionary<int, int> Grades);

/// <summary>How good lists of related papers are, by the grades that somebody gave to pairs.</summary>
/// <param name="Gain">Of the uncut ranking: nDCG of the first eight graded papers, one for each judged paper.</param>
/// <param name="Baseline">The same for the cosine of words by tf-idf.</param>
/// <param name="Shown">Papers in the lists as pages show them.</param>
/// <param name="Graded">How many of the shown have each grade; the rest nobody has judged.</param>
internal sealed record RelationMeasure(
    ImmutableArray<double> Gain,
    ImmutableArray<double> Baseline,
    int Shown,
    ImmutableArray<int> Graded
)
{
    private const int Grades = 3;
    private const int Depth = 8;

    public static RelationMeasure Of(
        Catalog catalog,
        RelatedPapers related,
        IReadOnlyCollection<GradedRelations> judged
    )
    {
        var lists = related.All();
        var words = new WeighedWords(catalog.Papers);
        var shown = judged
            .SelectMany(each => lists[each.Paper].Nearest.Select(near => Grade(each, near.Paper)))
            .ToList();
        return new RelationMeasure(
            [.. judged.Select(each => Ndcg(related.Uncut(each.Paper), each.Grades))],
            [.. judged.Select(each => Ndcg(words.Nearest(each.Paper), each.Grades))],
            shown.Count,
            [.. Enumerable.Range(0, Grades).Select(grade => shown.Count(each => each == grade))]
        );
    }

    private static int? Grade(GradedRelations judged, int paper) =>
        judged.Grades.TryGetValue(paper, out var grade) ? grade : null;

    /// <summary>Papers that nobody has judged are left out.</summary>
    private static double Ndcg(IEnumerable<int> ranking, ImmutableDictionary<int, int> grades)
    {
        var found = Discounted(ranking.Where(grades.ContainsKey).Select(paper => grades[paper]));
        var best = Discounted(grades.Values.OrderDescending());
        return best > 0 ? found / best : 0;
    }

    private static double Discounted(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, place) => grade / Math.Log2(place + 2)).Sum();

    /// <summary>The plain measure to compare with: words by log tf-idf, without anything else.</summary>
    private sealed class WeighedWords
    {
        private readonly Dictionary<ulong, double>[] _papers;

        public WeighedWords(ImmutableArray<Paper> papers)
        {
            var counts = papers.Select(Counts).ToArray();
            var frequencies = counts.SelectMany(count => count.Keys).CountBy(key => key).ToDictionary();
            _papers = [.. counts.Select(count => Normalized(count, frequencies, papers.Length))];
        }

        public IEnumerable<int> Nearest(int paper) =>
            Enumerable
                .Range(0, _papers.Length)
                .Where(other => other != paper)
                .OrderByDescending(other => Cosine(_papers[paper], _papers[other]));

        private static Dictionary<ulong, int> Counts(Paper paper)
        {
            var text = PaperText.Of(paper);
            return Keys(text.TitleWords).Concat(Keys(text.AbstractWords)).CountBy(key => key).ToDictionary();
        }

        private static List<ulong> Keys(ReadOnlySpan<Word> words)
        {
            var keys = new List<ulong>(words.Length);
            foreach (var word in words)
            {
                if (!StopWords.Contains(word))
                    keys.Add(word.Key);
            }
            return keys;
        }

        private static Dictionary<ulong, double> Normalized(
            Dictionary<ulong, int> counts,
            Dictionary<ulong, int> frequencies,
            double papers
        )
        {
            var weights = counts.ToDictionary(
                count => count.Key,
                count => (1 + Math.Log(count.Value)) * Math.Log(papers / frequencies[count.Key])
            );
            var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
            return weights.ToDictionary(weight => weight.Key, weight => weight.Value / Math.Max(length, 1e-9));
        }

        private static double Cosine(Dictionary<ulong, double> one, Dictionary<ulong, double> other) =>
            one.Sum(weight => weight.Value * other.GetValueOrDefault(weight.Key));
    }
}
