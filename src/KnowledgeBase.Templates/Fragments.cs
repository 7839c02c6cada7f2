using System.Collections.Concurrent;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KnowledgeBase.Templates;

/// <summary>
/// A cache of parts that look the same on many pages, such as a paper's row in lists. Each is rendered once for equal
/// arguments and an equal place, in a context of its own that knows nothing about the page.
/// </summary>
internal sealed class Fragments(TemplateSet set)
{
    /// <summary>
    /// A fuller cache begins anew: pages of one folder are rendered after each other, so it is mostly of folders that
    /// are done. Of a library of 100,000 papers this holds the rows of one folder.
    /// </summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<Key, byte[]> _known = new();
    private readonly ConcurrentDictionary<object, object> _tokens = new(ReferenceEqualityComparer.Instance);
    private long _bytes;

    public byte[] Get(Template template, ScriptArray arguments, MarkupContext page)
    {
        if (page.Fragments is not { } scope)
            return Render(template, arguments, RenderScope.Nothing, page);
        if (arguments.Count > 4 || arguments.ScriptObject.Count > 0)
            throw new TemplateFault("A fragment takes at most three arguments, and none by name. Pass it fewer.");
        var key = new Key(template, scope.Place, page.Escaping, At(arguments, 1), At(arguments, 2), At(arguments, 3));
        if (_known.TryGetValue(key, out var known))
            return known;
        var rendered = Render(template, arguments, scope.Make(), page);
        Keep(key, rendered);
        return rendered;
    }

    private void Keep(Key key, byte[] rendered)
    {
        if (Interlocked.Add(ref _bytes, rendered.Length) > MostBytes)
        {
            _known.Clear();
            _tokens.Clear();
            Interlocked.Exchange(ref _bytes, rendered.Length);
        }
        _known.TryAdd(key, rendered);
    }

    private byte[] Render(Template template, ScriptArray arguments, RenderScope scope, MarkupContext page)
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

    /// <summary>
    /// Objects are compared by a token, because comparing two papers would cost more than rendering them.
    /// </summary>
    private object? At(ScriptArray arguments, int index) =>
        arguments[index] switch
        {
            HostObject host => _tokens.GetOrAdd(host.Identity, _ => new object()),
            null or string or bool or int or long => arguments[index],
            _ => throw new TemplateFault(Faults.NoArgument),
        };

    private readonly record struct Key(
        Template Template,
        string Place,
        Escaping Escaping,
        object? First,
        object? Second,
        object? Third
    );
}
