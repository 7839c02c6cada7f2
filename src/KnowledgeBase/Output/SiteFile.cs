namespace KnowledgeBase.Output;

/// <param name="Path">Site-relative.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>A file that is made when it is written, so that no one holds them all.</summary>
public sealed record LateFile(string Path, Func<ReadOnlyMemory<byte>> Content);
