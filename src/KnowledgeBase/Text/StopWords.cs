namespace KnowledgeBase.Text;

/// <summary>
/// English words that say nothing about a paper's subject: grammar, and the stock phrases of abstracts.
/// </summary>
internal static class StopWords
{
    private const string Grammar = """
        a about above across after again against all almost along already also although always am among an and another
        any are around as at away be became because become been before being below between both but by can cannot could
        did do does doing done down during each either else even ever every few for from further get gets give given
        gives had has have having he hence her here his how however i if in indeed instead into is it its itself just
        least less let like made make makes making many may me might more most much must my near need neither never no
        none nor non not now of off often on once one only onto or other others otherwise our out over own per quite
        rather s same several shall she should since so some somewhat still such t take taken takes than that the their
        them then there thereby therefore these they this those though through throughout thus to together too toward
        towards two under unlike until up upon us use used uses using usually very via was way we well were what when
        where whereas whether which while who whole whose why will with within without would yet you your three four
        five
        """;

    private const string OfAbstracts = """
        able abstract advanced achieve achieved achieves achieving address addresses addressed aim aims allow allows
        analysis analyze apply applied approach approaches article author authors available based baseline baselines
        better beyond called case cases challenge challenges challenging code com common compare compared comparable
        comparing comprehensive conduct consider considered contribution contributions current currently demonstrate
        demonstrated demonstrates design designed develop developed different directly due e effective effectively
        effectiveness empirical enable enables enabling end ensure especially et etc evaluate evaluated evaluation
        evaluations evidence existing experiment experimental experiments explore extensive fewer finally flexible find
        finding findings first focus following framework fully furthermore g github goal good higher highly http https i
        ie eg improve improved improvement improvements improves improving include includes including increase
        increases introduce introduced introduces investigate issue issues key known larger lead leading leads
        leverage leveraging limited lower main major method methods moreover new notably novel number observe
        obtain offer original outperform outperforming outperforms overall paper papers particular particularly
        performance possible potential practical pre present presents presented previous previously prior problem
        problems process promising propose proposed proposes proposing provide provides providing public publicly recent
        recently reduce reduced reduces reducing related relevant reported reports require required requires research
        researcher respectively result resulting results reveal reveals second several show showing shown shows
        significant significantly similar simple smaller solution specific specifically standard state sub strong study
        studies substantial substantially suggest superior support systematic technique techniques term terms test
        tests trained third type types typically understanding unified url useful various version work works www
        """;

    private static readonly KeyTable Keys = new([
        .. Words.Of(Grammar + OfAbstracts).Select(word => word.Key).Distinct(),
    ]);

    public static bool Contains(Word word) => Keys.Find(word.Key) >= 0;
}
