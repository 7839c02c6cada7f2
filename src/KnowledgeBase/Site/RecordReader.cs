using System.Collections.Immutable;

namespace KnowledgeBase.Site;

/// <summary>Reads what a <see cref="RecordWriter"/> of the same version of the program wrote, in the same order.</summary>
internal sealed class RecordReader(byte[] bytes)
{
    private readonly BinaryReader _reader = new(new MemoryStream(bytes));

    public string Text() => TextOrNull()!;

    public string? TextOrNull() => _reader.ReadBoolean() ? _reader.ReadString() : null;

    public int Number() => NumberOrNull()!.Value;

    public int? NumberOrNull() => _reader.ReadBoolean() ? _reader.ReadInt32() : null;

    public double Real() => _reader.ReadDouble();

    public bool Flag() => _reader.ReadBoolean();

    public T? One<T>(Func<RecordReader, T> read)
        where T : class => _reader.ReadBoolean() ? read(this) : null;

    public ImmutableArray<T> Many<T>(Func<RecordReader, T> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>(_reader.ReadInt32());
        while (items.Count < items.Capacity)
            items.Add(read(this));
        return items.MoveToImmutable();
    }

    public ImmutableArray<string> Texts() => Many(from => from.Text());
}
