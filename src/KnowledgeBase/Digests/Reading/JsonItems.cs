using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>
/// Cuts a JSON file into the objects of its list, one in memory at a time: <c>[{…}, {…}]</c>, one object, one object
/// a line, or a list inside an object. Damage ends at the next object that begins like an item, and is named with its
/// bytes.
/// </summary>
internal sealed class JsonItems : IDisposable
{
    /// <summary>In bytes; a larger object is damaged or hostile.</summary>
    public const int LongestItem = 1 << 24;

    /// <summary>In bytes read again because of damage; beyond it the rest of the file is left out.</summary>
    private const long MostWasted = 1 << 24;

    /// <summary>Objects too large for an item that may lie inside one another.</summary>
    private const int DeepestEntered = 64;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}"u8);

    private readonly JsonBytes _bytes;
    private readonly JsonShape _shape;
    private readonly FaultList _faults;
    private long _wasted;
    private bool _isInList;
    private bool _isWrapped;
    private int _itemLength;
    private int _entered;
    private int _open;

    /// <param name="origin">Where in its file the source begins.</param>
    public JsonItems(Source source, SourceLocation origin, JsonShape shape, FaultList faults)
    {
        _shape = shape;
        _faults = faults;
        _bytes = new JsonBytes(source, origin);
        OpenList();
    }

    /// <summary>What stands before the list: the other properties of the object around it.</summary>
    public string Preamble { get; private set; } = "";

    /// <summary>Whether a file begins like JSON that holds objects.</summary>
    public static bool IsJson(ReadOnlySpan<char> head) =>
        head is ['{', ..] || (head is ['[', .. var rest] && rest.TrimStart() is ['{' or ']', ..]);

    /// <summary>The next object in UTF-8 and its place; valid until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> item, out SourceLocation at)
    {
        _bytes.Advance(_itemLength);
        _itemLength = 0;
        item = default;
        while (true)
        {
            var length = 0;
            var first = _open > 0 ? SkipToObject() : SkipToValue();
            at = _bytes.At;
            if (first is null)
                return false;
            if (first == (byte)'{' ? FindEnd(out length) : IsText(first) && FindTextEnd(out length))
            {
                _itemLength = length;
                item = Clean(_bytes.Ahead(length), at);
                return true;
            }
            if (!Enter(first, length))
                Lose(first == '{' ? length : 0);
        }
    }

    /// <summary>The object just read is no JSON: reading goes on at the next one inside it or after it.</summary>
    public void Reject()
    {
        var scanned = _itemLength;
        _itemLength = 0;
        Lose(scanned);
    }

    public void Dispose() => _bytes.Dispose();

    private void OpenList()
    {
        _bytes.SkipSpaces();
        if (_bytes.Peek() == '[')
            _isInList = true;
        else if (_bytes.Peek() == '{' && _shape.Wrapper is { } wrapper)
            OpenWrapper(wrapper);
        _bytes.Advance(_isInList ? 1 : 0);
    }

    private void OpenWrapper(Regex wrapper)
    {
        var match = wrapper.Match(Encoding.Latin1.GetString(_bytes.Window().Span));
        if (!match.Success)
            return;
        Preamble = match.Value;
        _isInList = true;
        _isWrapped = true;
        var at = _bytes.At;
        var from = _bytes.Offset;
        var isValid = JsonShape.IsBeginning(_bytes.Window().Span[..match.Length]);
        _bytes.Advance(match.Length - 1);
        if (!isValid)
            _faults.Add(DigestFaults.JsonDamaged(at, from, _bytes.Offset));
    }

    /// <summary>The first byte of the next value; null behind the last one.</summary>
    private byte? SkipToValue()
    {
        while (true)
        {
            _bytes.SkipSpaces();
            switch (_bytes.Peek())
            {
                case (byte)',':
                    _bytes.Advance(1);
                    continue;
                case (byte)']' when _isInList:
                    _isInList = false;
                    _bytes.Advance(1);
                    if (_isWrapped)
                        return null;
                    continue;
                case null when _isInList:
                    _isInList = false;
                    _faults.Add(DigestFaults.JsonCut(_bytes.At, _bytes.Offset));
                    return null;
                case var other:
                    return other;
            }
        }
    }

    /// <summary>Goes into an object that is too large for an item, to read what is in it.</summary>
    private bool Enter(byte? first, int length)
    {
        var isTooLarge = first == '{' && length > LongestItem && _shape.IsNested && _entered < DeepestEntered;
        if (!isTooLarge || _bytes.From(1).TrimStart(" \t\r\n"u8) is not [(byte)'"', ..])
            return false;
        _entered++;
        _open++;
        _bytes.Advance(1);
        return true;
    }

    /// <summary>The next object of the one that was entered; null behind its end.</summary>
    private byte? SkipToObject()
    {
        while (_open > 0)
        {
            if (_bytes.Peek() is null)
            {
                _open = 0;
                _faults.Add(DigestFaults.JsonCut(_bytes.At, _bytes.Offset));
                return null;
            }
            var rest = _bytes.From(0);
            var found = rest.IndexOfAny(Structure);
            var character = found < 0 ? (byte)' ' : rest[found];
            _bytes.Advance(found < 0 ? rest.Length : found);
            if (character == '{')
                return character;
            if (character == '"')
                SkipText();
            else if (character == '}')
                _bytes.Advance(1);
            _open -= character == '}' ? 1 : 0;
        }
        return SkipToValue();
    }

    private void SkipText()
    {
        _bytes.Advance(1);
        while (_bytes.Peek() is not null)
        {
            var rest = _bytes.From(0);
            var found = rest.IndexOfAny((byte)'"', (byte)'\\');
            var isEnd = found >= 0 && rest[found] == '"';
            _bytes.Advance(found < 0 ? rest.Length : found + 1);
            if (isEnd)
                return;
            if (found >= 0 && _bytes.Peek() is not null)
                _bytes.Advance(1);
        }
    }

    private bool IsText(byte? first) => first == '"' && _shape.HasTexts;

    /// <summary>Whether the text that begins here ends, and its length.</summary>
    private bool FindTextEnd(out int length)
    {
        length = 1;
        while (length <= LongestItem)
        {
            var rest = _bytes.From(length);
            var found = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
            {
                length += rest.Length;
                if (!_bytes.Fill())
                    return false;
                continue;
            }
            length += found + (rest[found] == '"' ? 1 : 2);
            if (rest[found] == '"')
                return true;
        }
        return false;
    }

    /// <summary>Whether the object that begins here ends, and its length; else how far it was searched.</summary>
    private bool FindEnd(out int length)
    {
        length = 0;
        var depth = 0;
        var isString = false;
        while (true)
        {
            var rest = _bytes.From(length);
            var found = isString ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOfAny(Structure);
            if (found < 0)
            {
                length += rest.Length;
                if (length > LongestItem || !_bytes.Fill())
                    return false;
                continue;
            }
            length += found + 1;
            var character = rest[found];
            length += character == '\\' ? 1 : 0;
            isString ^= character == '"';
            depth += character switch
            {
                (byte)'{' => 1,
                (byte)'}' => -1,
                _ => 0,
            };
            if (depth == 0 && character == '}')
                return true;
        }
    }

    /// <summary>Skips to the next object that begins like an item, at most so often that time stays linear.</summary>
    private void Lose(long scanned)
    {
        var at = _bytes.At;
        var from = _bytes.Offset;
        _wasted += scanned;
        _bytes.Advance(1);
        while (_bytes.Peek() is not null)
        {
            var window = _bytes.Window();
            var start = _wasted > MostWasted ? window.Length : FindItem(window.Span);
            var isItem = start < window.Length && _shape.IsItemStart(window.Span[(start + 1)..]);
            _bytes.Advance(start);
            if (isItem)
                break;
        }
        _faults.Add(DigestFaults.JsonDamaged(at, from, _bytes.Offset));
    }

    /// <summary>Where an item begins, or the window is too short to tell; its length where neither is found.</summary>
    private int FindItem(ReadOnlySpan<byte> window)
    {
        var isLast = window.Length < JsonBytes.WindowLength;
        for (var start = 0; start < window.Length; start++)
        {
            var found = window[start..].IndexOf((byte)'{');
            if (found < 0)
                return window.Length;
            start += found;
            var isTooShort = !isLast && start > 0 && window.Length - start < JsonBytes.LongestStart;
            if (isTooShort || _shape.IsItemStart(window[(start + 1)..]))
                return start;
        }
        return window.Length;
    }

    private ReadOnlyMemory<byte> Clean(ReadOnlyMemory<byte> item, SourceLocation at)
    {
        if (Utf8.IsValid(item.Span))
            return JsonSurrogates.Repair(item);
        var (first, count) = Encodings.FindInvalid(item.Span);
        _faults.Add(DigestFaults.InvalidBytes(at, _bytes.Offset + first, count));
        return JsonSurrogates.Repair(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(item.Span)));
    }
}
