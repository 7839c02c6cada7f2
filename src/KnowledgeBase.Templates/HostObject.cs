using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>An object of the host as templates see it: named members, read-only, nothing found by reflection.</summary>
public abstract class HostObject : IScriptObject
{
    private protected HostObject()
    {
    }

    /// <summary>All members in their order but those that follow from others; each is read when it is reached.</summary>
    public abstract IEnumerable<KeyValuePair<string, object?>> Members { get; }

    /// <summary>The object itself, of which there may be several views.</summary>
    internal abstract object Identity { get; }

    /// <summary>What a message calls it.</summary>
    internal abstract string Name { get; }

    internal abstract IEnumerable<string> MemberNames { get; }

    int IScriptObject.Count => MemberNames.Count();

    bool IScriptObject.IsReadOnly { get => true; set { } }

    internal abstract bool TryRead(string name, out object? value);

    IEnumerable<string> IScriptObject.GetMembers() => MemberNames;
    bool IScriptObject.Contains(string member) => MemberNames.Contains(member, StringComparer.Ordinal);
    bool IScriptObject.CanWrite(string member) => false;
    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        TryRead(member, out value);
    bool IScriptObject.TrySetValue(
        TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;
    bool IScriptObject.Remove(string member) => false;
    void IScriptObject.SetReadOnly(string member, bool readOnly) { }
    IScriptObject IScriptObject.Clone(bool deep) => this;
}

/// <summary>Members by name, as JSON and the host's own collections have them.</summary>
public sealed class NamedValues(IReadOnlyDictionary<string, object?> values) : HostObject
{
    internal static readonly NamedValues None = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    public override IEnumerable<KeyValuePair<string, object?>> Members => values;
    internal override object Identity => values;
    internal override string Name => "object";
    internal override IEnumerable<string> MemberNames => values.Keys;
    internal override bool TryRead(string name, out object? value) => values.TryGetValue(name, out value);
}

/// <summary>The host's own list, read-only and not copied; each item is seen through its model when reached.</summary>
internal sealed class HostList<T>(IReadOnlyList<T> items, Func<T, object> see) : IList
{
    public int Count => items.Count;
    public bool IsFixedSize => true;
    public bool IsReadOnly => true;
    public bool IsSynchronized => false;
    public object SyncRoot => this;

    public object? this[int index] { get => see(items[index]); set => throw ReadOnly(); }

    public IEnumerator GetEnumerator()
    {
        for (var index = 0; index < items.Count; index++)
            yield return see(items[index]);
    }

    public bool Contains(object? value) => IndexOf(value) >= 0;
    public int IndexOf(object? value) => items.Select(see).ToList().IndexOf(value!);
    public void CopyTo(Array array, int index) => items.Select(see).ToArray().CopyTo(array, index);
    public int Add(object? value) => throw ReadOnly();
    public void Clear() => throw ReadOnly();
    public void Insert(int index, object? value) => throw ReadOnly();
    public void Remove(object? value) => throw ReadOnly();
    public void RemoveAt(int index) => throw ReadOnly();
    private static TemplateFault ReadOnly() => new("A list of the site cannot be changed.");
}
