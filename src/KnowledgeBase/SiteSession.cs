using System.Collections.Immutable;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>
/// Builds one site again and again, and keeps what the last build made as long as nothing that it reads has changed:
/// everything up to the pages reads all input but the bodies of notes. For one thread at a time.
/// </summary>
public sealed class SiteSession(BuildOptions options)
{
    private Standing? _last;

    /// <summary>
    /// Brings the site up to the input. Where only bodies of notes have changed, the papers' pages are put in place and
    /// search waits for <see cref="Settle"/>.
    /// </summary>
    /// <exception cref="IOException">As <see cref="SiteBuild.Run"/>.</exception>
    public BuildResult Build(Action<BuildStage>? progress = null) => Surroundings.Unwrapped(() =>
    {
        var inputs = BuildInputs.Read(options);
        return _last is { } last && WithNotes(last, inputs) is { } result ? result : Anew(inputs, progress);
    });

    /// <summary>Brings the search index up to the pages, where <see cref="Build"/> went ahead of it.</summary>
    /// <exception cref="IOException">As <see cref="SiteBuild.Run"/>.</exception>
    public void Settle()
    {
        if (_last is not { IsSettled: false } last)
            return;
        using var output = OutputFolder.Open(options.Output);
        if (output.LastMark != last.Mark)
        {
            _last = null; // Another program wrote there: the next build looks at every file.
            return;
        }
        var search = SearchIndex.Of(last.Plan.Parts.Catalog, last.Plan.Parts.Insights, last.Plan.Parts.Editorial);
        var content = last.Plan.Parts.With(search);
        foreach (var file in search.Files)
            output.Stage(file.Path, file.Content.Span);
        foreach (var path in content.Paths)
            output.Keep(path);
        output.Commit();
        _last = last with { Plan = last.Plan with { Content = content }, Mark = output.LastMark, IsSettled = true };
    }

    /// <summary>Null where more than bodies of notes has changed, where a page has a fault, or where another program wrote.</summary>
    private BuildResult? WithNotes(Standing last, BuildInputs inputs)
    {
        if (inputs.ChangedSince(last.Inputs) is not { } bodies)
            return null;
        var parts = last.Plan.Parts.WithNotes(bodies);
        var changed = parts.Pages.Where((page, index) => !ReferenceEquals(page, last.Plan.Parts.Pages[index])).ToImmutableArray();
        var plan = last.Plan with { Parts = parts, Content = last.Plan.Content.With(parts.Pages) };
        using var output = OutputFolder.Open(options.Output);
        if (output.LastMark != last.Mark || plan.Content.Write(changed, file => output.Stage(file.Path, file.Content.Span)).Count > 0)
            return null;
        var written = output.Replace();
        _last = new Standing(inputs, plan, output.LastMark, last.IsSettled && bodies.Count == 0);
        return new BuildResult(plan.Diagnostics, plan.Summary(new OutputCounts(written, plan.Content.Paths.Count - written, 0)));
    }

    /// <summary>
    /// Nothing is kept of input that changed while it was read, but for notes, whose bodies are known as they were read;
    /// nor of a site that was not written.
    /// </summary>
    private BuildResult Anew(BuildInputs inputs, Action<BuildStage>? progress)
    {
        _last = null; // Two whole libraries would take twice the memory.
        var plan = SiteBuild.Plan(options, progress);
        var (result, mark) = SiteBuild.Write(plan, options, progress);
        if (mark is { } left && IsStill(inputs))
            _last = new Standing(inputs.WithBodies(plan.Parts.Editorial.Notes), plan, left, IsSettled: true);
        return result;
    }

    private bool IsStill(BuildInputs inputs)
    {
        try
        {
            return Surroundings.Unwrapped(() => BuildInputs.Read(options).Rest == inputs.Rest);
        }
        catch (IOException)
        {
            return false; // A file went while it was read.
        }
    }

    /// <summary>The site as it stands in the output.</summary>
    /// <param name="Mark">When this session last changed the output.</param>
    /// <param name="IsSettled">Whether search is as new as the pages.</param>
    private sealed record Standing(BuildInputs Inputs, SitePlan Plan, DateTime Mark, bool IsSettled);
}
