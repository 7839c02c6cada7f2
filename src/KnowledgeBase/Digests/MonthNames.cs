using System.Collections.Frozen;
using KnowledgeBase.Text;

namespace KnowledgeBase.Digests;

/// <summary>Months by their names and abbreviations in the languages of Europe, as bibliographies have them.</summary>
internal static class MonthNames
{
    /// <summary>One line a month, without accents.</summary>
    private static readonly string[] Names =
    [
        "jan january januar janner jaenner januari janvier janv enero ene gennaio genn janeiro stycznia styczen",
        "feb febr february februar feber februari fevrier fevr fev febrero febbraio febb fevereiro lutego luty",
        "mar mrz march marz maerz mars maart mrt marzo marco marzec marca",
        "apr april avril avr abril abr aprile kwietnia kwiecien",
        "may mai mei mayo maggio magg maio maj maja",
        "jun june juni juin junio giugno junho czerwca czerwiec",
        "jul july juli juillet juil julio luglio julho lipca lipiec",
        "aug august aout agosto ago augustus augusti sierpnia sierpien",
        "sep sept september septembre septiembre setiembre settembre sett setembro wrzesnia wrzesien",
        "oct october oktober okt octobre octubre ottobre ott outubro pazdziernika pazdziernik",
        "nov november novembre noviembre novembro listopada listopad",
        "dec december dezember dez decembre diciembre dic dicembre dezembro desember grudnia grudzien",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((names, month) => names.Split(' ').Select(name => (name, month)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.month + 1, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Macros = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. "jan feb mar apr may jun jul aug sep oct nov dec".Split(' '),
            .. "january february march april june july august september october november december".Split(' '),
        ]
    );

    /// <param name="word">Of letters alone.</param>
    public static int? Number(string word) =>
        Numbers.TryGetValue(Folding.ToAscii(word), out var number) ? number : null;

    /// <summary>What BibTeX files use without defining it: <c>jan</c> to <c>dec</c>, and English words.</summary>
    public static bool IsMacro(string word) => Macros.Contains(word);
}
