using System.Buffers.Text;
using System.Text;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// What words mean, as vectors: how much a word speaks for each of 29 topics, so that texts can be compared which share
/// no word. The program brings those of some 5,000 words of the field, learnt from papers whose topics were judged; the
/// benchmarks' command <c>vectors</c> makes them.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>The numbers of a vector, each of one byte.</summary>
    public const int Length = 29;

    public const string Resource = "word-vectors.txt";

    private const int TitleWeight = 3;

    private readonly KeyTable _words;
    private readonly sbyte[] _numbers;

    /// <param name="numbers">Indexed by word, then by place in its vector.</param>
    private WordVectors(KeyTable words, sbyte[] numbers)
    {
        _words = words;
        _numbers = numbers;
    }

    private static readonly (WordVectors Fit, WordVectors Main) Shipped = Read();

    /// <summary>For "this topic fits".</summary>
    public static WordVectors Fit => Shipped.Fit;

    /// <summary>For "this is the main topic".</summary>
    public static WordVectors Main => Shipped.Main;

    /// <summary>Reads lines of a word, a space and its numbers for both questions in base64.</summary>
    private static (WordVectors Fit, WordVectors Main) Read()
    {
        using var lines = new StreamReader(typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)!);
        var keys = new List<ulong>();
        var fit = new List<sbyte>();
        var main = new List<sbyte>();
        var decoded = new byte[2 * Length];
        while (lines.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            Base64.DecodeFromUtf8(Encoding.ASCII.GetBytes(line[(space + 1)..]), decoded, out var _, out var _);
            keys.Add(Words.KeyOf(line.AsSpan(0, space)));
            for (var i = 0; i < Length; i++)
            {
                fit.Add((sbyte)decoded[i]);
                main.Add((sbyte)decoded[Length + i]);
            }
        }
        var words = new KeyTable(keys);
        return (new WordVectors(words, [.. fit]), new WordVectors(words, [.. main]));
    }

    /// <summary>
    /// The direction of a text, a vector of length 1; all zero if none of its words is known. A word of the title
    /// counts three times, and repetitions count less and less.
    /// </summary>
    public double[] Of(ReadOnlySpan<Word> title, ReadOnlySpan<Word> body)
    {
        var occurrences = new List<int>();
        AddWords(occurrences, title, TitleWeight);
        AddWords(occurrences, body, 1);
        occurrences.Sort();
        var sum = new double[Length];
        var end = 0;
        while (end < occurrences.Count)
        {
            var start = end;
            while (end < occurrences.Count && occurrences[end] == occurrences[start])
                end++;
            Add(sum, 1 + Math.Log(end - start), _numbers.AsSpan(occurrences[start] * Length, Length));
        }
        return Unit(sum);
    }

    /// <summary>The direction from one place to another, a vector of length 1 unless both are the same.</summary>
    public static double[] Direction(double[] from, double[] to)
    {
        var difference = (double[])to.Clone();
        Add(difference, -1, from);
        return Unit(difference);
    }

    public static bool IsZero(double[] vector) => Array.TrueForAll(vector, number => number == 0);

    public static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }

    public static void Add(double[] sum, double weight, double[] vector)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += weight * vector[i];
    }

    private void AddWords(List<int> occurrences, ReadOnlySpan<Word> words, int times)
    {
        foreach (var word in words)
        {
            var number = _words.Find(word.Key);
            for (var i = 0; i < times && number >= 0; i++)
                occurrences.Add(number);
        }
    }

    private static void Add(double[] sum, double weight, ReadOnlySpan<sbyte> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
            sum[i] += weight * numbers[i];
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length && length > 0; i++)
            vector[i] /= length;
        return vector;
    }
}
