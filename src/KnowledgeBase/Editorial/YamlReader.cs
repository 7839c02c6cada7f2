using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeBase.Editorial;

/// <summary>
/// Reads one YAML document into values with their places. It works on the parser's events, because the library's own
/// document model recurses without a limit and stops at the first duplicate key.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>In characters.</summary>
    public const int LargestDocument = 256_000;

    /// <summary>No key needs more than four levels.</summary>
    public const int DeepestNesting = 16;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(Forbidden());

    private readonly Parser _events;
    private readonly string _path;
    private readonly int _linesBefore;
    private readonly List<Diagnostic> _faults;

    private YamlReader(string path, string yaml, int linesBefore, List<Diagnostic> faults)
    {
        _events = new Parser(new StringReader(yaml));
        _path = path;
        _linesBefore = linesBefore;
        _faults = faults;
    }

    /// <param name="linesBefore">The number of lines before the YAML in its file.</param>
    /// <returns>Null if a fault leaves nothing to read.</returns>
    public static YamlValue? Read(string path, string yaml, int linesBefore, List<Diagnostic> faults)
    {
        if (Unreadable(path, yaml, linesBefore) is not { } fault)
            return new YamlReader(path, yaml, linesBefore, faults).ReadDocument();
        faults.Add(fault);
        return null;
    }

    private static Diagnostic? Unreadable(string path, string yaml, int linesBefore)
    {
        if (yaml.Length > LargestDocument)
            return EditorialFaults.FrontMatterTooLarge(new SourceLocation(path, linesBefore + 1), LargestDocument);
        var control = yaml.AsSpan().IndexOfAny(ControlCharacters);
        if (control < 0)
            return null;
        var before = yaml.AsSpan(0, control);
        var at = new SourceLocation(path, linesBefore + 1 + before.Count('\n'), control - before.LastIndexOf('\n'));
        return EditorialFaults.ControlCharacter(at, yaml[control]);
    }

    private static string Forbidden()
    {
        var forbidden = new StringBuilder();
        for (var c = '\0'; c < 0xA0; c++)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n'))
                forbidden.Append(c);
        }
        return forbidden.ToString();
    }

    private YamlValue? ReadDocument()
    {
        try
        {
            _events.Consume<StreamStart>();
            if (!_events.TryConsume<DocumentStart>(out _))
                return new YamlBlank(new SourceLocation(_path, _linesBefore + 1));
            if (ReadValue(0) is not { } value)
                return null;
            _events.Consume<DocumentEnd>();
            return _events.Current is DocumentStart second
                ? Fail(EditorialFaults.SecondDocument(At(second.Start)))
                : value;
        }
        catch (YamlException exception)
        {
            return Fail(EditorialFaults.NotYaml(At(exception.Start), exception.Message));
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser fails without a message on some texts, such as a plain one that runs on into another value.
            var at = _events.Current is { } last ? At(last.End) : new SourceLocation(_path, _linesBefore + 1);
            return Fail(EditorialFaults.NotYaml(at, "The text after this place cannot be read."));
        }
    }

    private YamlValue? ReadValue(int depth)
    {
        if (_events.Current is not NodeEvent node || !node.Anchor.IsEmpty)
            return Fail(EditorialFaults.Alias(At(_events.Current!.Start)));
        var at = At(node.Start);
        _events.MoveNext();
        return node switch
        {
            Scalar scalar => ReadScalar(scalar, at),
            _ when depth == DeepestNesting => Fail(EditorialFaults.TooDeep(at, DeepestNesting)),
            SequenceStart => ReadList(at, depth),
            _ => ReadMap(at, depth),
        };
    }

    private static YamlValue ReadScalar(Scalar scalar, SourceLocation at) =>
        scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" }
            ? new YamlBlank(at)
            : new YamlText(scalar.Value, at);

    private YamlList? ReadList(SourceLocation at, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            if (ReadValue(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new YamlList(items.ToImmutable(), at);
    }

    private YamlMap? ReadMap(SourceLocation at, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var keyAt = At(_events.Current!.Start);
            if (ReadValue(depth + 1) is not { } key || ReadValue(depth + 1) is not { } value)
                return null;
            var entry = new YamlEntry((key as YamlText)?.Value ?? key.Found, value, keyAt);
            if (entries.TryAdd(entry.Key, entry))
                order.Add(entry);
            else
                _faults.Add(EditorialFaults.DuplicateKey(keyAt, entry.Key, entries[entry.Key].At));
        }
        return new YamlMap(order.ToImmutable(), at);
    }

    private SourceLocation At(Mark mark) => new(_path, _linesBefore + (int)mark.Line, (int)mark.Column);

    private YamlValue? Fail(Diagnostic fault)
    {
        _faults.Add(fault);
        return null;
    }
}
