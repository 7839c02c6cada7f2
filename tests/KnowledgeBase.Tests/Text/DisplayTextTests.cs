using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("a 32times speed-up", "a 32× speed-up")]
    [InlineData("15timessim50times", "15×~50×")]
    [InlineData("64times64 pixels", "64×64 pixels")]
    [InlineData(@"3\times faster", "3× faster")]
    [InlineData("(sim100B parameters)", "(~100B parameters)")]
    [InlineData("up to sim99% of it", "up to ~99% of it")]
    [InlineData("approx5 days", "~5 days")]
    [InlineData("71.2pm0.3", "71.2±0.3")]
    [InlineData("leq 5 layers", "≤ 5 layers")]
    [InlineData("geq3 layers", "≥ 3 layers")]
    [InlineData(@"by 54.6\% and R\&D", "by 54.6% and R&D")]
    [InlineData("``workers'', here", "“workers”, here")]
    [InlineData("a `power' shape", "a ‘power’ shape")]
    [InlineData(@"\textbf{L}azy \emph{learning}", "Lazy learning")]
    [InlineData(@"as shown~\cite{bees2020} here", "as shown here")]
    [InlineData("Section~3", "Section 3")]
    [InlineData("online -- one at a time", "online – one at a time")]
    [InlineData("bees---and ships", "bees—and ships")]
    public void WhatIsLeftOfLatexIsRepaired(string text, string repaired)
    {
        Assert.Equal(repaired, DisplayText.Repair(text));
    }

    [Theory]
    [InlineData("3 times, sometimes 2 timestamps")]
    [InlineData("2timestamps")]
    [InlineData("simple sim2real simulation")]
    [InlineData("at 5pm or 10 pm")]
    [InlineData("a leg 5 and legs")]
    [InlineData("ageq 3 and nleq3")]
    [InlineData(@"\cited{x}")]
    [InlineData("``never closed")]
    [InlineData("$200 and $300")]
    [InlineData("ImageNet-{A,R}")]
    [InlineData("Q4_0")]
    [InlineData(@"C:\temp")]
    [InlineData("run `code` and don't")]
    [InlineData("a ~5% gain")]
    [InlineData("the option --strict")]
    [InlineData(@"$32\times$ and $\%$")]
    [InlineData(@"\(x \leq 5\) and \(32\times\)")]
    [InlineData("at the exit of a pm2 process")]
    [InlineData("https://a.org/x--y_2times/``z''")]
    public void WhatMeansSomethingElseStays(string text)
    {
        Assert.Equal(text, DisplayText.Repair(text));
    }

    [Theory]
    [InlineData("PanGu-$α$: A Model", "PanGu-α: A Model")]
    [InlineData(@"$\alpha^2$-Nets at 2times speed", "α²-Nets at 2× speed")]
    [InlineData(@"\(\alpha^2\)-Nets", "α²-Nets")]
    [InlineData("A $200 Robot on ImageNet-{A,R}", "A $200 Robot on ImageNet-{A,R}")]
    public void ATitleHasAFormOfPlainCharacters(string title, string plain)
    {
        Assert.Equal(plain, DisplayText.Plain(title));
    }
}
