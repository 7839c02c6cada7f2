
namespace KnowledgeBase.Scriban.Libraries;

/// <summary>Code in texts; it sees the names of the template that evaluates it, and can reach no other.</summary>
internal static class Evaluation
{
    public static Value Expression(in Arguments a)
    {
        if (!a[0].IsText) return a[0];
        var template = Parse(a, "{{ ret " + (string)a[0].Reference! + "\n}}");
        return a.State.Run(template, []);
    }

    public static Value Template(in Arguments a)
    {
        if (!a[0].IsText) return a[0];
        var template = Parse(a, (string)a[0].Reference!);
        return a.State.Safe(a.State.Capture(template, static (state, inner) => state.Run(inner, [])));
    }

    private static Scriban.Template Parse(in Arguments a, string text)
    {
        a.State.Charge(text.Length);
        var template = a.State.Template.ParseInner(text, out var errors);
        return errors.Count == 0 ? template : throw new TemplateFault($"The code cannot be read: {errors[0].Message}");
    }
}
