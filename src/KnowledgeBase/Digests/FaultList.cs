using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Digests;

/// <summary>The faults of one file while it is read; beyond <see cref="Most"/> they are only counted.</summary>
internal sealed class FaultList(string path)
{
    public const int Most = 1000;

    private readonly List<Diagnostic> _faults = [];
    private Diagnostic? _last;
    private int _uncounted;

    public bool IsEmpty => _faults.Count == 0;

    public bool AreAll(Predicate<Diagnostic> isSo) => _faults.TrueForAll(isSo) && (_last is null || isSo(_last));

    public void Add(Diagnostic? fault)
    {
        if (fault is null)
            return;
        if (_faults.Count < Most)
        {
            _faults.Add(fault);
            return;
        }
        _last = fault;
        _uncounted++;
    }

    /// <summary>An address that is left out because a character of it hides.</summary>
    /// <param name="kind">A DOI, or a link.</param>
    public void AddHidden(string kind, string? address, SourceLocation at)
    {
        if (address is not null && !VisibleText.HidesNothing(address.Trim()))
            Add(DigestFaults.HiddenCharacters(at, kind, address));
    }

    /// <summary>Each name that stands in a list of authors more than once, said once.</summary>
    public void AddRepeated(ImmutableArray<string> authors, SourceLocation at)
    {
        if (authors.Length < 2)
            return;
        var names = new HashSet<string>(authors.Length, StringComparer.Ordinal);
        foreach (var name in authors.Where(name => !names.Add(name)).Distinct(StringComparer.Ordinal))
            Add(DigestFaults.RepeatedAuthor(at, name));
    }

    /// <summary>What another list of this file has found so far.</summary>
    public void AddAll(FaultList other)
    {
        foreach (var fault in other._faults)
            Add(fault);
    }

    public ImmutableArray<Diagnostic> ToSorted()
    {
        if (_last is not null)
            _faults.Add(DigestFaults.ManyMore(new SourceLocation(path), _uncounted, _last));
        _faults.Sort();
        return [.. _faults];
    }
}
