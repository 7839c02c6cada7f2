using System.Collections.Frozen;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>The names every template knows.</summary>
internal static class BuiltIns
{
    private static readonly FrozenDictionary<string, Value> All = new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["array"] = ArrayLibrary.Create().AsValue(),
        ["date"] = DateLibrary.Create().AsValue(),
        ["html"] = HtmlLibrary.Create().AsValue(),
        ["math"] = MathLibrary.Create().AsValue(),
        ["object"] = ObjectLibrary.Create().AsValue(),
        ["regex"] = RegexLibrary.Create().AsValue(),
        ["string"] = StringLibrary.Create().AsValue(),
        ["timespan"] = TimespanLibrary.Create().AsValue(),
        ["include"] = Value.Of(Syntax.IncludeFunction.Instance),
        ["include_join"] = Value.Of(IncludeJoinFunction.Instance),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryGet(string name, out Value value) => All.TryGetValue(name, out value);
}
