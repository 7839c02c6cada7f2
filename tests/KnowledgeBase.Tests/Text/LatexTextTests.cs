using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class LatexTextTests
{
    [Theory]
    [InlineData(@"Schr{\""o}dinger", "Schrödinger")]
    [InlineData(@"Schr\""{o}dinger", "Schrödinger")]
    [InlineData(@"Erd\H{o}s", "Erdős")]
    [InlineData(@"\v{S}imon \v Cech", "Šimon Čech")]
    [InlineData(@"Garc{\'\i}a", "García")]
    [InlineData(@"Garc{\'{\i}}a", "García")]
    [InlineData(@"\c{S}ahin, G\""unter, A\u{g}a", "Şahin, Günter, Ağa")]
    [InlineData(@"{\L}ukasz {\o}re \ss{} stra{\ss}e", "Łukasz øre ß straße")]
    [InlineData(@"\AA rhus {\ae}on \oe uvre", "Århus æon œuvre")]
    [InlineData(@"Nguy{\~{\^e}}n", "Nguyễn")]
    [InlineData(@"\.Istanbul \k{a}", "İstanbul ą")]
    [InlineData(@"100\% \& more\_or \$5 \#1", "100% & more_or $5 #1")]
    [InlineData(@"A {BERT} of {\em Great} \textbf{Size}", "A BERT of Great Size")]
    [InlineData(@"``Quoted'' text -- and --- more", "“Quoted” text – and — more")]
    [InlineData(@"pages~1--2\ldots", "pages 1–2…")]
    [InlineData(@"\href{https://example.org}{here} and \url{x_y}", "here and x_y")]
    [InlineData(@"\texorpdfstring{$\alpha$}{alpha}", "alpha")]
    [InlineData(@"2\textsuperscript{nd}", "2ⁿᵈ")]
    [InlineData(@"CO\textsubscript{2}", "CO₂")]
    [InlineData(@"$\alpha$-Net and $O(n^2)$", @"$\alpha$-Net and $O(n^2)$")]
    [InlineData(@"costs $5 or {$}6", "costs $5 or $6")]
    [InlineData(@"\unknown{x} \unknown", @"x \unknown")]
    [InlineData(@"it's plain", "it's plain")]
    [InlineData(@"ends in \", @"ends in \")]
    [InlineData(@"\'", "")]
    [InlineData("Ⅷ 😀 {\\'😀}", "Ⅷ 😀 😀")]
    public void MarkupBecomesUnicode(string latex, string text) => Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData(@"\enquote{a \enquote{b} c}", "“a ‘b’ c”")]
    [InlineData(@"\enquote*{a} \mkbibparens{b}", "“a” (b)")]
    [InlineData(@"\glqq A\grqq{} \flqq B\frqq\ \glq C\grq", "„A“ «B» ‚C‘")]
    [InlineData("\"`A\"' und \"B\"", "„A“ und \"B\"")]
    [InlineData(@"\foreignlanguage{french}{L'\'ete} \selectlanguage{english}x", "L'éte x")]
    [InlineData(@"a\footnotemark[1] b\thanks{c \textbf{d}}", "a b")]
    [InlineData(@"\ensuremath{\alpha_2} \beta-decay \textmu m \textGamma", "α₂ β-decay µm Γ")]
    [InlineData(@"{\ensuremath{^{238}}}U", "²³⁸U")]
    [InlineData(@"\ifmmode \check{c}\else \v{c}\fi{}aj", "čaj")]
    [InlineData(@"\bibinfo{title}{A \bibnamefont{B}} \macro{C} \name", @"A B C \name")]
    [InlineData(@"Fran\ocirc{u} Ro\textcommabelow{s}ia", "Franů Roșia")]
    [InlineData(@"20\,\textdegree C, 5\,\textperthousand", "20 °C, 5 ‰")]
    [InlineData(@"\enquote{open", "“open")]
    [InlineData(@"\'\textsuperscript{} \ensuremath{} \enquote", "  ")]
    public void CommandsOfBibliographiesBecomeText(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData(
        @"Poincar\'e, K\""{a}hler, Erd\H{o}s, \v{C}ech, Fran\c cois",
        "Poincaré, Kähler, Erdős, Čech, François"
    )]
    [InlineData(@"{\'E}tude {\o}re Stra{\ss}e \L{}ódź \AA ngstr\""om", "Étude øre Straße Łódź Ångström")]
    [InlineData(@"L{\'\i}nea a\""\i ve", "Línea aïve")]
    [InlineData("Erd\\H{o}s--R\\'enyi, ~5% of ImageNet-{A,R}, ``so''", "Erdős–Rényi, ~5% of ImageNet-{A,R}, ``so''")]
    [InlineData(@"\cite{a} \textbf{b} \% $\'e$ \url{x}", @"\cite{a} \textbf{b} \% $\'e$ \url{x}")]
    public void InProseOnlyLettersAndDashesAreDecoded(string text, string decoded) =>
        Assert.Equal(decoded, LatexText.DecodeLetters(text));

    [Theory]
    [InlineData(@"$\alpha$-Net: $O(n^2)$ in $\mathbb{R}^{d}$", "α-Net: O(n²) in Rᵈ")]
    [InlineData(@"$\epsilon_{t}$ and $x^{ab_c}$", "ϵₜ and x^ab_c")]
    [InlineData(@"$\times 10^{-3}$", "×10⁻³")]
    [InlineData(@"only $5 and $6", "only $5 and $6")]
    [InlineData(@"$$E=mc^2$$", "E=mc²")]
    [InlineData(@"$\ell_1$, $\ell_\infty$", "ℓ₁, ℓ_∞")]
    [InlineData(@"\'Etude", "Étude")]
    public void FormulasBecomePlainCharacters(string latex, string text) =>
        Assert.Equal(text, LatexText.ToPlain(latex));

    [Theory]
    [InlineData(@"https://a.b/c\_d\%20\&e", "https://a.b/c_d%20&e")]
    [InlineData(@"\url{https://a.b/{~}x}", "https://a.b/~x")]
    [InlineData("https://a.b/c_d", "https://a.b/c_d")]
    public void EscapesInAddressesAreTakenBack(string latex, string url) =>
        Assert.Equal(url, LatexText.DecodeUrl(latex));

    [Theory]
    [InlineData("{")]
    [InlineData("$^{")]
    [InlineData(@"\textsuperscript{")]
    [InlineData(@"\'{")]
    [InlineData(@"\cite{")]
    [InlineData("$")]
    [InlineData(@"\enquote{")]
    [InlineData(@"\enquote[")]
    [InlineData(@"\ensuremath{")]
    [InlineData(@"\ifmmode ")]
    [InlineData("\"`")]
    public void NestingNeedsNoStackAndLittleTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));
        var watch = new ProcessorWatch();

        LatexText.ToPlain(text);
        LatexText.ToPlain("$x" + text + "$");
        LatexText.DecodeLetters(text);

        Assert.InRange(watch.Seconds, 0, 30);
    }
}
