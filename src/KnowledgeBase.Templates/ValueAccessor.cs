using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>Members of values that are no objects of Scriban's own.</summary>
internal sealed class ValueAccessor(params (string Name, Func<object, object?> Read)[] members) : IObjectAccessor
{
    private static readonly ValueAccessor Nothing = new();

    private static readonly ValueAccessor Html = new(("size", html => html.ToString()!.Length));

    private static readonly ValueAccessor Pair = new(
        ("key", pair => ((KeyValuePair<string, object?>)pair).Key), ("value", pair => ((KeyValuePair<string, object?>)pair).Value));

    private static readonly ValueAccessor Date = new(
        ("year", date => ((DateTime)date).Year), ("month", date => ((DateTime)date).Month), ("day", date => ((DateTime)date).Day),
        ("day_of_year", date => ((DateTime)date).DayOfYear), ("hour", date => ((DateTime)date).Hour),
        ("minute", date => ((DateTime)date).Minute), ("second", date => ((DateTime)date).Second),
        ("millisecond", date => ((DateTime)date).Millisecond));

    private static readonly ValueAccessor Duration = new(
        ("days", time => ((TimeSpan)time).Days), ("hours", time => ((TimeSpan)time).Hours),
        ("minutes", time => ((TimeSpan)time).Minutes), ("seconds", time => ((TimeSpan)time).Seconds),
        ("milliseconds", time => ((TimeSpan)time).Milliseconds), ("total_days", time => ((TimeSpan)time).TotalDays),
        ("total_hours", time => ((TimeSpan)time).TotalHours), ("total_minutes", time => ((TimeSpan)time).TotalMinutes),
        ("total_seconds", time => ((TimeSpan)time).TotalSeconds), ("total_milliseconds", time => ((TimeSpan)time).TotalMilliseconds));

    private readonly FrozenDictionary<string, Func<object, object?>> _members =
        members.ToFrozenDictionary(member => member.Name, member => member.Read, StringComparer.Ordinal);

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public static ValueAccessor Of(object value) => value switch
    {
        SafeHtml or StringBuilderOutput => Html,
        KeyValuePair<string, object?> => Pair,
        DateTime => Date,
        TimeSpan => Duration,
        _ => Nothing,
    };

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => members.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        members.Select(member => member.Name);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _members.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var isKnown = _members.TryGetValue(member, out var read);
        value = read?.Invoke(target);
        return isKnown;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
