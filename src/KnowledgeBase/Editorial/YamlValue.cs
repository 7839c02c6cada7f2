using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>A YAML value and its place; there are these four kinds and no others.</summary>
internal abstract record YamlValue(SourceLocation At)
{
    /// <summary>What messages call the value.</summary>
    public abstract string Found { get; }
}

/// <summary>A missing value, <c>null</c> or <c>~</c>: the same as leaving the key out.</summary>
internal sealed record YamlBlank(SourceLocation At) : YamlValue(At)
{
    public override string Found => "nothing";
}

internal sealed record YamlText(string Value, SourceLocation At) : YamlValue(At)
{
    public override string Found => $"the text {EditorialFaults.Quote(Value)}";
}

internal sealed record YamlList(ImmutableArray<YamlValue> Items, SourceLocation At) : YamlValue(At)
{
    public override string Found => "a list";
}

internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceLocation At) : YamlValue(At)
{
    public override string Found => "a mapping";
}

/// <param name="At">The place of the key.</param>
internal sealed record YamlEntry(string Key, YamlValue Value, SourceLocation At);
