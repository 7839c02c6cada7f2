using System.Collections.Immutable;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Claims;

/// <summary>
/// What a claim's number is about: quantities that papers measure, well-known datasets and benchmarks.
/// </summary>
internal sealed class ClaimSubjects(KnownNames known)
{
    private static readonly Dictionary<ulong, string> Quantities = ByKey([
        ("accuracy", ["accuracy", "accurate", "top 1"]),
        ("average precision", ["AP", "mAP", "average precision"]),
        ("BLEU and ROUGE", ["BLEU", "ROUGE", "CIDEr", "METEOR"]),
        ("communication", ["communication", "bandwidth", "traffic"]),
        ("computation", ["computation", "compute", "FLOP", "GFLOP", "MAC", "computational cost", "GPU hour"]),
        ("cost", ["cost", "expense"]),
        ("data", ["data", "sample", "example"]),
        ("energy", ["energy", "power", "carbon"]),
        ("error", ["error", "error rate", "RMSE", "MAE", "WER"]),
        ("F1", ["F1"]),
        ("FID", ["FID"]),
        ("IoU", ["IoU", "mIoU"]),
        ("latency", ["latency", "delay", "inference time", "response time"]),
        ("memory", ["memory", "VRAM", "footprint"]),
        ("parameters", ["parameter"]),
        ("perplexity", ["perplexity"]),
        ("PSNR", ["PSNR"]),
        ("recall", ["recall"]),
        ("size", ["model size", "storage", "compression", "compression ratio", "sparsity"]),
        ("speed", ["speed", "speedup", "faster", "slower", "throughput", "acceleration"]),
        ("success rate", ["success rate", "win rate"]),
        ("training time", ["training time", "training cost", "convergence"]),
    ]);

    /// <summary>The distinct subjects of a sentence, in its order.</summary>
    public ImmutableArray<string> Of(string sentence) =>
        [
            .. Measured(sentence)
                .Concat(Tested(sentence))
                .OrderBy(subject => subject.At)
                .Select(subject => subject.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The first quantity of a sentence; null if it names none.</summary>
    public static string? Quantity(string sentence) => Measured(sentence).FirstOrDefault()?.Name;

    private static IEnumerable<Subject> Measured(string sentence)
    {
        Word? before = null;
        foreach (var word in Words.Of(sentence))
        {
            var isPair =
                before is { } first && word.Continues && Quantities.ContainsKey(Words.Pair(first.Key, word.Key));
            if (isPair)
                yield return new Subject(before!.Value.Start, Quantities[Words.Pair(before.Value.Key, word.Key)]);
            else if (Quantities.TryGetValue(word.Key, out var name))
                yield return new Subject(word.Start, name);
            before = word;
        }
    }

    private IEnumerable<Subject> Tested(string sentence)
    {
        var tokens = NameTokens.In(sentence);
        var i = 0;
        while (i < tokens.Count)
        {
            var words = known.WordsAt(sentence, tokens, i);
            var name = NameTokens.Span(sentence, tokens, i, words);
            if (known.Kind(name) is NameKind.Dataset or NameKind.Benchmark)
                yield return new Subject(tokens[i].Start, name.ToString());
            i += words;
        }
    }

    private static Dictionary<ulong, string> ByKey((string Name, string[] Phrases)[] quantities)
    {
        var names = new Dictionary<ulong, string>();
        foreach (var (name, phrases) in quantities)
        {
            foreach (var phrase in phrases)
                names[Key(phrase)] = name;
        }
        return names;
    }

    private static ulong Key(string phrase) =>
        Words.Of(phrase) switch
        {
            [var one] => one.Key,
            [var first, var second] => Words.Pair(first.Key, second.Key),
            _ => throw new ArgumentException("A phrase must have one word or two.", nameof(phrase)),
        };

    /// <param name="At">Its index in the sentence.</param>
    private sealed record Subject(int At, string Name);
}
