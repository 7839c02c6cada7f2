using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>The members of values that are not objects of Scriban.</summary>
internal sealed class ValueAccessor(params (string Name, Func<object, object?> Read)[] members) : IObjectAccessor
{
    private static readonly ValueAccessor Nothing = new();

    private static readonly ValueAccessor Html = new(("size", html => html.ToString()!.Length));

    private static readonly ValueAccessor Pair = Of<KeyValuePair<string, object?>>(
        ("key", x => x.Key),
        ("value", x => x.Value)
    );

    private static readonly ValueAccessor Date = Of<DateTime>(
        ("year", x => x.Year),
        ("month", x => x.Month),
        ("day", x => x.Day),
        ("day_of_year", x => x.DayOfYear),
        ("hour", x => x.Hour),
        ("minute", x => x.Minute),
        ("second", x => x.Second),
        ("millisecond", x => x.Millisecond)
    );

    private static readonly ValueAccessor Duration = Of<TimeSpan>(
        ("days", x => x.Days),
        ("hours", x => x.Hours),
        ("minutes", x => x.Minutes),
        ("seconds", x => x.Seconds),
        ("milliseconds", x => x.Milliseconds),
        ("total_days", x => x.TotalDays),
        ("total_hours", x => x.TotalHours),
        ("total_minutes", x => x.TotalMinutes),
        ("total_seconds", x => x.TotalSeconds),
        ("total_milliseconds", x => x.TotalMilliseconds)
    );

    private readonly FrozenDictionary<string, Func<object, object?>> _members = members.ToFrozenDictionary(
        member => member.Name,
        member => member.Read,
        StringComparer.Ordinal
    );

    public bool HasIndexer => false;
    public Type? IndexType => null;

    public static ValueAccessor Of(object value) =>
        value switch
        {
            SafeMarkup or StringBuilderOutput => Html,
            KeyValuePair<string, object?> => Pair,
            DateTime => Date,
            TimeSpan => Duration,
            _ => Nothing,
        };

    private static ValueAccessor Of<T>(params (string Name, Func<T, object?> Read)[] members) =>
        new([.. members.Select(member => (member.Name, (Func<object, object?>)(value => member.Read((T)value))))]);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => members.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _members.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        _members.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var isKnown = _members.TryGetValue(member, out var read);
        value = read?.Invoke(target);
        return isKnown;
    }

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        false;

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        false;
}
