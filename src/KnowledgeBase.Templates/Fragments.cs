using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KnowledgeBase.Templates;

/// <summary>
/// Parts of pages that look alike wherever they stand, as a paper's row does in every list: rendered once for equal
/// arguments and an equal place, each in a context of its own that knows nothing of the page.
/// </summary>
internal sealed class Fragments(TemplateSet set)
{
    /// <summary>All of them together; beyond it each is rendered anew.</summary>
    private const int MostBytes = 24 * 1024 * 1024;

    private readonly ConcurrentDictionary<Key, byte[]> _known = new();
    private long _bytes;

    public byte[] Get(Template template, ScriptArray arguments, HtmlContext page)
    {
        if (page.Fragments is not { } scope)
            return Render(template, arguments, RenderScope.Nothing, page);
        var key = new Key(template, scope.Place, page.Escapes, Values(arguments));
        if (_known.TryGetValue(key, out var known))
            return known;
        var rendered = Render(template, arguments, scope.Make(), page);
        if (Interlocked.Read(ref _bytes) < MostBytes && _known.TryAdd(key, rendered))
            Interlocked.Add(ref _bytes, rendered.Length);
        return rendered;
    }

    private byte[] Render(Template template, ScriptArray arguments, RenderScope scope, HtmlContext page)
    {
        using var output = new Utf8Output();
        var context = set.TakeContext();
        try
        {
            context.RenderFragment(template, arguments, scope, output, page);
        }
        catch (ScriptRuntimeException)
        {
            page.FailedIn(context);
            throw;
        }
        set.GiveBack(context);
        return output.Written.ToArray();
    }

    private static object?[] Values(ScriptArray arguments)
    {
        var names = arguments.ScriptObject;
        var values = new object?[arguments.Count - 1 + 2 * names.Count];
        var count = 0;
        for (var index = 1; index < arguments.Count; index++)
            values[count++] = Value(arguments[index]);
        foreach (var name in names.GetMembers())
        {
            values[count++] = name;
            values[count++] = Value(names[name]);
        }
        return values;
    }

    private static object? Value(object? argument) => argument switch
    {
        HostObject host => host.Identity,
        null or string or bool or int or long => argument,
        _ => throw new TemplateFault("A fragment takes texts, flags, whole numbers and objects of the page alone, for it is used again where they are equal."),
    };

    private sealed class Key(Template template, string place, bool escapes, object?[] values) : IEquatable<Key>
    {
        private readonly int _hash = values.Aggregate(HashCode.Combine(template, place, escapes), (hash, value) => HashCode.Combine(hash, HashOf(value)));

        public bool Equals(Key? other) =>
            other is not null && other._hash == _hash && other.Template == Template && other.Escapes == Escapes
            && other.Place == Place && other.Values.AsSpan().SequenceEqual(Values, Same.Instance);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => _hash;

        private Template Template => template;

        private string Place => place;

        private bool Escapes => escapes;

        private object?[] Values => values;

        private static int HashOf(object? value) => value is string or bool or int or long ? value.GetHashCode() : RuntimeHelpers.GetHashCode(value);
    }

    /// <summary>Objects are the same, not equal: to compare all of two papers would cost more than to render them.</summary>
    private sealed class Same : IEqualityComparer<object?>
    {
        public static readonly Same Instance = new();

        public new bool Equals(object? left, object? right) =>
            ReferenceEquals(left, right) || (left is string or bool or int or long && left.Equals(right));

        public int GetHashCode(object? value) => 0;
    }
}
