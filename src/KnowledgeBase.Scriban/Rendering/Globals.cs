using KnowledgeBase.Scriban.Libraries;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>
/// The names a rendering sees, innermost first: objects of <c>with</c>, loop variables and parameters, the template's
/// own variables, the model, the host's names, the built-in libraries.
/// </summary>
internal sealed class Globals(NameTable names, Value model, RenderScope scope, HostLibrary host) : IDisposable
{
    // A page after the other is rendered with the same names: their room is used again.
    [ThreadStatic]
    private static Binding[]? _room;

    private readonly Binding[] _slots = TakeRoom(names.Count);
    private readonly Accessor?[]? _readers = model.Shape.HasFixedMembers ? names.Readers(model.Shape) : null;
    private readonly List<int> _functionNames = [];
    private readonly List<Value> _with = [];
    private Dictionary<string, Binding>? _others;
    private int _functionBase = int.MaxValue;
    private Value _kept;

    // A bare stack, not a list: every loop goes through it.
    private (int Slot, Binding Outer)[] _inner = [];

    private enum Origin : byte
    {
        Unknown,
        Host,
        Template,
    }

    /// <summary>Innermost object of <c>with</c>, or null.</summary>
    public Value? With => _with.Count > 0 ? _with[^1] : default(Value?);

    /// <summary>The rendering is over, and nothing is asked any more.</summary>
    public void Dispose()
    {
        Array.Clear(_slots);
        _room = _slots;
    }

    /// <summary>The value where it stands, to be read before any name is set: most are only looked at.</summary>
    public ref readonly Value Get(int slot, string name)
    {
        if (slot < 0) return ref Keep(Find(name));
        ref var binding = ref _slots[slot];
        if (_with.Count == 0 && binding.Origin != Origin.Unknown) return ref binding.Value;
        if (_with.Count > binding.WithDepth && TryWith(name, binding.WithDepth, out var member)) return ref Keep(member);
        return ref Known(slot, name);
    }

    public Value Find(string name) => TryWith(name, 0, out var member) ? member : FindOutside(name);

    /// <summary>A name without the objects of <c>with</c>: one of them may be <c>this</c>, which would ask itself.</summary>
    public Value FindOutside(string name)
    {
        var slot = names.Find(name);
        if (slot >= 0) return Known(slot, name);
        return _others is not null && _others.TryGetValue(name, out var other) ? other.Value : FromHost(name);
    }

    /// <summary>False, and nothing changed, when the name is read-only.</summary>
    public bool TrySet(string name, in Value value)
    {
        var slot = names.Find(name);
        if (slot < 0)
        {
            _others ??= new(StringComparer.Ordinal);
            if (_others.TryGetValue(name, out var other) && other.Fixed) return false;
            _others[name] = new Binding { Value = value, Origin = Origin.Template };
            return true;
        }

        ref var binding = ref _slots[slot];
        if (binding.Fixed) return false;
        if (_functionBase != int.MaxValue && binding.Origin != Origin.Template && FromHost(name).IsNull)
            _functionNames.Add(slot);
        (binding.Value, binding.Origin) = (value, Origin.Template);
        return true;
    }

    public void Fix(string name)
    {
        var slot = names.Find(name);
        if (slot >= 0) _slots[slot].Fixed = true;
        else if (_others is not null && _others.TryGetValue(name, out var other)) _others[name] = other with { Fixed = true };
    }

    /// <summary>The names the template itself has set, in the order of their first mention.</summary>
    public IEnumerable<string> SetNames() =>
        names.Names.Where(name => _slots[names.Find(name)].Origin == Origin.Template).Concat(_others?.Keys ?? Enumerable.Empty<string>());

    /// <summary>How many names are bound: what <see cref="UnbindTo"/> goes back to.</summary>
    public int Bound { get; private set; }

    /// <summary>Gives a name an inner meaning: loop variables and parameters.</summary>
    public void Bind(int slot, in Value value)
    {
        if (Bound == _inner.Length) Array.Resize(ref _inner, Math.Max(4, 2 * Bound));
        _inner[Bound++] = (slot, _slots[slot]);
        Rebind(slot, value);
    }

    public void Rebind(int slot, in Value value)
    {
        ref var binding = ref _slots[slot];
        binding.Value = value;
        (binding.Origin, binding.WithDepth, binding.Fixed) = (Origin.Template, _with.Count, false);
    }

    public void UnbindTo(int bound)
    {
        while (Bound > bound)
        {
            ref var inner = ref _inner[--Bound];
            _slots[inner.Slot] = inner.Outer;
        }
    }

    /// <summary>
    /// A named function sees the globals, not the parameters and loops of the function that calls it. With names of
    /// its own, what it sets and nobody knew before is forgotten when it ends.
    /// </summary>
    public Caller EnterFunction(bool ownNames)
    {
        var caller = new Caller(_functionBase, Bound, _functionNames.Count);
        for (var index = Bound - 1; index >= _functionBase; index--) Exchange(index);
        _functionBase = ownNames ? Bound : int.MaxValue;
        return caller;
    }

    public void LeaveFunction(Caller caller)
    {
        UnbindTo(caller.Bound);
        for (var index = caller.Names; index < _functionNames.Count; index++) _slots[_functionNames[index]] = default;
        _functionNames.RemoveRange(caller.Names, _functionNames.Count - caller.Names);
        _functionBase = caller.Base;
        for (var index = _functionBase; index < Bound; index++) Exchange(index);
    }

    private void Exchange(int index)
    {
        var (slot, outer) = _inner[index];
        _inner[index] = (slot, _slots[slot]);
        _slots[slot] = outer;
    }

    public void PushWith(in Value target) => _with.Add(target);

    public void PopWith() => _with.RemoveAt(_with.Count - 1);

    /// <summary>Taken, not looked at: a rendering may begin another.</summary>
    private static Binding[] TakeRoom(int count)
    {
        var room = _room?.Length == count ? _room : new Binding[count];
        _room = null;
        return room;
    }

    /// <summary>What the host knows of a name is asked for once.</summary>
    private ref readonly Value Known(int slot, string name)
    {
        ref var binding = ref _slots[slot];
        if (binding.Origin == Origin.Unknown) (binding.Value, binding.Origin) = (FromHost(slot, name), Origin.Host);
        return ref binding.Value;
    }

    private ref readonly Value Keep(Value value)
    {
        _kept = value;
        return ref _kept;
    }

    private bool TryWith(string name, int depth, out Value member)
    {
        for (var index = _with.Count - 1; index >= depth; index--)
        {
            if (_with[index].Shape.TryMember(_with[index], name, out member)) return true;
        }

        member = Value.Null;
        return false;
    }

    private Value FromHost(int slot, string name)
    {
        if (_readers is null) return FromHost(name);
        return _readers[slot] is { } reader ? reader.Read(model) : FromAround(name);
    }

    private Value FromHost(string name) =>
        model.Shape.TryMember(model, name, out var member) ? member : FromAround(name);

    /// <summary>What every template sees, whatever its model.</summary>
    private Value FromAround(string name)
    {
        if (scope.Globals.TryGetValue(name, out var member)) return member;
        return host.TryGet(name, out member) || BuiltIns.TryGet(name, out member) ? member : Value.Null;
    }

    /// <summary>What is restored when a function ends.</summary>
    internal readonly record struct Caller(int Base, int Bound, int Names);

    // Fields, for they are set one by one where they stand.
    private struct Binding
    {
        public Value Value;
        public int WithDepth;
        public Origin Origin;
        public bool Fixed;
    }
}
