using System.Collections.Immutable;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>Reads the terms and postings that <see cref="DictionaryWriter"/> wrote.</summary>
internal sealed class TermsReader
{
    private readonly ImmutableArray<Shard> _postings;
    private readonly ShardSizes _sizes;
    private readonly TermsBuilder _terms = new();
    private int _shard;
    private int _offset;

    private TermsReader(ImmutableArray<Shard> postings, ShardSizes sizes) => (_postings, _sizes) = (postings, sizes);

    public static InvertedTerms Read(ImmutableArray<Shard> dictionary, ImmutableArray<Shard> postings, ShardSizes sizes)
    {
        var reader = new TermsReader(postings, sizes);
        foreach (var shard in dictionary)
            reader.ReadShard(new ByteReader(shard.Plain));
        return reader._terms.Build();
    }

    private void ReadShard(ByteReader shard)
    {
        (_shard, _offset) = (shard.Number(), shard.Number());
        byte[] term = [];
        while (!shard.IsAtEnd)
        {
            var shared = shard.Number();
            term = [.. term.AsSpan(0, shared), .. shard.Bytes(shard.Number())];
            var documents = shard.Number();
            PostingsReader.Read(Next(shard.Number()), _terms.Add(Encoding.UTF8.GetString(term), documents));
        }
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        if (_offset >= _sizes.Bytes)
            (_shard, _offset) = (_shard + 1, 0);
        _offset += length;
        return _postings[_shard].Plain.Slice(_offset - length, length);
    }
}
