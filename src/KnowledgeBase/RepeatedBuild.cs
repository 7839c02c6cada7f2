using System.Collections.Frozen;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>A build of a site that stands as the last build left it: nothing is done again that has not changed.</summary>
internal static class RepeatedBuild
{
    /// <returns>Null where it takes a whole build to know what this one would write or say.</returns>
    public static BuildResult? Of(BuildOptions options, BuildInputs inputs)
    {
        using var output = OutputFolder.Open(options.Output);
        if (output.Standing() is not { } standing)
            return null;
        var (last, keys) = (standing.Last, inputs.Keys(options));
        return last.Inputs == keys ? Result(last, new OutputCounts(0, standing.Files.Count, 0))
            : last.Inputs.Rest == keys.Rest && NotedSiteJson.Read(last.Notes.Span) is { } notes ? WithNotes(notes, standing, output, options, inputs)
            : null;
    }

    private static BuildResult? WithNotes(
        NotedSite before, StandingSite standing, OutputFolder output, BuildOptions options, BuildInputs inputs)
    {
        var notes = before.With(inputs.Bodies);
        var theme = Task.Run(() => ThemeFolder.Read(options.Theme, options.BuiltInTheme).Theme);
        if (StandingIndex.Renew(output.Read, notes.EditsSince(before)) is not { } search)
            return null;
        FileHash[] others = [.. standing.Files.ExceptBy(search.Removed, file => file.Path, StringComparer.Ordinal)];
        var paths = others.Select(file => file.Path).Concat(search.Added.Select(file => file.Path)).ToFrozenSet(StringComparer.Ordinal);
        if (notes.Files(theme.GetAwaiter().GetResult(), paths).Write(notes.PagesSince(before), output.Stage).Count > 0)
            return null;
        foreach (var file in search.Added)
            output.Stage(new SiteFile(file.Path, file.Content));
        foreach (var file in others)
            output.Keep(file.Path, file.Content);
        return Committed(notes, standing.Last, output, options, inputs.Keys(options));
    }

    private static BuildResult Committed(NotedSite notes, LastBuild last, OutputFolder output, BuildOptions options, InputKeys keys)
    {
        var read = Task.Run(() => BuildInputs.Read(options).Keys(options));
        var counts = output.Commit();
        if (read.GetAwaiter().GetResult() == keys)
            output.Remember(site => last with { Inputs = keys, Site = site, Notes = NotedSiteJson.Write(notes) });
        return Result(last, counts);
    }

    private static BuildResult Result(LastBuild last, OutputCounts counts) =>
        new(last.Diagnostics, new BuildSummary(last.Papers, last.Pages, counts.Written, counts.Unchanged, counts.Removed));
}
