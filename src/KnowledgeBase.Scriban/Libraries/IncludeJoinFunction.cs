using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Syntax;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>include_join names separator begin end</c>; a text that begins with <c>tpl:</c> names a template.</summary>
internal sealed class IncludeJoinFunction() : Callable("include_join", null)
{
    private const string TemplatePrefix = "tpl:";

    public static readonly IncludeJoinFunction Instance = new();

    public override Value Invoke(RenderState state, Place at, ReadOnlySpan<Value> arguments) =>
        throw new InvalidOperationException("A joined include has no signature.");

    public override Value InvokeFreely(RenderState state, Place at, TemplateList arguments)
    {
        if (arguments.Count < 2 || arguments[0].Kind != ValueKind.List)
            throw new TemplateFault("`include_join` needs a list of templates and a separator.");
        return state.Safe(state.Capture((at, arguments), static (inner, call) => Write(inner, call.at, call.arguments)));
    }

    private static void Write(RenderState state, Place at, TemplateList arguments)
    {
        WritePart(state, at, arguments, 2);
        var first = true;
        foreach (var name in arguments[0].Items())
        {
            state.Charge(1);
            if (!first) WritePart(state, at, arguments, 1);
            first = false;
            IncludeFunction.Instance.WriteTo(state, at, [name, .. arguments.Skip(4)]);
        }

        WritePart(state, at, arguments, 3);
    }

    private static void WritePart(RenderState state, Place at, TemplateList arguments, int index)
    {
        if (index >= arguments.Count || arguments[index].IsNull) return;
        var text = arguments[index].IsText ? (string)arguments[index].Reference! : "";
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
            IncludeFunction.Instance.WriteTo(state, at, [text[TemplatePrefix.Length..]]);
        else state.Write(arguments[index]);
    }
}
