using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library.People;

public sealed class HiddenEvidenceTests
{
    /// <summary>Each of twenty names is that of two people; half of their accounts are not known.</summary>
    [Fact]
    public void WhateverIsHiddenNoEvidenceGivesAPaperToAnotherPerson()
    {
        var random = new Random(20261130);
        var entries = Enumerable
            .Range(0, 400)
            .Select(number =>
            {
                var person = random.Next(40);
                var name = $"Name{(char)('A' + person / 4)} Of{(person % 4 < 2 ? "One" : "Two")}";
                return (
                    Title: $"Paper {number}",
                    Name: name,
                    Account: $"person-{person}",
                    IsSigned: random.Next(3) > 0
                );
            })
            .ToList();
        var hidden = Enumerable
            .Range(0, 40)
            .Where(_ => random.Next(2) == 0)
            .Select(person => $"person-{person}")
            .ToHashSet();

        var catalog = Catalog(
            Digest(
                "2025-12-08",
                [
                    .. entries.Select(entry =>
                        entry.IsSigned && !hidden.Contains(entry.Account)
                            ? Entry(entry.Title).By(entry.Name).Signed(entry.Name, entry.Account)
                            : Entry(entry.Title).By(entry.Name)
                    ),
                ]
            )
        );

        var truth = entries.ToDictionary(entry => entry.Title, entry => entry.Account, StringComparer.Ordinal);
        var people = catalog.Authors.ToDictionary(author => author.Slug);
        var signed = catalog
            .Papers.Select(paper => (Account: truth[paper.Title], Author: paper.Authors.Single()))
            .Where(paper => paper.Author.Account is not null)
            .ToList();
        Assert.InRange(signed.Count, 100, 200);
        Assert.All(signed, paper =>
            Assert.Equal([paper.Account], people[paper.Author.Slug].Evidence.Accounts.AsEnumerable())
        );
        Assert.All(catalog.Authors.Where(author => author.Evidence.Accounts.Length > 0), person =>
            Assert.Single(person.Evidence.Accounts.Distinct(AccountName.Comparer))
        );
    }
}
