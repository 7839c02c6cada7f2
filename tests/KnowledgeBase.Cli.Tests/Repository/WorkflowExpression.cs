using System.Text.RegularExpressions;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>
/// GitHub's expressions, as far as workflows and the action here use them: names, texts, <c>==</c>, <c>!=</c>,
/// <c>&amp;&amp;</c> and <c>||</c>.
/// </summary>
/// <param name="values">What names stand for; a name that is not there is empty.</param>
internal sealed partial class WorkflowExpression(IReadOnlyDictionary<string, string> values)
{
    /// <summary>A text with its expressions replaced by what they come to.</summary>
    public string Fill(string text) => Expression().Replace(text, match => Evaluate(match.Groups["inner"].Value));

    /// <summary>Whether a step with this condition runs.</summary>
    public bool Holds(string? condition) =>
        condition is null || IsTrue(Evaluate(Expression().Replace(condition, "${inner}")));

    private string Evaluate(string expression)
    {
        foreach (var or in expression.Split("||"))
        {
            var all = or.Split("&&").Select(Compare).ToArray();
            if (Array.TrueForAll(all, IsTrue))
                return all[^1];
        }
        return "";
    }

    private string Compare(string expression)
    {
        if (expression.Split("==") is [var left, var right])
            return Value(left) == Value(right) ? "true" : "";
        return expression.Split("!=") is [var one, var other]
            ? Value(one) != Value(other)
                ? "true"
                : ""
            : Value(expression);
    }

    private string Value(string term) =>
        term.Trim() switch
        {
            ['\'', .. var text, '\''] => text,
            var name when Name().IsMatch(name) => values.GetValueOrDefault(name, ""),
            var other => throw new NotSupportedException($"The tests do not know the expression “{other}”."),
        };

    /// <summary>As on GitHub, where the text <c>false</c> is true.</summary>
    private static bool IsTrue(string value) => value.Length > 0;

    [GeneratedRegex(@"\$\{\{(?<inner>.*?)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();

    [GeneratedRegex(@"^[a-z_][a-z_.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
