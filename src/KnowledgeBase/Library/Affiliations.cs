using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library.People;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>The organisations: identified by their handle on the platform, joined by organisation files.</summary>
/// <param name="Organizations">Sorted by slug.</param>
/// <param name="Links">The organisation of each paper.</param>
internal sealed record Affiliations(
    ImmutableArray<Organization> Organizations,
    ImmutableArray<OrganizationLink?> Links,
    ImmutableArray<ContestedAddress> Contested,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static Affiliations Of(ImmutableArray<AddressedPaper> papers, ImmutableArray<OrganizationFile> files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new OrganizationNames(papers, files, diagnostics);
        ImmutableArray<string?> keys =
        [
            .. papers.Select(paper => paper.Organization is { } name ? names.KeyOf(name) : null),
        ];
        ImmutableArray<Group> groups =
        [
            .. keys.Index()
                .Where(paper => paper.Item is not null)
                .GroupBy(paper => paper.Item!, paper => paper.Index, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Group(group.Key, [.. group])),
        ];
        diagnostics.AddRange(names.Unused(groups.Select(group => group.Key)));
        var addresses = Addresses(groups, names);
        var made = groups.Zip(addresses.Slugs, (group, slug) => Organization(group, slug, names, papers));
        ImmutableArray<Organization> organizations = [.. Distinguished([.. made]).OrderBy(each => each.Slug)];
        var places = organizations.Index().ToDictionary(each => each.Item.Slug, each => each.Index);
        var links = groups
            .Zip(addresses.Slugs, (group, slug) => (group.Key, Of: organizations[places[slug]]))
            .ToDictionary(
                each => each.Key,
                each => new OrganizationLink(each.Of.Slug, each.Of.Name),
                StringComparer.Ordinal
            );
        return new Affiliations(
            organizations,
            [.. keys.Select(key => key is null ? null : links[key])],
            [
                .. addresses
                    .Contested.Where(contest => contest.Keeper is null)
                    .Select(contest => new ContestedAddress(
                        AddressKind.Organization,
                        contest.Slug,
                        [.. contest.Items.Select(item => places[addresses.Slugs[item]]).Order()]
                    )),
            ],
            [.. Former(groups, addresses, names)],
            diagnostics.ToImmutable()
        );
    }

    /// <summary>A handle keeps its address where a name without one asks for it, too.</summary>
    private static AssignedAddresses Addresses(ImmutableArray<Group> groups, OrganizationNames names)
    {
        ImmutableArray<string> wanted = [.. groups.Select(group => names.AddressOf(group.Key))];
        return AddressBook.Assign(
            [.. wanted.Select(Slugs.From)],
            group => [Slugs.Hash(wanted[group].ToLowerInvariant(), 6), Slugs.Hash(groups[group].Key, 12)],
            group => names.Handles(groups[group].Key).Any()
        );
    }

    private static Organization Organization(
        Group group,
        Slug slug,
        OrganizationNames names,
        ImmutableArray<AddressedPaper> papers
    ) =>
        new(slug, names.DisplayOf(group.Key), group.Papers, names.FileOf(group.Key))
        {
            Accounts = [.. names.Handles(group.Key).Where(AccountName.IsValid)],
            Spellings = Spellings(group.Papers.Select(paper => papers[paper].Organization!)),
        };

    /// <summary>Those of one name with what tells them apart.</summary>
    private static IEnumerable<Organization> Distinguished(ImmutableArray<Organization> organizations)
    {
        var counts = organizations
            .CountBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return organizations.Select(each =>
            counts[each.Name] == 1 ? each : each with { Distinction = each.Accounts.FirstOrDefault() }
        );
    }

    /// <summary>Other handles, and names that were all that was known, lead to the organisation.</summary>
    private static IEnumerable<Redirect> Former(
        ImmutableArray<Group> groups,
        AssignedAddresses addresses,
        OrganizationNames names
    )
    {
        var taken = addresses.Slugs.Concat(addresses.Contested.Select(contest => contest.Slug)).ToHashSet();
        return groups
            .Zip(addresses.Slugs, (group, slug) => (group.Key, Slug: slug))
            .SelectMany(
                each => names.Handles(each.Key).Concat(names.BareNames(each.Key)),
                (each, name) => new Redirect(AddressKind.Organization, Slugs.From(name), each.Slug)
            )
            .Where(redirect => taken.Add(redirect.From));
    }

    private static ImmutableArray<Spelling> Spellings(IEnumerable<OrganizationName> names) =>
        [
            .. names
                .GroupBy(name => name.Name, StringComparer.Ordinal)
                .Select(same => new Spelling(same.Key, same.Count(), same.Count(name => name.Handle.Length > 0)))
                .OrderByDescending(spelling => spelling.Papers)
                .ThenBy(spelling => spelling.Name, StringComparer.Ordinal),
        ];

    private sealed record Group(string Key, ImmutableArray<int> Papers);
}
