using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Mining;

/// <summary>
/// Makes the vectors of words that the program brings, from an archive of the API's answers and the judged topics of
/// its papers. Papers of the demo are left out, on which topics are measured.
/// </summary>
internal static class WordVectorsCommand
{
    /// <summary>Words of fewer papers are left out.</summary>
    private const int FewestPapers = 8;

    private const double Penalty = 1;

    /// <summary>A typical number of a vector, of at most 127.</summary>
    private const double Unit = 16;

    public static int Run(string[] args)
    {
        if (args is not [var archive])
        {
            Console.Error.WriteLine("vectors FOLDER");
            return 1;
        }
        var papers = Papers(archive);
        var words = new WordCounts(papers, FewestPapers);
        var judged = JudgedTopics.Read();
        var examples = papers.Where(paper => judged.Papers.ContainsKey(paper.ArxivId)).ToArray();
        var regression = RidgeRegression.Train(
            [.. examples.Select(words.Vector)],
            [.. examples.Select(paper => judged.Targets(paper.ArxivId))],
            2 * WordVectors.Length,
            words.Count,
            Penalty
        );
        var path = RepositoryRoot.At($"src/KnowledgeBase/Mining/Topics/{WordVectors.Resource}");
        File.WriteAllLines(path, Lines(words, regression.Weights));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{papers.Length} papers, {examples.Length} judged, {words.Count} words, "
                    + $"{new FileInfo(path).Length:N0} bytes"
            )
        );
        return 0;
    }

    /// <summary>Each paper once.</summary>
    private static JudgedText[] Papers(string archive)
    {
        var known = Knowledge
            .Read(RepositoryRoot.At("input"))
            .Catalog.Papers.Select(paper => paper.Title)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Directory
                .EnumerateFiles(archive, "*.json")
                .Order(StringComparer.Ordinal)
                .SelectMany(path =>
                    DigestParser
                        .Parse(new Source("digests/" + Path.GetFileName(path), () => File.OpenRead(path)))
                        .Entries
                )
                .Where(entry => entry is { Abstract: not null, ArxivId: not null } && known.Add(entry.Title))
                .Select(entry => new JudgedText(entry.ArxivId!.Value.ToString(), entry.Title, entry.Abstract!)),
        ];
    }

    /// <summary>In the order of the words. Each number also has the rarity of its word in it.</summary>
    /// <param name="weights">Indexed by word, then topic.</param>
    private static IEnumerable<string> Lines(WordCounts words, float[] weights)
    {
        var vectors = weights
            .Chunk(2 * WordVectors.Length)
            .Select((vector, word) => vector.Select(weight => weight * words.Rarity(word)).ToArray())
            .ToArray();
        var typical = Math.Sqrt(vectors.Average(vector => vector.Average(number => number * number)));
        return vectors
            .Select((vector, word) => $"{words.Spelling(word)} {Convert.ToBase64String(Bytes(vector, Unit / typical))}")
            .Order(StringComparer.Ordinal);
    }

    private static byte[] Bytes(double[] vector, double factor) =>
        [.. vector.Select(number => (byte)(sbyte)Math.Clamp(Math.Round(number * factor), -127, 127))];
}

internal sealed record JudgedText(string ArxivId, string Title, string Abstract);

/// <summary>The topics of papers as readers of their abstracts judged them, by the demo's list of topics.</summary>
/// <param name="Papers">The topics of each paper by its arXiv identifier, the main one first.</param>
internal sealed record JudgedTopics(string[] Topics, Dictionary<string, string[]> Papers)
{
    /// <summary>Lines of an arXiv identifier and topics.</summary>
    public static JudgedTopics Read()
    {
        var lines = File.ReadLines(RepositoryRoot.At("tests/KnowledgeBase.Benchmarks/Mining/judged-topics.txt"));
        var papers = lines.Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1..]);
        return new JudgedTopics(
            [.. papers.Values.SelectMany(topics => topics).Distinct().Order(StringComparer.Ordinal)],
            papers
        );
    }

    /// <summary>Whether each topic fits, then whether each is the main one.</summary>
    public bool[] Targets(string arxivId) =>
        [.. Topics.Select(Papers[arxivId].Contains), .. Topics.Select(topic => topic == Papers[arxivId][0])];
}

/// <summary>The words of papers, but for stop words, and in how many papers they stand.</summary>
internal sealed class WordCounts
{
    private const int TitleWeight = 3;

    private readonly int _papers;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<(string Spelling, int Papers)> _words = [];

    public WordCounts(JudgedText[] papers, int fewest)
    {
        _papers = papers.Length;
        var counts = new Dictionary<ulong, (string Spelling, int Papers)>();
        foreach (var (_, title, body) in papers)
        {
            foreach (var word in Known(title).Concat(Known(body)).DistinctBy(word => word.Key))
            {
                var (spelling, count) = counts.GetValueOrDefault(word.Key, (word.Spelling, 0));
                counts[word.Key] = (Shorter(spelling, word.Spelling), count + 1);
            }
        }
        foreach (var (key, word) in counts.Where(word => word.Value.Papers >= fewest).OrderBy(word => word.Key))
        {
            _numbers.Add(key, _words.Count);
            _words.Add(word);
        }
    }

    public int Count => _words.Count;

    public string Spelling(int word) => _words[word].Spelling;

    public double Rarity(int word) => Math.Log((double)_papers / _words[word].Papers);

    /// <summary>Of length 1; a word of the title counts three times.</summary>
    public TermVector Vector(JudgedText paper)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var (words, times) in new[] { (Known(paper.Title), TitleWeight), (Known(paper.Abstract), 1) })
        {
            foreach (var word in words)
            {
                if (_numbers.TryGetValue(word.Key, out var number))
                    counts[number] = counts.GetValueOrDefault(number) + times;
            }
        }
        var weights = counts.Select(count => (1 + Math.Log(count.Value)) * Rarity(count.Key)).ToArray();
        var length = Math.Max(Math.Sqrt(weights.Sum(weight => weight * weight)), 1e-9);
        return new TermVector([.. counts.Keys], [.. weights.Select(weight => (float)(weight / length))]);
    }

    private static List<(ulong Key, string Spelling)> Known(string text)
    {
        return
        [
            .. Words
                .Of(text)
                .Where(word => word.Length > 1)
                .Select(word => (word.Key, text[word.Start..word.End].ToLowerInvariant())),
        ];
    }

    private static string Shorter(string one, string other) =>
        (one.Length, one).CompareTo((other.Length, other)) < 0 ? one : other;
}
