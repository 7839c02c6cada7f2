using KnowledgeBase.Scriban.Syntax;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>The locals of one running function or template.</summary>
internal sealed class Frame(int locals)
{
    public Value[] Locals { get; } = locals == 0 ? [] : new Value[locals];

    /// <summary>What was passed: items by position, named members by name.</summary>
    public TemplateList? Arguments { get; set; }

    /// <summary>What <c>$$</c> runs: the block a <c>wrap</c> stands around, with the frame it was written in.</summary>
    public (Block Block, Frame Frame)? Wrapped { get; set; }
}
