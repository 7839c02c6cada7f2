namespace KnowledgeBase.Search;

/// <summary>
/// Reads what <see cref="PostingsWriter"/> wrote. Of a term whose frequencies were not kept each posting says the lowest,
/// which is written as the same bytes again.
/// </summary>
internal static class PostingsReader
{
    /// <param name="postings">As long as the term has documents.</param>
    public static void Read(ReadOnlySpan<byte> bytes, Span<Posting> postings)
    {
        var reader = new ByteReader(bytes);
        var head = reader.Number();
        var marked = ReadMarked(ref reader, head / 2);
        var plain = head % 2 == 1 ? Bits(ref reader, postings.Length - marked.Length) : Gaps(ref reader, postings.Length - marked.Length);
        var (nextMarked, nextPlain) = (0, 0);
        for (var next = 0; next < postings.Length; next++)
        {
            postings[next] = nextPlain == plain.Length || (nextMarked < marked.Length && marked[nextMarked].Document < plain[nextPlain])
                ? marked[nextMarked++]
                : new Posting(plain[nextPlain++], SearchFields.Once, 0);
        }
    }

    private static Posting[] ReadMarked(ref ByteReader reader, int count)
    {
        var documents = Gaps(ref reader, count);
        var fields = reader.Bytes(count);
        var marked = new Posting[count];
        for (var next = 0; next < count; next++)
        {
            var field = (SearchFields)fields[next];
            marked[next] = new Posting(documents[next], field, field.HasFlag(SearchFields.Title) ? reader.Bytes(1)[0] : (byte)0);
        }
        return marked;
    }

    private static int[] Gaps(ref ByteReader reader, int count)
    {
        var documents = new int[count];
        var first = 0;
        foreach (ref var document in documents.AsSpan())
        {
            document = first + reader.Number();
            first = document + 1;
        }
        return documents;
    }

    private static int[] Bits(ref ByteReader reader, int count)
    {
        var documents = new int[count];
        var found = 0;
        for (var first = 0; found < count; first += 8)
        {
            int bits = reader.Bytes(1)[0];
            for (var bit = 0; bit < 8; bit++)
            {
                if ((bits & (1 << bit)) != 0)
                    documents[found++] = first + bit;
            }
        }
        return documents;
    }
}
