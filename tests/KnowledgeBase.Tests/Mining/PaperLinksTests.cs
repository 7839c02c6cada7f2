using KnowledgeBase.Mining;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Mining;

public sealed class PaperLinksTests
{
    [Theory]
    [InlineData("Code: https://github.com/a/b.", "https://github.com/a/b")]
    [InlineData("(https://github.com/a/b).", "https://github.com/a/b")]
    [InlineData("at https://github.com/a/b.)", "https://github.com/a/b")]
    [InlineData("at https://en.wikipedia.org/wiki/Bee_(insect).", "https://en.wikipedia.org/wiki/Bee_(insect)")]
    [InlineData("URL{https://a.org/b}.", "https://a.org/b")]
    [InlineData(@"\url{https://a.org/b_c}}.", "https://a.org/b_c")]
    [InlineData(@"\href{https://a.org/b\_c}{here}", "https://a.org/b_c")]
    [InlineData("available at~https://a.org/b", "https://a.org/b")]
    [InlineData("[page](https://a.org/b)", "https://a.org/b")]
    [InlineData("https://a.org/b,https://c.org/d", "https://a.org/b")]
    [InlineData("see github.com/a/b for code", "https://github.com/a/b")]
    [InlineData("see someone.github.io/work!", "https://someone.github.io/work")]
    [InlineData("https://a.org/", "https://a.org/")]
    [InlineData("weights at hf.co/a/b.", "https://hf.co/a/b")]
    [InlineData("see www.bees.example.org/maps.", "https://www.bees.example.org/maps")]
    [InlineData("(www.bees.org)", "https://www.bees.org")]
    public void AnAddressIsFoundWithoutWhatStandsAroundIt(string text, string address)
    {
        Assert.Equal(address, LinksInText.Find(text).First().Url);
    }

    [Theory]
    [InlineData("mail me@github.com/x")]
    [InlineData("https:// a.org")]
    [InlineData("http://localhost/x")]
    [InlineData("notgithub.com/a/b")]
    [InlineData("nohf.co/a/b and www. and awww.org")]
    public void WhatIsNoAddressIsNone(string text)
    {
        Assert.Empty(LinksInText.Find(text));
    }

    [Theory]
    [InlineData("https://github.com/a/b", LinkKind.Code)]
    [InlineData("https://gitlab.com/a/b", LinkKind.Code)]
    [InlineData("https://someone.github.io/work", LinkKind.Project)]
    [InlineData("https://huggingface.co/a/b", LinkKind.Model)]
    [InlineData("https://huggingface.co/datasets/a/b", LinkKind.Data)]
    [InlineData("https://huggingface.co/collections/a/b-1f", LinkKind.Model)]
    [InlineData("hf.co/collections/a/b-1f", LinkKind.Model)]
    [InlineData("https://huggingface.co/spaces/a/b", LinkKind.Demo)]
    [InlineData("https://www.youtube.com/watch?v=1", LinkKind.Video)]
    [InlineData("https://youtu.be/1", LinkKind.Video)]
    [InlineData("https://zenodo.org/record/1", LinkKind.Data)]
    [InlineData("https://arxiv.org/abs/2501.00001", LinkKind.Other)]
    [InlineData("https://a.org/paper.pdf", LinkKind.Pdf)]
    public void ALinkIsOfTheKindOfItsHost(string address, Enum kind)
    {
        Assert.Equal<Enum>(kind, LinksInText.Find(address).Single().Kind);
    }

    [Theory]
    [InlineData("Code will be released at https://github.com/a/b.")]
    [InlineData("Our code will be made publicly available at github.com/a/b")]
    [InlineData("We plan to open-source it at https://github.com/a/b.")]
    [InlineData("Code and data are to be released: https://github.com/a/b")]
    [InlineData("Code (announced): https://github.com/a/b")]
    [InlineData("Code: https://github.com/a/b (upon acceptance).")]
    [InlineData("Code is at https://github.com/a/b soon.")]
    public void CodeThatIsOnlyAnnouncedIsSaidToBe(string text)
    {
        Assert.Equal(
            (true, false),
            (LinksInText.Find(text).Single().IsAnnounced, LinksInText.Find(text).Single().IsCode)
        );
    }

    [Theory]
    [InlineData("Code is released at https://github.com/a/b.")]
    [InlineData("Models will be updated. Code is at https://github.com/a/b. Once more, bees.")]
    [InlineData("Bees will dance. Our code is open at github.com/a/b")]
    [InlineData("To share it, code is at https://github.com/a/b")]
    public void CodeThatIsThereIsCode(string text)
    {
        Assert.True(LinksInText.Find(text).Single().IsCode);
    }

    [Fact]
    public void AnUnknownMirrorOfAKnownHostIsNotLinked()
    {
        Assert.Empty(PaperLinks.Of(Given.Paper("Bees", "Code at https://github.com.cn.example/a/b.")));
    }

    [Fact]
    public void StatedLinksComeFirstAndNoPlaceIsNamedTwice()
    {
        var paper = Given.Paper(
            "Bees",
            "Code at http://www.github.com/A/b.git and https://a.org/x, https://a.org/x."
        ) with
        {
            Links = [new EntryLink(LinkKind.Code, "https://github.com/a/b/")],
        };

        Assert.Equal(
            [
                new EntryLink(LinkKind.Code, "https://github.com/a/b/"),
                new EntryLink(LinkKind.Project, "https://a.org/x"),
            ],
            PaperLinks.Of(paper).ToArray()
        );
    }
}
