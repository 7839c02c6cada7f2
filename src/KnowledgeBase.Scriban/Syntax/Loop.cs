using System.Runtime.CompilerServices;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>What <c>for.</c> and <c>while.</c> answer in one turn of a loop.</summary>
internal sealed class Loop
{
    public int Index { get; set; }

    /// <summary>The number of turns; -1 in a <c>while</c>, which does not know it.</summary>
    public int Length { get; init; } = -1;

    /// <summary>The list of a <c>for</c>, the place of its first item, and how far the next one is: 1, or -1 when reversed.</summary>
    public (Value List, int First, int Step) Items { get; init; }

    /// <summary>The column in a <c>tablerow</c>, from 0.</summary>
    public int Column { get; set; }

    public Value Item(int turn) => Items.List.Shape.Item(Items.List, Items.First + Items.Step * turn);
}

/// <summary>The members of the loop object.</summary>
internal sealed class LoopShape : Shape
{
    public static readonly LoopShape Instance = new();

    private readonly Dictionary<string, Accessor> _members = new(StringComparer.Ordinal)
    {
        ["index"] = Read(static loop => loop.Index),
        ["rindex"] = Read(static loop => loop.Length - loop.Index - 1),
        ["first"] = Read(static loop => loop.Index == 0),
        ["last"] = Read(static loop => loop.Index == loop.Length - 1),
        ["even"] = Read(static loop => loop.Index % 2 == 0),
        ["odd"] = Read(static loop => loop.Index % 2 != 0),
        ["length"] = Read(static loop => loop.Length < 0 ? Value.Null : loop.Length),
        ["changed"] = Read(static loop => loop.Index == 0 || !Same(loop.Item(loop.Index - 1), loop.Item(loop.Index))),
        ["col"] = Read(static loop => loop.Column),
    };

    private LoopShape() : base(ValueKind.Object)
    {
    }

    public static readonly IReadOnlySet<string> ForMembers = new HashSet<string>(StringComparer.Ordinal)
        { "index", "rindex", "first", "last", "even", "odd", "length", "changed" };

    public static readonly IReadOnlySet<string> WhileMembers = new HashSet<string>(StringComparer.Ordinal)
        { "index", "first", "even", "odd" };

    public override Accessor? Accessor(string name) => _members.GetValueOrDefault(name);

    /// <summary>Equal texts and numbers are the same; of lists and objects only one and the same.</summary>
    private static bool Same(in Value previous, in Value current) => previous.IsText && current.IsText
        ? (string)previous.Reference! == (string)current.Reference!
        : previous.Kind == current.Kind && previous.Bits == current.Bits
            && (previous.Reference is { } one ? one.Equals(current.Reference) : current.Reference is null);

    private static LoopAccessor Read(Func<Loop, Value> read) => new(read);

    private sealed class LoopAccessor(Func<Loop, Value> read) : Accessor
    {
        public override Value Read(in Value value) => read(Unsafe.As<Loop>(value.Reference!));
    }
}
