namespace KnowledgeBase.Diagnostics;

/// <summary>What a file looks like in which no paper was found.</summary>
internal enum FileLook
{
    Unknown,
    Markdown,
    SourceCode,
    Table,
    WebPage,
    Xml,
    Json,
    Yaml,
    Log,
    Mail,
    LatexDocument,

    /// <summary>Words without any form.</summary>
    Text,
}
