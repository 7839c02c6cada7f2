using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>The organisations: identified by their handle on the platform, joined by organisation files.</summary>
/// <param name="Organizations">Sorted by slug.</param>
/// <param name="Links">The organisation of each paper.</param>
internal sealed record Affiliations(
    ImmutableArray<Organization> Organizations,
    ImmutableArray<OrganizationLink?> Links,
    ImmutableArray<ContestedAddress> Contested,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static Affiliations Of(ImmutableArray<AddressedPaper> papers, ImmutableArray<OrganizationFile> files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new OrganizationNames(papers, files, diagnostics);
        var keys = papers.Select(paper => paper.Organization is { } name ? names.KeyOf(name) : null).ToImmutableArray();
        var groups = keys.Select((key, index) => new { key, index })
            .Where(x => x.key is not null)
            .GroupBy(x => x.key!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new { group.Key, Papers = group.Select(x => x.index).ToImmutableArray() })
            .ToImmutableArray();

        var wanted = groups.Select(group => Slugs.From(names.AddressOf(group.Key)));
        var addresses = AddressBook.Assign([.. wanted], i =>
            [Slugs.Hash(groups[i].Key, 6), Slugs.Hash(groups[i].Key, 12)]
        );
        var links = groups
            .Select(
                (group, i) =>
                    new { group.Key, Link = new OrganizationLink(addresses.Slugs[i], names.DisplayOf(group.Key)) }
            )
            .ToDictionary(x => x.Key, x => x.Link, StringComparer.Ordinal);
        ImmutableArray<Organization> organizations =
        [
            .. groups
                .Select(g => new Organization(links[g.Key].Slug, links[g.Key].Name, g.Papers, names.FileOf(g.Key)))
                .OrderBy(organization => organization.Slug),
        ];
        diagnostics.AddRange(names.Unused(groups.Select(group => group.Key)));
        var places = organizations.Select((o, place) => new { o.Slug, place }).ToDictionary(x => x.Slug, x => x.place);
        return new Affiliations(
            organizations,
            [.. keys.Select(key => key is null ? null : links[key])],
            [
                .. addresses.Contested.Select(contest => new ContestedAddress(
                    AddressKind.Organization,
                    contest.Slug,
                    [.. contest.Items.Select(item => places[addresses.Slugs[item]]).Order()]
                )),
            ],
            diagnostics.ToImmutable()
        );
    }
}

/// <summary>Maps the handles and names that sources use to one key for each organisation.</summary>
internal sealed class OrganizationNames
{
    private readonly Dictionary<string, OrganizationFile> _files = new(StringComparer.OrdinalIgnoreCase);
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
        foreach (var file in files.Sort((one, other) => one.At.CompareTo(other.At)))
        {
            foreach (var name in file.Aliases.Prepend(file.Name).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!_files.TryAdd(name, file))
                    diagnostics.Add(LibraryFaults.NameClaimedTwice(file.At, name, _files[name].At));
            }
        }
        var all = papers.Select(paper => paper.Organization).OfType<OrganizationName>().Distinct().ToList();
        _handleOfName = all.Where(name => name.Handle.Length > 0)
            .GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same =>
                same.Select(name => name.Handle.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count() == 1
            )
            .ToDictionary(same => same.Key, same => same.First().Handle, StringComparer.OrdinalIgnoreCase);
        _spellings = all.ToLookup(KeyOf, StringComparer.Ordinal);
    }

    public string KeyOf(OrganizationName name)
    {
        if ((_files.GetValueOrDefault(name.Handle) ?? _files.GetValueOrDefault(name.Name)) is { } file)
            return file.Name;
        var handle = name.Handle.Length > 0 ? name.Handle : _handleOfName.GetValueOrDefault(name.Name, name.Name);
        return handle.ToLowerInvariant();
    }

    /// <summary>
    /// The handle if there is one, so that adding a file about an organisation does not move its page.
    /// </summary>
    public string AddressOf(string key) =>
        _spellings[key].Select(name => name.Handle).Where(handle => handle.Length > 0).Min(StringComparer.Ordinal)
        ?? DisplayOf(key);

    public string DisplayOf(string key) =>
        FileOf(key)?.Name ?? _spellings[key].Select(name => name.Name).Min(StringComparer.Ordinal)!;

    public OrganizationFile? FileOf(string key) =>
        _files.GetValueOrDefault(key) is { } file && file.Name == key ? file : null;

    public IEnumerable<Diagnostic> Unused(IEnumerable<string> keys)
    {
        var used = keys.Select(FileOf).ToHashSet(ReferenceEqualityComparer.Instance);
        return _all.Where(file => !used.Contains(file)).Select(file => LibraryFaults.UnusedFile(file.At, file.Name));
    }
}
