using System.Collections.Immutable;

namespace KnowledgeBase.Site;

/// <summary>
/// Records as bytes, member after member. By hand, because a serializer compiles more code when a build starts than it
/// saves lines.
/// </summary>
internal sealed class RecordWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public RecordWriter() => _writer = new BinaryWriter(_bytes);

    public byte[] Written => _bytes.ToArray();

    public RecordWriter Text(string? text)
    {
        if (!IsNull(text))
            _writer.Write(text!);
        return this;
    }

    public RecordWriter Number(int? number)
    {
        if (!IsNull(number))
            _writer.Write(number!.Value);
        return this;
    }

    public RecordWriter Real(double number)
    {
        _writer.Write(number);
        return this;
    }

    public RecordWriter Flag(bool flag)
    {
        _writer.Write(flag);
        return this;
    }

    public RecordWriter One<T>(T? item, Func<RecordWriter, T, RecordWriter> write)
        where T : class => IsNull(item) ? this : write(this, item!);

    public RecordWriter Many<T>(ImmutableArray<T> items, Func<RecordWriter, T, RecordWriter> write)
        where T : class
    {
        _writer.Write(items.Length);
        foreach (var item in items)
            write(this, item);
        return this;
    }

    public RecordWriter Texts(ImmutableArray<string> texts) => Many(texts, (to, text) => to.Text(text));

    private bool IsNull(object? item)
    {
        _writer.Write(item is not null);
        return item is null;
    }
}
