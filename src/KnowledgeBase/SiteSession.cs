using System.Collections.Frozen;
using KnowledgeBase.Output;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>
/// Builds one site again and again, and keeps of the last build what other words in notes need, as long as nothing else
/// has changed. For one thread at a time.
/// </summary>
public sealed class SiteSession(BuildOptions options)
{
    private Standing? _last;

    /// <summary>
    /// Brings the site up to the input. Where only bodies of notes have changed, the papers' pages are put in place and
    /// search waits for <see cref="Settle"/>.
    /// </summary>
    /// <exception cref="IOException">As <see cref="SiteBuild.Run"/>.</exception>
    public BuildResult Build(Action<BuildStage>? progress = null)
    {
        options.RefuseOverlap();
        var inputs = BuildInputs.Read(options);
        return _last is { } last && WithNotes(last, inputs) is { } result ? result : Anew(inputs, progress);
    }

    /// <summary>Brings the search index up to the pages, where <see cref="Build"/> went ahead of it.</summary>
    /// <exception cref="IOException">As <see cref="SiteBuild.Run"/>.</exception>
    public void Settle()
    {
        if (_last is { } last && last.Notes.EditsSince(last.Indexed).Any() && !IsIndexed(last))
            Build();
    }

    /// <summary>Null where more than bodies of notes has changed, where a page has a fault, or where another program wrote.</summary>
    private BuildResult? WithNotes(Standing last, BuildInputs inputs)
    {
        if (inputs.Rest != last.Rest)
            return null;
        var notes = last.Notes.With(inputs.Bodies);
        using var output = options.OpenOutput();
        if (output.LastMark != last.Mark || notes.Files(last.Theme, last.Paths).Write(notes.PagesSince(last.Notes), output.Stage).Count > 0)
            return null;
        var written = output.Replace();
        _last = last with { Notes = notes, Mark = output.LastMark };
        return last.Said with { Summary = last.Said.Summary! with { Written = written, Unchanged = last.Paths.Count - written, Removed = 0 } };
    }

    /// <summary>False, and nothing is kept, where it takes a whole build to know the index.</summary>
    private bool IsIndexed(Standing last)
    {
        _last = null;
        using var output = options.OpenOutput();
        if (output.LastMark != last.Mark)
            return true; // Another program wrote there: the next build looks at every file.
        if (StandingIndex.Renew(output.Read, last.Notes.EditsSince(last.Indexed)) is not { } search)
            return false;
        var others = last.Paths.Except(search.Removed, StringComparer.Ordinal);
        foreach (var file in search.Added)
            output.Stage(new SiteFile(file.Path, file.Content));
        foreach (var path in others)
            output.Keep(path);
        output.Commit();
        var paths = others.Union(search.Added.Select(file => file.Path), StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
        _last = last with { Indexed = last.Notes, Paths = paths, Mark = output.LastMark };
        return true;
    }

    /// <summary>
    /// Nothing is kept of input that changed while it was read, but for notes, whose bodies are known as they were read;
    /// nor of a site that was not written.
    /// </summary>
    private BuildResult Anew(BuildInputs inputs, Action<BuildStage>? progress)
    {
        _last = null;
        var plan = SiteBuild.Plan(options, progress);
        var (result, mark) = SiteBuild.Write(plan, options, progress);
        if (mark is { } left && IsStill(inputs))
            _last = new Standing(inputs.Rest, plan.Notes, plan.Notes, plan.Parts.Theme, plan.Content.Paths, result, left);
        return result;
    }

    private bool IsStill(BuildInputs inputs)
    {
        try
        {
            return BuildInputs.Read(options).Rest == inputs.Rest;
        }
        catch (IOException)
        {
            return false; // A file went while it was read.
        }
    }

    /// <summary>The site as it stands in the output.</summary>
    /// <param name="Rest">Of the input, as <see cref="BuildInputs.Rest"/>.</param>
    /// <param name="Indexed">Whose words search knows.</param>
    /// <param name="Said">By the last whole build.</param>
    /// <param name="Mark">When this session last changed the output.</param>
    private sealed record Standing(
        string Rest, NotedSite Notes, NotedSite Indexed, Theme Theme, FrozenSet<string> Paths, BuildResult Said, DateTime Mark);
}
