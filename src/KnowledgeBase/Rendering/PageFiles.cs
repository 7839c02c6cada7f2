using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Rendering;

/// <summary>Pages as files: HTML and, where they have one, the Markdown twin; or Markdown alone.</summary>
internal sealed class PageFiles(PageRenderer renderer, SiteExtent extent, bool isMarkdownOnly)
{
    /// <summary>What repositories show of a folder of Markdown: its home page again.</summary>
    public const string ReadMe = "README.md";

    private const int BufferLength = 64 * 1024;

    /// <summary>
    /// Renders in parallel and hands each file to <paramref name="write"/>, in no order; its bytes are good during the
    /// call only.
    /// </summary>
    /// <returns>Faults of templates and broken links.</returns>
    public IReadOnlyCollection<Diagnostic> Write(ImmutableArray<LazyPage> pages, Action<SiteFile> write)
    {
        var faults = new ConcurrentBag<Diagnostic>();
        ParallelLoop.Run(
            pages.Length,
            () => new ArrayBufferWriter<byte>(BufferLength),
            (index, buffer) =>
            {
                foreach (var fault in Guarded(pages[index].Url, () => Write(pages[index], buffer, write)))
                    faults.Add(fault);
            }
        );
        return faults;
    }

    /// <summary>What nobody foresaw becomes a fault of the file that was being made.</summary>
    public static ImmutableArray<Diagnostic> Guarded(string path, Func<ImmutableArray<Diagnostic>> make)
    {
        try
        {
            return make();
        }
        catch (Exception fault) when (ProgramFaults.IsUnforeseen(fault))
        {
            return [ProgramFaults.Page(new SourceLocation(path), fault)];
        }
    }

    private ImmutableArray<Diagnostic> Write(LazyPage lazy, ArrayBufferWriter<byte> buffer, Action<SiteFile> write)
    {
        var page = lazy.Make();
        var faults = ImmutableArray<Diagnostic>.Empty;
        if (!isMarkdownOnly)
        {
            faults = renderer.Render(page, PageFormat.Html, Emptied(buffer));
            write(new SiteFile(page.Url, buffer.WrittenMemory));
        }
        if (!extent.HasTwin(lazy))
            return faults;
        faults = [.. faults.Union(renderer.Render(page, PageFormat.Markdown, Emptied(buffer)))];
        write(new SiteFile(lazy.TwinUrl, buffer.WrittenMemory));
        if (isMarkdownOnly && page.Url == PageUrls.Home)
            write(new SiteFile(ReadMe, buffer.WrittenMemory));
        return faults;
    }

    private static ArrayBufferWriter<byte> Emptied(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        return buffer;
    }
}
