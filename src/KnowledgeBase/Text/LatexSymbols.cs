using System.Buffers;
using System.Collections.Frozen;

namespace KnowledgeBase.Text;

/// <summary>What the commands of LaTeX stand for.</summary>
internal static class LatexSymbols
{
    /// <summary>A text without any of these is plain already.</summary>
    public static readonly SearchValues<char> Special = SearchValues.Create("\\{}~`'-!?$");

    private static readonly FrozenDictionary<string, string> Accents = Table(
        "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C "
            + "G \u030F d \u0323 c \u0327 k \u0328 b \u0331 t \u0361 ocirc \u030A textcommabelow \u0326 "
            + "textogonekcentered \u0328 textdotbelow \u0323 textsubring \u0325 textroundcap \u0311"
    );

    private static readonly FrozenDictionary<string, string> Symbols = Table(
        "ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ "
            + "S § P ¶ pounds £ euro € texteuro € copyright © textcopyright © textregistered ® texttrademark ™ dag † "
            + "ddag ‡ "
            + "dots … ldots … textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ "
            + "textquotedblleft “ "
            + "textquotedblright ” textquotesingle ' textquotedbl \" guillemotleft « guillemotright » textbackslash \\ "
            + "textasciitilde ~ textasciicircum ^ textless < textgreater > textbar | textunderscore _ textdollar $ "
            + "textbraceleft { textbraceright } textdegree ° textmu µ textbullet • textperiodcentered · "
            + "textordfeminine ª "
            + "glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › quotedblbase „ quotesinglbase ‚ guillemetleft « "
            + "guillemetright » guilsinglleft ‹ guilsinglright › textquotedblbase „ lq ‘ rq ’ "
            + "slash / hyphen - fshyp - textfractionsolidus ⁄ "
            + "degree ° degreeCelsius °C celsius °C textcelsius °C ohm Ω textohm Ω angstrom Å micro µ perthousand ‰ "
            + "textperthousand ‰ textsection § textparagraph ¶ textdagger † textdaggerdbl ‡ textasteriskcentered * "
            + "textexclamdown ¡ textquestiondown ¿ textsterling £ textyen ¥ textcent ¢ textdiv ÷ textminus − "
            + "textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textrightarrow → textleftarrow ← "
            + "textnumero № textschwa ə "
            + "textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ texttimes × textpm ± LaTeX LaTeX "
            + "TeX TeX "
            + "BibTeX BibTeX & & % % $ $ # # _ _ { { } }"
    );

    private static readonly FrozenDictionary<string, string> MathSymbols = Table(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
            + "mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi "
            + "ψ "
            + "omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω times × cdot · "
            + "div ÷ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ~ simeq ≃ equiv ≡ propto ∝ ll ≪ gg ≫ in ∈ "
            + "notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ "
            + "lor ∨ "
            + "to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ mapsto ↦ infty ∞ partial ∂ "
            + "nabla ∇ "
            + "sum ∑ prod ∏ int ∫ sqrt √ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ cdots ⋯ ldots … dots … star ⋆ ast ∗ circ ∘ "
            + "bullet • "
            + "oplus ⊕ otimes ⊗ odot ⊙ perp ⊥ parallel ∥ mid | vert | Vert ‖ lVert ‖ rVert ‖ langle ⟨ rangle ⟩ lfloor "
            + "⌊ "
            + "rfloor ⌋ lceil ⌈ rceil ⌉ prime ′ dagger † ddagger ‡ top ⊤ bot ⊥ triangle △ uparrow ↑ downarrow ↓ "
            + "& & % % $ $ # # _ _ { { } } | ‖"
    );

    private static readonly FrozenDictionary<string, string> Spaces = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        [" "] = " ",
        ["\n"] = " ",
        ["\t"] = " ",
        ["\\"] = " ",
        [","] = " ",
        [";"] = " ",
        [":"] = " ",
        [">"] = " ",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["space"] = " ",
        ["newline"] = " ",
        ["par"] = " ",
        ["textvisiblespace"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Markup = Words(
        "emph textbf textit texttt textsc textrm textsf textsl textup textmd textnormal text mbox hbox underline uline "
            + "em bf it tt sc rm sl sf bfseries itshape ttfamily scshape rmfamily sffamily slshape upshape normalfont "
            + "boldmath "
            + "mathbf mathit mathrm mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm operatorname hat "
            + "widehat tilde "
            + "widetilde bar overline vec dot left right big Big bigl bigr Bigl Bigr limits displaystyle textstyle "
            + "protect relax "
            + "uppercase lowercase MakeUppercase MakeLowercase url path nolinkurl ensuremath xspace tiny small large "
            + "Large "
            + "footnotesize normalsize fi bibnamefont bibfnamefont mkbibemph mkbibbold mkbibitalic NoCaseChange nocase "
            + "textlf capitalize IeC textsw ul allowhyphens "
            + "nobreakdash nohyphens - / ! @ * ( ) [ ]"
    );

    private const string Raised =
        "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾nⁿiⁱaᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰjʲkᵏlˡmᵐoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ∗*′′";
    private const string Lowered = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";

    public static char? Accent(string name) => Accents.TryGetValue(name, out var mark) ? mark[0] : null;

    public static string? Symbol(string name, bool isMath)
    {
        if (isMath && MathSymbols.TryGetValue(name, out var symbol))
            return symbol;
        return Symbols.GetValueOrDefault(name) ?? Spaces.GetValueOrDefault(name) ?? (isMath ? null : InText(name));
    }

    /// <summary>
    /// Outside of formulas: a sign that lost its dollars (<c>\beta</c>), or a letter by its name in text fonts
    /// (<c>\textbeta</c>, <c>\upbeta</c>).
    /// </summary>
    private static string? InText(string name)
    {
        if (!char.IsAsciiLetter(name[0]) || IsMarkup(name))
            return null;
        if (MathSymbols.TryGetValue(name, out var symbol))
            return symbol;
        var prefix = name.StartsWith("text", StringComparison.Ordinal) ? 4 : 2;
        var isNamed = prefix == 4 || name.StartsWith("up", StringComparison.Ordinal);
        return isNamed && MathSymbols.TryGetValue(name[prefix..], out var letter) && char.IsLetter(letter, 0)
            ? letter
            : null;
    }

    /// <summary>What stands around the argument of a command; null for any other command.</summary>
    /// <param name="isInner">Inside of other quotation marks.</param>
    public static (string Opening, string Closing)? Enclosing(string name, bool isInner) =>
        name switch
        {
            "enquote" or "mkbibquote" or "textquote" => isInner ? ("‘", "’") : ("“", "”"),
            "mkbibparens" or "parentext" => ("(", ")"),
            "mkbibbrackets" or "brackettext" => ("[", "]"),
            _ => null,
        };

    /// <summary>Whether a command only says how its argument looks; the argument stays.</summary>
    public static bool IsMarkup(string name) => Markup.Contains(name);

    /// <summary>How many of a command's arguments are not text.</summary>
    public static int DroppedArguments(string name) =>
        name switch
        {
            "href" or "texorpdfstring" or "color" or "textcolor" or "colorbox" or "noopsort" or "label" => 1,
            "footnote" or "footnotemark" or "footnotetext" or "thanks" or "tnote" or "inst" or "fnref" => 1,
            "vspace" or "hspace" or "raisebox" or "scalebox" or "phantom" or "hphantom" or "vphantom" => 1,
            "cite" or "citep" or "citet" or "citealt" or "citealp" or "ref" or "eqref" or "pageref" => 1,
            "foreignlanguage" or "selectlanguage" or "begin" or "end" or "natexlab" or "orcidlink" or "orcidID" => 1,
            "corref" or "index" or "bibinfo" or "bibfield" or "includegraphics" or "email" => 1,
            "fontsize" or "resizebox" => 2,
            _ => 0,
        };

    /// <summary>The character for the longest ligature at the start of the text, and the ligature's length.</summary>
    public static (string Character, int Length)? Ligature(ReadOnlySpan<char> text) =>
        text switch
        {
            ['-', '-', '-', ..] => ("—", 3),
            ['-', '-', ..] => ("–", 2),
            ['`', '`', ..] => ("“", 2),
            ['\'', '\'', ..] => ("”", 2),
            ['!', '`', ..] => ("¡", 2),
            ['?', '`', ..] => ("¿", 2),
            ['`', ..] => ("‘", 1),
            _ => null,
        };

    /// <summary>The raised or lowered text, or null if Unicode lacks one of the characters.</summary>
    public static string? Script(string content, bool isRaised)
    {
        var table = isRaised ? Raised : Lowered;
        var script = new char[content.Length];
        for (var index = 0; index < content.Length; index++)
        {
            var found = -1;
            for (var entry = 0; entry < table.Length && found < 0; entry += 2)
                found = table[entry] == content[index] ? entry + 1 : -1;
            if (found < 0)
                return null;
            script[index] = table[found];
        }
        return new string(script);
    }

    private static FrozenDictionary<string, string> Table(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
