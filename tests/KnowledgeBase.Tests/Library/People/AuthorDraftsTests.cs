using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library.People;

/// <summary>What <c>kb new author</c> offers.</summary>
public sealed class AuthorDraftsTests
{
    [Fact]
    public void OnlySpellingsThatCanBeOnePersonAreOffered()
    {
        var draft = Draft("Zhangyang Wang", Entry("A").By("Zhangyang Wang"), Entry("B").By("Zehan Wang", "Zhe Wang"));

        Assert.Contains("\n# aliases:\n# The author's ORCID iD.\n", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSpellingOfMostSharedCoAuthorsComesFirst()
    {
        var draft = Draft(
            "Quoc V. Le",
            Entry("A", "2021").By("Quoc V. Le", "Bo Tan", "Ada Yu"),
            Entry("B", "2019").By("Q. Le"),
            Entry("C", "2020").By("Quoc Le", "Ada Yu"),
            Entry("D", "2022").By("Quoc Le")
        );

        Assert.Contains(
            """

            # aliases:
            #   - "Quoc Le"  # 2 papers, 2020 to 2022; both wrote with Ada Yu
            #   - "Q. Le"  # 1 paper, 2019; nobody wrote with both

            """.ReplaceLineEndings("\n"),
            draft.Content,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ASpellingThatIsProvedToBeSomebodyElsesIsNotOffered()
    {
        var draft = Draft(
            "Quoc V. Le",
            Entry("A").By("Quoc V. Le").Signed("Quoc V. Le", "one"),
            Entry("B").By("Quoc Le").Signed("Quoc Le", "two"),
            Entry("C").By("Quoc V. Le", "Q. Le")
        );

        Assert.Contains("\n# aliases:\n", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsProvedIsStated()
    {
        var draft = Draft(
            "Ada Yu",
            Entry("A").By("Ada Yu").Signed("Ada Yu", "ada").Identified("Ada Yu", "0000-0002-1825-0097")
        );

        Assert.Contains("\nhf: [\"ada\"]\n", draft.Content, StringComparison.Ordinal);
        Assert.Contains("\norcid: [\"0000-0002-1825-0097\"]\n", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void PapersToDivideStandInGroupsWithTheirEvidence()
    {
        var draft = Draft(
            "Bo Li",
            Entry("A", "2020").By("Bo Li", "Ada Yu").Signed("Bo Li", "one").From("lab", "The Lab"),
            Entry("B", "2021").By("Bo Li", "Cy Ma").Signed("Bo Li", "two"),
            Entry("C", "2022").By("Bo Li", "Ada Yu", "Di Xu")
        );

        Assert.Contains(
            """

            # papers:
            #   - "a"  # A; 2020; account one; The Lab; with Ada Yu
            #   - "c"  # C; 2022; with Ada Yu, Di Xu
            #   # Nothing connects these with the papers above:
            #   - "b"  # B; 2021; account two; with Cy Ma

            """.ReplaceLineEndings("\n"),
            draft.Content,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n# hf:\n#   - \"one\"  # 1 paper, 2020\n#   - \"two\"  # 1 paper, 2021\n",
            draft.Content,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Several people write as Bo Li:", draft.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void APersonOfASharedNameIsOfferedThePapersThatSayNoMore()
    {
        var draft = Draft(
            "bo-li-one",
            Entry("A").By("Bo Li").Signed("Bo Li", "one"),
            Entry("B").By("Bo Li").Signed("Bo Li", "two"),
            Entry("C").By("Bo Li")
        );

        Assert.Equal("authors/bo-li-one.md", draft.Path);
        Assert.Contains("\nhf: [\"one\"]\n", draft.Content, StringComparison.Ordinal);
        Assert.Contains("#   - \"c\"  # C\n", draft.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("#   - \"b\"", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsOfferedIsReadOnceItsCommentSignIsTaken()
    {
        var draft = Draft("Q. \"Ann\" Le", Entry("A").By("Q. \"Ann\" Le"), Entry("B: # - \"x\"").By("Q. \"Ann\" Le"));
        var content = draft.Content.Replace("# papers:", "papers:").Replace("#   ", "  ");

        var editorial = EditorialReader.Read(
            [new Source("authors/x.md", () => new MemoryStream(Encoding.UTF8.GetBytes(content)))],
            []
        );

        Assert.Empty(editorial.Diagnostics);
        Assert.Equal(["a", "b-x"], editorial.Authors.Single().Papers.AsEnumerable());
    }

    private static Draft Draft(string name, params DigestEntry[] entries) =>
        Drafts.Author(Catalog(Digest("2025-12-08", entries)), name);
}
