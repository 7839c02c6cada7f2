using System.Collections.Frozen;
using KnowledgeBase.Output;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>A build of a site that stands as the last build left it: nothing is done again that has not changed.</summary>
internal sealed class RepeatedBuild
{
    private readonly BuildOptions _options;
    private readonly BuildInputs _inputs;
    private readonly InputKeys _keys;
    private readonly OutputFolder _output;

    private RepeatedBuild(BuildOptions options, BuildInputs inputs, OutputFolder output) =>
        (_options, _inputs, _keys, _output) = (options, inputs, inputs.Keys(options), output);

    /// <returns>Null where it takes a whole build to know what this one would write or say.</returns>
    public static BuildResult? Of(BuildOptions options, BuildInputs inputs)
    {
        using var output = options.OpenOutput();
        var build = new RepeatedBuild(options, inputs, output);
        return output.Last() is not { } last || last.Inputs.Rest != build._keys.Rest ? null
            : last.Inputs != build._keys ? build.WithNotes(last)
            : output.Standing(last) is { } files ? Result(last, new OutputCounts(0, files.Count, 0))
            : null;
    }

    /// <summary>Theme and index are read beside the output, which is read to its last byte.</summary>
    private BuildResult? WithNotes(LastBuild last)
    {
        var before = NotedSiteRecord.Read(last.Notes);
        var notes = before.With(_inputs.Bodies);
        var theme = Task.Run(() => ThemeFolder.Read(_options.Theme, _options.BuiltInTheme).Theme);
        var search = Task.Run(() => StandingIndex.Renew(_output.Read, notes.EditsSince(before)));
        if (_output.Standing(last) is not { } files || Await(search) is not { } renewal)
            return null;
        FileHash[] others = [.. files.ExceptBy(renewal.Removed, file => file.Path, StringComparer.Ordinal)];
        var paths = others.Select(file => file.Path).Concat(renewal.Added.Select(file => file.Path)).ToFrozenSet(StringComparer.Ordinal);
        if (notes.Files(Await(theme), paths).Write(notes.PagesSince(before), _output.Stage).Count > 0)
            return null;
        foreach (var file in renewal.Added)
            _output.Stage(new SiteFile(file.Path, file.Content));
        foreach (var file in others)
            _output.Keep(file.Path, file.Content);
        return Committed(last, notes);
    }

    /// <summary>Nothing is remembered of a theme or of notes that changed meanwhile.</summary>
    private BuildResult Committed(LastBuild last, NotedSite notes)
    {
        var read = Task.Run(() => BuildInputs.Read(_options).Keys(_options));
        var counts = _output.Commit();
        if (Await(read) == _keys)
            _output.Remember(site => last with { Inputs = _keys, Site = site, Notes = NotedSiteRecord.Write(notes) });
        return Result(last, counts);
    }

    private static T Await<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static BuildResult Result(LastBuild last, OutputCounts counts) =>
        new(last.Diagnostics, new BuildSummary(last.Papers, last.Pages, counts.Written, counts.Unchanged, counts.Removed));
}
