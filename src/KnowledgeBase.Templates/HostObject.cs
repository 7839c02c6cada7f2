using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>An object of the host as templates see it: named members, read-only, without reflection.</summary>
internal abstract class HostObject : IScriptObject
{
    private protected HostObject() { }

    /// <summary>The underlying object, of which there may be several views.</summary>
    internal abstract object Identity { get; }

    /// <summary>What messages call it.</summary>
    internal abstract string Name { get; }

    internal abstract IEnumerable<string> MemberNames { get; }

    int IScriptObject.Count => MemberNames.Count();

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set { }
    }

    internal abstract bool TryRead(string name, out object? value);

    IEnumerable<string> IScriptObject.GetMembers() => MemberNames;

    bool IScriptObject.Contains(string member) => MemberNames.Contains(member, StringComparer.Ordinal);

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        TryRead(member, out value);

    bool IScriptObject.TrySetValue(
        TemplateContext? context,
        SourceSpan span,
        string member,
        object? value,
        bool readOnly
    ) => false;

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly) { }

    IScriptObject IScriptObject.Clone(bool deep) => this;
}

/// <summary>Members by name, for JSON and for collections of the host.</summary>
internal sealed class NamedValues(IReadOnlyDictionary<string, object?> values) : HostObject
{
    internal static readonly NamedValues None = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    internal override object Identity => values;
    internal override string Name => "object";
    internal override IEnumerable<string> MemberNames => values.Keys;

    internal override bool TryRead(string name, out object? value) => values.TryGetValue(name, out value);
}

/// <summary>
/// A list of the host, read-only and not copied; each item is wrapped in its model when it is reached.
/// </summary>
internal sealed class HostList<T>(IReadOnlyList<T> items, Func<T, object> wrap) : IList
{
    public int Count => items.Count;
    public bool IsFixedSize => true;
    public bool IsReadOnly => true;
    public bool IsSynchronized => false;
    public object SyncRoot => this;

    public object? this[int index]
    {
        get => wrap(items[index]);
        set => throw ReadOnly();
    }

    public IEnumerator GetEnumerator()
    {
        for (var index = 0; index < items.Count; index++)
            yield return wrap(items[index]);
    }

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value) => items.Select(wrap).ToList().IndexOf(value!);

    public void CopyTo(Array array, int index) => items.Select(wrap).ToArray().CopyTo(array, index);

    public int Add(object? value) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, object? value) => throw ReadOnly();

    public void Remove(object? value) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private static TemplateFault ReadOnly() => new("The site's lists cannot be changed. Make a list of your own.");
}
