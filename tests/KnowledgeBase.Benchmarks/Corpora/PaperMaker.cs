using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// Papers one after the other, each with its own troubles: maths, shared titles, long words, crowds of authors.
/// </summary>
internal sealed class PaperMaker
{
    private const double SharedTitlePercent = 0.8;
    private const double NamelessPercent = 0.7;
    private const int DaysApart = 60;
    private const int WithoutFooterEvery = 25;
    private const int LongAffiliationEvery = 1_000;
    private const int LongAffiliation = 500;
    private const int LargestCrowd = 125;
    private const int LargestCrowdEvery = 5_000;
    private const double CrowdPercent = 0.05;
    private const int TailWords = 40_000;
    private const int Organizations = 400;

    private static readonly string[] Troubles =
    [
        "It uses $O(n \\log n)$ steps and is 32times faster.",
        "A gain of sim100B tokens, or 12.5\\% in all, is seen.",
        "We call this ``adaptive'' & <stable>.",
        "For $\\alpha=0.1$ and $\\epsilon \\to 0$ the bound $\\sqrt{d/T}$ is tight.",
        "Code is at https://github.com/example/project.",
        "It costs $200 and covers ImageNet-{A,R} and Q4_0.",
        "Donaudampfschifffahrtsgesellschaftskapitän is one of its tokens.",
    ];

    private readonly Chance _chance;
    private readonly Lexicon _lexicon;
    private readonly People _people;
    private readonly string[] _organizations;
    private readonly List<string> _titles = [];
    private readonly Dictionary<string, DateOnly> _earliest = new(StringComparer.Ordinal);

    public PaperMaker(ulong seed)
    {
        _chance = new Chance(seed);
        _lexicon = new Lexicon(_chance, TailWords);
        _people = new People(_chance, _lexicon);
        _organizations = [.. Enumerable.Range(0, Organizations).Select(_ => _lexicon.SystemName(_chance) + " Lab")];
    }

    /// <param name="number">Counts the papers of one corpus from 0.</param>
    public CorpusPaper Make(int number, DateOnly listed)
    {
        var (title, isShared) = NewTitle();
        var published = listed.AddDays(-_chance.Zipf(1500));
        if (isShared && _earliest[title].AddDays(-DaysApart) is var latest && latest < published)
            published = latest; // Nothing but the date tells two papers of one title apart.
        var isNameless = _chance.Percent(NamelessPercent);
        var hasFooter = isShared || number % WithoutFooterEvery != WithoutFooterEvery - 1;
        if (hasFooter)
            _titles.Add(title);
        _earliest[title] = published;
        return new CorpusPaper(
            title,
            Abstract(),
            isNameless ? [] : _people.Of(AuthorCount(number)),
            isNameless || _chance.Percent(30) ? _organizations[_chance.Zipf(Organizations)] : null,
            number % LongAffiliationEvery == LongAffiliationEvery / 5 ? Affiliation() : null,
            published,
            Identifier(number),
            _chance.Percent(20) ? _chance.Between(1, 30) : null,
            hasFooter
        );
    }

    private int AuthorCount(int number) =>
        number % LargestCrowdEvery == LargestCrowdEvery / 5 ? LargestCrowd
        : _chance.Percent(CrowdPercent) ? _chance.Between(40, 90)
        : 1 + Math.Min(14, _chance.Zipf(24));

    /// <summary>All that an anthology's authors wrote into that field, cut where the field ended.</summary>
    private string Affiliation()
    {
        var text = new StringBuilder(LongAffiliation + 100);
        while (text.Length < LongAffiliation)
            text.Append(text.Length == 0 ? "" : "; ")
                .Append("Department of ")
                .Append(_chance.Of(Lexicon.Phrases))
                .Append(", University of ")
                .Append(Lexicon.Capital(_lexicon.Rare(_chance)));
        return text.ToString()[..LongAffiliation].TrimEnd(' ', ',', ';');
    }

    /// <summary>Months from 1501 on hold up to 99,999 papers; a corpus fills 5,000 of each.</summary>
    private static string Identifier(int number)
    {
        var month = new DateOnly(2015, 1, 1).AddMonths(number / 5000);
        return string.Create(CultureInfo.InvariantCulture, $"{month:yyMM}.{number % 5000 + 1:00000}");
    }

    private (string Title, bool IsShared) NewTitle() =>
        _titles.Count > 0 && _chance.Percent(SharedTitlePercent) ? (_chance.Of(_titles), true) : (Title(), false);

    private string Title()
    {
        var subject = Lexicon.Capital(_chance.Of(Lexicon.Phrases));
        var words = string.Join(
            ' ',
            Enumerable.Range(0, _chance.Between(2, 6)).Select(_ => Lexicon.Capital(_lexicon.Word(_chance)))
        );
        return _chance.Below(5) switch
        {
            0 => $"{_lexicon.SystemName(_chance)}: {subject} {words}",
            1 => $"{_lexicon.SystemName(_chance)}: {words}",
            2 => $"{words} for {subject}",
            3 => $"On $\\alpha$-{Lexicon.Capital(_chance.Of(Lexicon.Nouns))}s: {words} & {subject}",
            _ => $"{subject} with {words}",
        };
    }

    /// <summary>Between 500 and 1,900 characters on one line, in sentences.</summary>
    private string Abstract()
    {
        var length = _chance.Between(500, 1900);
        var text = new StringBuilder(length + 200);
        while (text.Length < length)
        {
            text.Append(_chance.Percent(12) ? _chance.Of(Troubles) : Sentence()).Append(' ');
        }
        return text.ToString().TrimEnd();
    }

    private string Sentence()
    {
        var words = Enumerable.Range(0, _chance.Between(10, 28)).Select(_ => _lexicon.Word(_chance));
        return Lexicon.Capital(string.Join(' ', words)) + ".";
    }
}
