using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>array.…</c>: none changes its list, all answer new ones.</summary>
internal static class ArrayLibrary
{
    public static Library Create() => new Library("array")
        .Add("add", "list value", static (in a) => With(a, static (TemplateList items, in Arguments b) => items.Add(b[1])))
        .Add("add_range", "list1 list2", Concat)
        .Add("concat", "list1 list2", Concat)
        .Add("compact", "list", static (in a) => a.Has(0)
            ? With(a, static (TemplateList items, in Arguments _) => items.RemoveAll(item => item.IsNull))
            : Value.Null)
        .Add("reverse", "list", static (in a) => With(a, static (TemplateList items, in Arguments _) => items.Reverse()))
        .Add("insert_at", "list index value", InsertAt)
        .Add("remove_at", "list index", RemoveAt)
        .Add("limit", "list count", static (in a) => Part(a, 0, Math.Max(0, a.Position(1))))
        .Add("offset", "list index", static (in a) => Part(a, Math.Max(0, a.Position(1)), int.MaxValue))
        .Add("first", "list", static (in a) => Item(a, 0))
        .Add("last", "list", static (in a) => Item(a, a.List(0).Shape.Count(a.List(0)) - 1))
        .Add("size", "list", static (in a) => a.List(0).Shape.Count(a.List(0)))
        .Add("contains", "list item", Contains)
        .Add("cycle", "list group?", Cycle)
        .Add("map", "list member", Map)
        .Add("sort", "list member?", Sort)
        .Add("uniq", "list", Uniq)
        .Add("join", "list delimiter function?", Join)
        .Add("each", "list function", Each)
        .Add("filter", "list function", Filter)
        .Add("any", "list function args...", Any);

    private delegate void Change(TemplateList items, in Arguments arguments);

    private static Value With(in Arguments a, Change change)
    {
        var items = a.Items(0);
        change(items, a);
        return Value.Of(items);
    }

    private static Value Concat(in Arguments a)
    {
        if (!a.Has(0)) return a[1];
        if (!a.Has(1)) return a[0];
        var items = a.Items(0);
        items.AddRange(a.Items(1));
        return Value.Of(items);
    }

    private static Value InsertAt(in Arguments a)
    {
        var items = a.Items(0);
        var index = Math.Max(0, a.Position(1));
        a.State.Charge(Math.Max(0, index - items.Count));
        while (items.Count < index) items.Add(Value.Null);
        items.Insert(index, a[2]);
        return Value.Of(items);
    }

    /// <summary>A negative index counts from the end; one outside the list removes nothing.</summary>
    private static Value RemoveAt(in Arguments a)
    {
        var items = a.Items(0);
        var index = a.Position(1) < 0 ? items.Count + a.Position(1) : a.Position(1);
        if (index >= 0 && index < items.Count) items.RemoveAt(index);
        return Value.Of(items);
    }

    private static Value Part(in Arguments a, int start, int count)
    {
        if (!a.Has(0)) return Value.Null;
        var list = a.List(0);
        var size = list.Shape.Count(list);
        var end = (int)Math.Min(size, (long)start + count);
        a.State.Charge(Math.Max(0, end - start));
        var items = new TemplateList();
        for (var index = start; index < end; index++) items.Add(list.Shape.Item(list, index));
        return Value.Of(items);
    }

    private static Value Item(in Arguments a, int index)
    {
        var list = a.List(0);
        return index >= 0 && index < list.Shape.Count(list) ? list.Shape.Item(list, index) : Value.Null;
    }

    private static Value Contains(in Arguments a)
    {
        var (state, wanted) = (a.State, a[1]);
        return a.Items(0).Exists(item => SameKind(item, wanted) && Operators.AreEqual(item, wanted, state));
    }

    /// <summary>Values that may be equal: a text is never equal to a number here.</summary>
    private static bool SameKind(in Value left, in Value right) => left.IsText == right.IsText;

    private static Value Cycle(in Arguments a)
    {
        var items = a.Items(0);
        if (items.Count == 0) return Value.Null;
        var group = a.Has(1) ? a.Text(1) : ValuePrinter.Print(Value.Of(items), a.State);
        return items[(int)(a.State.NextInCycle(group) % items.Count)];
    }

    private static Value Map(in Arguments a)
    {
        var name = a.Text(1);
        var result = new TemplateList();
        foreach (var item in a[0].Kind == ValueKind.Object ? Pairs(a[0], a.State) : a.Items(0))
        {
            var value = Path(item, name);
            if (!value.IsNull || item.Kind != ValueKind.Null) result.Add(value);
        }

        return Value.Of(result);
    }

    /// <summary>The members of an object as objects with a <c>key</c> and a <c>value</c>.</summary>
    public static TemplateList Pairs(in Value value, RenderState state)
    {
        var pairs = new TemplateList();
        foreach (var member in value.Members())
        {
            state.Charge(1);
            var pair = new TemplateObject();
            pair.TrySet("key", member.Key);
            pair.TrySet("value", member.Value);
            pairs.Add(Value.Of(pair));
        }

        return pairs;
    }

    /// <summary>The member itself, else what its dotted path leads to.</summary>
    private static Value Path(Value item, string name)
    {
        if (item.Shape.TryMember(item, name, out var exact)) return exact;
        foreach (var step in name.Split('.'))
        {
            if (!item.Shape.TryMember(item, step, out item)) return Value.Null;
        }

        return item;
    }

    private static Value Sort(in Arguments a)
    {
        if (a.Has(0) && a[0].Kind != ValueKind.List) return Value.Of([a[0]]);
        var items = a.Items(0);
        a.State.Charge((long)items.Count * 8);
        var name = a.Has(1) ? a.Text(1) : "";
        var sorted = name.Length == 0
            ? items.Order(SortOrder.Instance)
            : items.OrderBy(item => Path(item, name), SortOrder.Instance);
        return Value.Of(new TemplateList(sorted));
    }

    private static Value Uniq(in Arguments a)
    {
        if (!a.Has(0)) return Value.Null;
        var seen = new HashSet<(ValueKind, string)>();
        var result = new TemplateList();
        foreach (var item in a.Items(0))
        {
            var kind = item.IsNumber ? ValueKind.Real : item.Kind == ValueKind.Html ? ValueKind.Text : item.Kind;
            if (seen.Add((kind, ValuePrinter.Print(item, a.State)))) result.Add(item);
        }

        return Value.Of(result);
    }

    private static Value Join(in Arguments a)
    {
        var texts = new List<string>();
        var function = a.Has(2) ? a.Callable(2) : null;
        foreach (var item in a.Items(0))
        {
            var text = ValuePrinter.Print(item, a.State);
            if (function is not null) text = ValuePrinter.Print(function.Call(a.State, a.At, text), a.State);
            a.State.Charge(text.Length);
            texts.Add(text);
        }

        var delimiter = a.Text(1);
        a.State.Charge((long)delimiter.Length * texts.Count);
        return string.Join(delimiter, texts);
    }

    private static Value Each(in Arguments a)
    {
        var (items, function) = (a.Items(0), a.Callable(1));
        for (var index = 0; index < items.Count; index++) items[index] = function.Call(a.State, a.At, items[index]);
        return Value.Of(items);
    }

    private static Value Filter(in Arguments a)
    {
        var (function, result) = (a.Callable(1), new TemplateList());
        foreach (var item in a.Items(0))
        {
            if (function.Call(a.State, a.At, item).IsTrue) result.Add(item);
        }

        return Value.Of(result);
    }

    private static Value Any(in Arguments a)
    {
        var (function, more) = (a.Callable(1), a[2].Items().ToArray());
        foreach (var item in a.Items(0))
        {
            if (function.Call(a.State, a.At, [item, .. more]).IsTrue) return true;
        }

        return false;
    }
}
