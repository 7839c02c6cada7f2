using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace KnowledgeBase.Text;

/// <summary>Tables that are wider than a screen scroll by themselves, with the keyboard too, and stay tables.</summary>
internal sealed class ScrolledTables : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        (renderer as HtmlRenderer)?.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new Renderer());

    private sealed class Renderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
