using System.Collections;

namespace KnowledgeBase.Templates;

/// <summary>The host's own list, not copied; each item is seen through its model when it is reached. Read-only.</summary>
internal sealed class HostList<T>(IReadOnlyList<T> items, Func<T, object> see) : IList
{
    public int Count => items.Count;
    public bool IsFixedSize => true;
    public bool IsReadOnly => true;
    public bool IsSynchronized => false;
    public object SyncRoot => this;

    public object? this[int index]
    {
        get => see(items[index]);
        set => throw ReadOnly();
    }

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
