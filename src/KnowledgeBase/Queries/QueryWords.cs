using System.Collections.Frozen;

namespace KnowledgeBase.Queries;

/// <summary>Words of queries that tell little of their subject; <c>query.ts</c> has the same.</summary>
internal static class QueryWords
{
    public static FrozenSet<string> Function { get; } =
        Words("a an and are as at be by can for from in is it of on or that the to with");

    public static FrozenSet<string> OfQuestions { get; } =
        Words(
            "how what which who whom whose why when where does do did is are can could should would will i we you me "
                + "my our there any best way ways good better use using get make find need want know pick choose paper "
                + "papers about versus vs compared"
        );

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
