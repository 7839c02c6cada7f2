using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>
/// Maps the handles and names that sources use to one key for each organisation. A handle is one organisation's,
/// whatever sources call it; two handles are two, even where they share a name; a file may join them.
/// </summary>
internal sealed class OrganizationNames
{
    private readonly Dictionary<string, OrganizationFile> _filesOfHandles = new(AccountName.Comparer);
    private readonly Dictionary<string, OrganizationFile> _filesOfNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, OrganizationName> _spellings;
    private readonly Dictionary<string, string> _handleOfName;
    private readonly ImmutableArray<OrganizationFile> _all;

    public OrganizationNames(
        ImmutableArray<AddressedPaper> papers,
        ImmutableArray<OrganizationFile> files,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        _all = files;
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Sort((one, other) => one.At.CompareTo(other.At)))
        {
            foreach (var handle in file.Accounts)
                _filesOfHandles.TryAdd(handle, file);
            foreach (var name in file.Names.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (_filesOfNames.TryAdd(name, file))
                    continue;
                if (file.HasEvidence && _filesOfNames[name].HasEvidence)
                    shared.Add(name);
                else
                    diagnostics.Add(LibraryFaults.NameClaimedTwice(file.At, name, _filesOfNames[name].At));
            }
        }
        foreach (var name in shared)
            _filesOfNames.Remove(name);
        var all = papers.Select(paper => paper.Organization).OfType<OrganizationName>().Distinct().ToList();
        _handleOfName = all.Where(name => name.Handle.Length > 0)
            .GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Select(name => name.Handle).Distinct(AccountName.Comparer).Count() == 1)
            .ToDictionary(same => same.Key, same => same.First().Handle, StringComparer.OrdinalIgnoreCase);
        _spellings = all.ToLookup(KeyOf, StringComparer.Ordinal);
    }

    public string KeyOf(OrganizationName name)
    {
        if (FileOf(name) is { } file)
            return file.At.ToString();
        if ((name.Handle.Length > 0 ? name.Handle : _handleOfName.GetValueOrDefault(name.Name)) is { } handle)
            return handle.ToLowerInvariant();
        return $" {name.Name.ToLowerInvariant()}";
    }

    /// <summary>
    /// The handle if there is one, so that adding a file about an organisation does not move its page.
    /// </summary>
    public string AddressOf(string key) => Handles(key).FirstOrDefault() ?? DisplayOf(key);

    /// <summary>Sorted; as sources spell them.</summary>
    public IEnumerable<string> Handles(string key) =>
        _spellings[key]
            .Select(name => name.Handle)
            .Where(handle => handle.Length > 0)
            .Order(StringComparer.Ordinal)
            .Distinct(AccountName.Comparer);

    /// <summary>Names that sources write without a handle.</summary>
    public IEnumerable<string> BareNames(string key) =>
        _spellings[key].Where(name => name.Handle.Length == 0).Select(name => name.Name);

    public string DisplayOf(string key) =>
        FileOf(key)?.Name ?? _spellings[key].Select(name => name.Name).Min(StringComparer.Ordinal)!;

    public OrganizationFile? FileOf(string key) =>
        _spellings[key].FirstOrDefault() is { } name && FileOf(name) is { } file ? file : null;

    public IEnumerable<Diagnostic> Unused(IEnumerable<string> keys)
    {
        var used = keys.Select(FileOf).ToHashSet(ReferenceEqualityComparer.Instance);
        return _all.Where(file => !used.Contains(file)).Select(file => LibraryFaults.UnusedFile(file.At, file.Name));
    }

    /// <summary>A file that states handles is not about others of its name.</summary>
    private OrganizationFile? FileOf(OrganizationName name)
    {
        var stated = _filesOfHandles.GetValueOrDefault(name.Handle) ?? _filesOfNames.GetValueOrDefault(name.Handle);
        if (stated is not null)
            return stated;
        var named = _filesOfNames.GetValueOrDefault(name.Name);
        return named is { HasEvidence: true } && name.Handle.Length > 0 ? null : named;
    }
}
