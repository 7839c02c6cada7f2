namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>SplitMix64: the same numbers from the same seed, on every system and in every version.</summary>
/// <remarks>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.</remarks>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to, not with, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both ends count.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Percent(double percent) => Unit() * 100 < percent;

    /// <summary>From 0 up to, not with, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>
    /// An index that falls off as in a Zipf distribution with exponent 1: the first ones often, the last hardly.
    /// </summary>
    public int Zipf(int count) => Math.Min(count - 1, (int)(Math.Exp(Unit() * Math.Log(count + 1)) - 1));
}
