using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>Collects what is wrong with one file while it is read.</summary>
internal sealed class FaultList
{
    private readonly List<Diagnostic> _faults = [];

    public void Add(Diagnostic fault) => _faults.Add(fault);

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _faults];
}
