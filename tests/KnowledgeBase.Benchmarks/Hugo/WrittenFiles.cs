namespace KnowledgeBase.Benchmarks.Hugo;

/// <summary>What stands in a finished site.</summary>
/// <param name="Pages">HTML pages by the first part of their address; redirects apart.</param>
/// <param name="Stubs">Hugo's redirects from <c>page/1.html</c> to the list itself.</param>
/// <param name="PageBytes">Of <paramref name="Pages"/>.</param>
internal sealed record WrittenFiles(
    SortedDictionary<string, int> Pages,
    int Stubs,
    int Feeds,
    int Others,
    long PageBytes,
    long StubBytes,
    long Bytes
)
{
    public int Files => Pages.Values.Sum() + Stubs + Feeds + Others;

    public static WrittenFiles In(string folder)
    {
        var pages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (stubs, feeds, others) = (0, 0, 0);
        var (pageBytes, stubBytes, bytes) = (0L, 0L, 0L);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            bytes += file.Length;
            switch (path)
            {
                case not null when path.EndsWith("/page/1.html", StringComparison.Ordinal):
                    (stubs, stubBytes) = (stubs + 1, stubBytes + file.Length);
                    break;
                case not null when path.EndsWith(".html", StringComparison.Ordinal):
                    var kind = Kind(path);
                    pages[kind] = pages.GetValueOrDefault(kind) + 1;
                    pageBytes += file.Length;
                    break;
                case not null
                    when path.EndsWith(".atom", StringComparison.Ordinal)
                        || (
                            path.EndsWith(".xml", StringComparison.Ordinal)
                            && path != "sitemap.xml"
                            && path != "opensearch.xml"
                        ):
                    feeds++;
                    break;
                default:
                    others++;
                    break;
            }
        }
        return new WrittenFiles(pages, stubs, feeds, others, pageBytes, stubBytes, bytes);
    }

    /// <summary>
    /// Hugo's <c>authors.html</c> and our <c>authors/index.html</c> are of one kind; single pages are <c>other</c>.
    /// </summary>
    private static string Kind(string path)
    {
        var first = path.Split('/', '.')[0];
        return first is "papers" or "topics" or "authors" or "orgs" or "names" or "digests" or "periods"
            ? first
            : "other";
    }
}
