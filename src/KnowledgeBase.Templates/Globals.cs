using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>
/// The names that a rendering sees: those set by templates, the model, the host's values and its functions. A template
/// can hide the host's names behind its own, but not change them.
/// </summary>
internal sealed class Globals(HostObject model, RenderScope scope, FrozenDictionary<string, object?> functions)
    : IScriptObject
{
    private ScriptObject? _set;

    public RenderScope Scope => scope;
    public int Count => GetMembers().Count();
    public bool IsReadOnly { get; set; }

    public IEnumerable<string> GetMembers() =>
        (_set?.GetMembers() ?? []).Concat(model.MemberNames).Concat(scope.Values.Keys).Distinct(StringComparer.Ordinal);

    public bool Contains(string member) => TryGetValue(null, default, member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        (_set is not null && _set.TryGetValue(context!, span, member, out value))
        || model.TryRead(member, out value)
        || scope.Values.TryGetValue(member, out value)
        || functions.TryGetValue(member, out value);

    public bool CanWrite(string member) => _set?.CanWrite(member) ?? true;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        (_set ??= []).TrySetValue(context!, span, member, value, readOnly);

    public bool Remove(string member) => _set?.Remove(member) ?? false;

    public void SetReadOnly(string member, bool readOnly) => (_set ??= []).SetReadOnly(member, readOnly);

    public IScriptObject Clone(bool deep) => this;

    public override string ToString() => "this";
}
