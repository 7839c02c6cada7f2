using System.Collections.Immutable;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>Reads the terms and postings that <see cref="DictionaryWriter"/> wrote.</summary>
internal sealed class TermsReader
{
    private readonly ImmutableArray<Shard> _postings;
    private readonly ShardSizes _sizes;
    private readonly TermsBuilder _terms = new();
    private string? _last;
    private int _shard;
    private int _offset;

    private TermsReader(ImmutableArray<Shard> postings, ShardSizes sizes) => (_postings, _sizes) = (postings, sizes);

    /// <returns>Null where UTF-8 could not bear a term, as half a surrogate pair, and they read in another order than they had.</returns>
    public static InvertedTerms? Read(ImmutableArray<Shard> dictionary, ImmutableArray<Shard> postings, ShardSizes sizes)
    {
        var reader = new TermsReader(postings, sizes);
        return dictionary.All(shard => reader.IsInOrder(new ByteReader(shard.Plain))) ? reader._terms.Build() : null;
    }

    private bool IsInOrder(ByteReader shard)
    {
        (_shard, _offset) = (shard.Number(), shard.Number());
        byte[] bytes = [];
        while (!shard.IsAtEnd)
        {
            var shared = shard.Number();
            bytes = [.. bytes.AsSpan(0, shared), .. shard.Bytes(shard.Number())];
            var term = Encoding.UTF8.GetString(bytes);
            if (string.CompareOrdinal(_last, term) >= 0)
                return false;
            var documents = shard.Number();
            PostingsReader.Read(Next(shard.Number()), _terms.Add(_last = term, documents));
        }
        return true;
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        if (_offset >= _sizes.Bytes)
            (_shard, _offset) = (_shard + 1, 0);
        _offset += length;
        return _postings[_shard].Plain.Slice(_offset - length, length);
    }
}
