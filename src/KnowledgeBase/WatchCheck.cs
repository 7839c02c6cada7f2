using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase;

/// <summary>What a new watch would find.</summary>
/// <param name="Found">Its papers, newest first.</param>
/// <param name="Draft">The file of the watch.</param>
internal sealed record WatchCheck(ImmutableArray<Paper> Found, Draft Draft)
{
    /// <param name="query">In the language of the search.</param>
    /// <param name="title">The query if null.</param>
    /// <exception cref="IOException">The input folder is missing or cannot be read.</exception>
    public static WatchCheck Of(string input, string query, string? title)
    {
        var knowledge = Knowledge.Read(input);
        var (catalog, editorial) = (knowledge.Catalog, knowledge.Editorial);
        var name = OneLine.Fold(title ?? query);
        var id = Slugs.From(name);
        var path = new SourceLocation($"watches/{id}.md");
        var watch = new Watch(id, name, path) { Queries = [OneLine.Fold(query)] };
        var insights = Insights.Of(catalog, editorial.Topics, editorial.Names);
        var find = WatchFinds.Of(catalog, insights, editorial.Topics, [watch])[0];
        return new WatchCheck(
            [
                .. find
                    .Papers.Select(paper => catalog.Papers[paper])
                    .OrderByDescending(paper => paper.Published)
                    .ThenBy(paper => paper.Title, StringComparer.Ordinal),
            ],
            DraftOf(editorial, watch)
        );
    }

    private static Draft DraftOf(EditorialFiles editorial, Watch watch) =>
        SearchQuery.Parse(watch.Queries[0]).IsEmpty ? Refused(watch, EditorialFaults.EmptyWatch(watch.At))
        : editorial.Watches.FirstOrDefault(known => known.Id == watch.Id) is { } known
            ? Refused(watch, LibraryFaults.AlreadyWritten(known.At))
        : new Draft(watch.At.Path, Skeletons.Watch(watch.Title, watch.Queries[0]))
        {
            Next = "Say below the second `---` why you follow it; `kb preview` shows its page.",
        };

    private static Draft Refused(Watch watch, Diagnostic fault) => new(watch.At.Path, "", fault);
}
