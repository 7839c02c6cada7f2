
namespace KnowledgeBase.Scriban.Rendering;

/// <summary>Writes a value as a template prints it.</summary>
internal static class ValueWriter
{
    public static void Write(in Value value, RenderState state)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Integer:
                state.Output.Write(value.Bits);
                break;
            case ValueKind.Text or ValueKind.Html:
                state.Output.Write((string)value.Reference!);
                break;
            case ValueKind.Boolean:
                state.Output.Write(value.IsTrue ? "true"u8 : "false"u8);
                break;
            default:
                WriteText(ValuePrinter.Print(value, state), value.Kind, state);
                break;
        }
    }

    private static void WriteText(string text, ValueKind kind, RenderState state)
    {
        if (state.Escapes && kind is ValueKind.List or ValueKind.Object or ValueKind.Date) state.Output.WriteEscaped(text);
        else state.Output.Write(text);
    }
}
