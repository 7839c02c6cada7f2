using System.Text;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// The words of synthetic titles and abstracts: real ones that carry topics, made-up ones for the long tail.
/// </summary>
internal sealed class Lexicon
{
    public static readonly string[] Little =
    [
        "the",
        "of",
        "and",
        "a",
        "in",
        "to",
        "for",
        "with",
        "on",
        "is",
        "that",
        "by",
        "as",
        "are",
        "from",
        "we",
        "this",
        "an",
        "it",
        "can",
        "at",
        "which",
        "be",
        "our",
        "while",
        "than",
        "without",
        "across",
        "between",
        "their",
        "each",
    ];

    public static readonly string[] Phrases =
    [
        "large language models",
        "diffusion models",
        "reinforcement learning",
        "vision transformers",
        "knowledge distillation",
        "federated learning",
        "graph neural networks",
        "speech recognition",
        "retrieval-augmented generation",
        "quantization",
        "chain-of-thought reasoning",
        "text-to-image generation",
        "video generation",
        "code generation",
        "continual learning",
        "object detection",
        "semantic segmentation",
        "3D reconstruction",
        "neural radiance fields",
        "speculative decoding",
        "KV cache compression",
        "low-rank adaptation",
        "instruction tuning",
        "preference optimization",
        "mixture of experts",
        "state space models",
        "long-context attention",
        "scaling laws",
        "mechanistic interpretability",
        "synthetic data",
        "benchmark contamination",
        "time series forecasting",
        "molecule generation",
        "medical imaging",
        "autonomous driving",
        "robot manipulation",
        "recommendation",
        "machine unlearning",
        "watermarking",
        "differential privacy",
        "pipeline parallelism",
        "gradient checkpointing",
        "second-order optimizers",
        "adversarial robustness",
        "few-shot learning",
        "flow matching",
        "tool use",
        "multi-agent planning",
        "music generation",
        "question answering",
    ];

    public static readonly string[] Verbs =
    [
        "improves",
        "reduces",
        "learns",
        "predicts",
        "aligns",
        "compresses",
        "accelerates",
        "generalizes",
        "outperforms",
        "recovers",
        "balances",
        "adapts",
        "transfers",
        "samples",
        "verifies",
        "routes",
        "prunes",
        "encodes",
        "scales",
        "unifies",
    ];

    public static readonly string[] Nouns =
    [
        "model",
        "method",
        "dataset",
        "benchmark",
        "framework",
        "encoder",
        "decoder",
        "objective",
        "gradient",
        "token",
        "representation",
        "architecture",
        "policy",
        "reward",
        "prompt",
        "embedding",
        "kernel",
        "layer",
        "sample",
        "training",
        "inference",
        "memory",
        "accuracy",
        "latency",
        "evaluation",
        "analysis",
        "baseline",
        "pipeline",
        "distribution",
        "task",
    ];

    private static readonly string[] Onsets =
    [
        "b",
        "c",
        "d",
        "f",
        "g",
        "l",
        "m",
        "n",
        "p",
        "qu",
        "r",
        "s",
        "t",
        "tr",
        "v",
        "pl",
        "st",
    ];
    private static readonly string[] Rimes =
    [
        "a",
        "e",
        "i",
        "o",
        "u",
        "al",
        "en",
        "or",
        "ist",
        "ume",
        "ar",
        "ion",
        "ect",
        "ive",
    ];

    private readonly string[] _tail;

    /// <param name="size">How many made-up words there are.</param>
    public Lexicon(Chance chance, int size)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < size)
            words.Add(MadeUp(chance, chance.Between(2, 4)));
        _tail = [.. words];
    }

    public string Word(Chance chance) =>
        chance.Below(10) switch
        {
            < 4 => chance.Of(Little),
            < 6 => chance.Of(Nouns),
            < 7 => chance.Of(Verbs),
            < 8 => chance.Of(Phrases),
            _ => Rare(chance),
        };

    /// <summary>A made-up word; even of these, the first ones are frequent.</summary>
    public string Rare(Chance chance) => _tail[chance.Zipf(_tail.Length)];

    /// <summary>A name as papers give their systems: <c>TruLor</c>, <c>DARE-V2</c>.</summary>
    public string SystemName(Chance chance)
    {
        var stem = Rare(chance);
        return chance.Below(4) switch
        {
            0 => stem.ToUpperInvariant()[..Math.Min(5, stem.Length)],
            1 => Capital(stem) + "-V" + chance.Between(2, 4),
            2 => Capital(stem) + Capital(MadeUp(chance, 1)),
            _ => Capital(stem),
        };
    }

    /// <summary>A name that hardly any other paper has.</summary>
    public static string Coined(Chance chance) => Capital(MadeUp(chance, 2)) + Capital(MadeUp(chance, 2));

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string MadeUp(Chance chance, int syllables)
    {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++)
            word.Append(chance.Of(Onsets)).Append(chance.Of(Rimes));
        return word.ToString();
    }
}
