using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("abc\u202egnp.exe", @"abc\u{202e}gnp.exe")]
    [InlineData("\u001b[31mred", @"\u{1b}[31mred")]
    [InlineData("a\u0000\u007f\u0085b", @"a\u{0}\u{7f}\u{85}b")]
    [InlineData("zero\u200bwidth\u200d\ufeff\u00ad", @"zero\u{200b}width\u{200d}\u{feff}\u{ad}")]
    [InlineData("\u2066isolate\u2069", @"\u{2066}isolate\u{2069}")]
    [InlineData("line\u2028paragraph\u2029", @"line\u{2028}paragraph\u{2029}")]
    [InlineData("tag\U000e0041", @"tag\u{e0041}")]
    [InlineData("a\nb\tc\r", @"a\u{a}b\u{9}c\u{d}")]
    public void WhatNobodySeesIsWrittenOut(string text, string visible)
    {
        Assert.Equal(visible, VisibleText.Of(text));
        Assert.False(VisibleText.HidesNothing(text));
        Assert.True(VisibleText.HidesNothing(visible));
    }

    /// <summary>No attribute of a test can hold one.</summary>
    [Fact]
    public void HalfOfASurrogatePairIsWrittenOut()
    {
        Assert.Equal(@"half\u{d83d} and \u{dc00}", VisibleText.Of($"half{(char)0xd83d} and {(char)0xdc00}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Erdős, 名, العربية, שלום, é, e\u0301, 👩 and 😀")]
    [InlineData("a no-break\u00a0space")]
    public void WhatShowsStaysAsItIs(string text)
    {
        Assert.Same(text, VisibleText.Of(text));
        Assert.True(VisibleText.HidesNothing(text));
    }

    [Fact]
    public void LinesKeepTheirEndsAndTabs()
    {
        Assert.Equal("a\n\tb\\u{1b}[0m", VisibleText.Lines("a\n\tb\u001b[0m"));
    }

    [Theory]
    [InlineData(" two\r\nlines ", 60, "two lines")]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcdef…")]
    [InlineData("abcde😀", 6, "abcde…")]
    public void ALineIsBoundedAndCutsNoCharacter(string text, int most, string line)
    {
        Assert.Equal(line, VisibleText.Line(text, most));
    }
}
