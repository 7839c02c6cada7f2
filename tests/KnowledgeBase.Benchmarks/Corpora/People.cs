namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// Authors as they fall in a large anthology: about as many people as papers, most of them with one paper, a few with
/// hundreds. Each new slot takes a new person, or someone in proportion to their papers so far (Simon, 1955).
/// </summary>
internal sealed class People(Chance chance, Lexicon lexicon)
{
    private const double NewPersonPercent = 24;
    private const double AccentedPercent = 8;
    private const double SpeltAnewPercent = 2.7;
    private const double ChinesePercent = 2;

    private static readonly string[] Given =
    [
        "Anna",
        "Wei",
        "Ravi",
        "Yuki",
        "Lena",
        "Omar",
        "Chloé",
        "José",
        "Minh",
        "Søren",
        "Łukasz",
        "Zoë",
        "Ali",
        "Jun",
        "Sara",
        "Ivan",
    ];

    private static readonly string[] ChineseFamily = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄"];
    private static readonly string[] ChineseGiven =
    [
        "伟",
        "芳",
        "娜",
        "敏",
        "静",
        "丽",
        "强",
        "磊",
        "军",
        "洋",
        "勇",
        "艳",
    ];
    private static readonly string[] Accented =
    [
        "Müller",
        "García",
        "Nguyễn",
        "Šimić",
        "Øverland",
        "Çelik",
        "Brânză",
        "Þórsson",
    ];

    private readonly List<string> _slots = [];

    public string[] Of(int count)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
            names.Add(_slots.Count == 0 || chance.Percent(NewPersonPercent) ? Newcomer() : chance.Of(_slots));
        _slots.AddRange(names);
        return [.. names];
    }

    private string Newcomer() => (_slots.Count == 0 ? null : SpeltAnew()) ?? NewName();

    /// <summary>
    /// A name that another one shares an address with, as a twentieth of the people in a large anthology do.
    /// </summary>
    private string? SpeltAnew() =>
        chance.Percent(SpeltAnewPercent)
        && chance.Of(_slots) is var known
        && known.IndexOfAny(['a', 'e', 'i', 'o', 'u'], 1) is > 0 and var at
            ? $"{known[..at]}{"áéíóú"["aeiou".IndexOf(known[at], StringComparison.Ordinal)]}{known[(at + 1)..]}"
            : null;

    private string NewName()
    {
        if (chance.Percent(ChinesePercent))
            return chance.Of(ChineseFamily) + chance.Of(ChineseGiven) + chance.Of(ChineseGiven);
        var family = chance.Percent(AccentedPercent) ? chance.Of(Accented) : Lexicon.Capital(lexicon.Rare(chance));
        return chance.Below(12) switch
        {
            0 => $"{chance.Of(Given)} {(char)('A' + chance.Below(26))}. {family}",
            1 => $"{chance.Of(Given)} {Lexicon.Capital(chance.Of(Lexicon.Nouns))}-{family} van der {family}enberg",
            _ => $"{chance.Of(Given)} {family}",
        };
    }
}
