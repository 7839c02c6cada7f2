namespace KnowledgeBase.Templates;

/// <summary>Text that is HTML already, which is written as it is. Joined with others it is text.</summary>
public sealed class SafeHtml(string html)
{
    public string Html { get; } = html;

    public override string ToString() => Html;
}
