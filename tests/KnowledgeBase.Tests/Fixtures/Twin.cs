using System.Buffers;
using System.Text;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Tests.Fixtures;

internal static class Twin
{
    public static string Of(Page page)
    {
        var text = new ArrayBufferWriter<byte>();
        MarkdownTwin.Write(page, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
