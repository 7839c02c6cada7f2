using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>Reads and checks the files that people write, in any order.</summary>
internal static class EditorialReader
{
    /// <param name="overrides">
    /// Settings that win over <c>site.yml</c>; of several for one key, the last one counts.
    /// </param>
    public static EditorialFiles Read(
        IEnumerable<Source> sources,
        ImmutableArray<KeyValuePair<string, string>> overrides
    )
    {
        Source[] sorted = [.. sources.OrderBy(source => source.Path, StringComparer.Ordinal)];
        var settings = ReadYaml(new EditorialPaths(sorted), EditorialKind.Site, (file, faults) =>
            SiteForm.Read(file, overrides, faults)
        );
        var paths = new EditorialPaths(sorted, settings.Value.Pages);
        var names = ReadYaml(paths, EditorialKind.Names, NamesForm.Read);
        var notes = ReadAll(paths, EditorialKind.Note, (source, faults) =>
            ReadMarkdown(source, NoteForm.Form, faults, (fields, body) => NoteForm.Read(fields, body, paths, faults))
        );
        var topics = ReadNamed(paths, EditorialKind.Topic, TopicForm.Form, (id, fields, body, faults) =>
            TopicForm.Read(id, fields, body, paths, faults)
        );
        var authors = ReadAll(paths, EditorialKind.Author, (source, faults) =>
            ReadMarkdown(source, AuthorForm.Form, faults, AuthorForm.Read)
        );
        var organizations = ReadAll(paths, EditorialKind.Organization, (source, faults) =>
            ReadMarkdown(source, OrganizationForm.Form, faults, OrganizationForm.Read)
        );
        var pages = ReadPages(paths);
        var attachments = PageAttachments.Of(paths, pages.Items);
        var watches = ReadNamed(paths, EditorialKind.Watch, WatchForm.Form, (id, fields, body, faults) =>
            WatchForm.Read(id, fields, body, paths, faults)
        );

        Diagnostic[] faults =
        [
            .. paths.Of(EditorialKind.None).Except(attachments.Select(file => file.Source)).Select(paths.NotRead),
            .. settings.Faults,
            .. names.Faults,
            .. notes.Faults,
            .. topics.Faults,
            .. authors.Faults,
            .. organizations.Faults,
            .. pages.Faults,
            .. watches.Faults,
            .. EditorialChecks.Across(notes.Items, topics.Items, authors.Items, organizations.Items),
        ];
        return new EditorialFiles(
            settings.Value,
            names.Value,
            notes.Items,
            EditorialChecks.Rooted(topics.Items),
            authors.Items,
            organizations.Items,
            pages.Items,
            watches.Items,
            [.. faults.Order()]
        )
        {
            Attachments = attachments,
        };
    }

    /// <summary>Null if the file is not a note, or cannot be read.</summary>
    internal static FrontMatter? NoteText(Source source)
    {
        var faults = new List<Diagnostic>();
        if (EditorialPaths.KindOf(source.Path) != EditorialKind.Note || FileText.Read(source, faults) is not { } text)
            return null;
        return FrontMatter.Split(source.Path, text, NoteForm.Form, faults);
    }

    private static (ImmutableArray<ContentFile> Items, ImmutableArray<Diagnostic> Faults) ReadPages(
        EditorialPaths paths
    ) =>
        ReadAll(paths, EditorialKind.Page, (source, faults) =>
            paths.Address(source, faults) is not { } address
                ? null
                : ReadMarkdown(source, ContentForm.Form, faults, (fields, body) =>
                    ContentForm.Read(address, fields, body, source.Path, faults)
                )
        );

    /// <summary>Files whose names are ids.</summary>
    private static (ImmutableArray<T> Items, ImmutableArray<Diagnostic> Faults) ReadNamed<T>(
        EditorialPaths paths,
        EditorialKind kind,
        Form form,
        Func<Slug, Fields, string, List<Diagnostic>, T?> make
    )
        where T : class =>
        ReadAll(paths, kind, (source, faults) =>
            EditorialPaths.Id(source, faults) is not { } id
                ? null
                : ReadMarkdown(source, form, faults, (fields, body) => make(id, fields, body, faults))
        );

    private static (ImmutableArray<T> Items, ImmutableArray<Diagnostic> Faults) ReadAll<T>(
        EditorialPaths paths,
        EditorialKind kind,
        Func<Source, List<Diagnostic>, T?> read
    )
        where T : class
    {
        var all = ParallelMap.Map(paths.Of(kind), source =>
        {
            var faults = new List<Diagnostic>();
            return new ReadFile<T>(ReadSafely(source, faults, () => read(source, faults)), [.. faults]);
        });
        return ([.. all.Select(file => file.Item).OfType<T>()], [.. all.SelectMany(file => file.Faults)]);
    }

    private static T? ReadMarkdown<T>(Source source, Form form, List<Diagnostic> faults, Func<Fields, string, T?> make)
        where T : class
    {
        if (
            FileText.Read(source, faults) is not { } text
            || FrontMatter.Split(source.Path, text, form, faults) is not { } parts
            || YamlReader.Read(source.Path, parts.Yaml, linesBefore: 1, faults) is not { } value
        )
            return null;
        var map = value as YamlMap;
        if (map is null && value is not YamlBlank)
            faults.Add(
                EditorialFaults.Unexpected(
                    value.At,
                    "Front matter",
                    $"a mapping of keys such as `{form.Keys[0].Name}:`",
                    value.Found
                )
            );
        else if (Fields.Of(map ?? new YamlMap([], new SourceLocation(source.Path, 1)), form, faults) is { } fields)
        {
            if (BodyFault(source.Path, text, parts.Body) is { } fault)
                faults.Add(fault);
            return make(fields, parts.Body);
        }
        return null;
    }

    private static Diagnostic? BodyFault(string path, string text, string body)
    {
        if (OwnMarkdown.Fault(body) is not { } fault)
            return null;
        var before = text.AsSpan(0, text.LastIndexOf(body, StringComparison.Ordinal));
        var at = new SourceLocation(path, before.Count('\n') + 1 + fault.Line);
        return fault.Limit switch
        {
            MarkdownLimit.Nesting => EditorialFaults.TooDeeplyNested(at),
            MarkdownLimit.Paragraph => EditorialFaults.ParagraphTooLong(at, OwnMarkdown.LongestParagraph),
            MarkdownLimit.Table => EditorialFaults.TableTooSparse(at, OwnMarkdown.MostEmptyCells),
            _ => EditorialFaults.TooManyUnderlines(at),
        };
    }

    /// <param name="read">Takes null if there is no file, or it cannot be read.</param>
    private static (T Value, ImmutableArray<Diagnostic> Faults) ReadYaml<T>(
        EditorialPaths paths,
        EditorialKind kind,
        Func<YamlValue?, List<Diagnostic>, T> read
    )
        where T : class
    {
        var faults = new List<Diagnostic>();
        if (paths.Of(kind) is not [var source, ..])
            return (read(null, faults), [.. faults]);
        var value = ReadSafely(source, faults, () =>
            read(
                FileText.Read(source, faults) is { } text
                    ? YamlReader.Read(source.Path, text, linesBefore: 0, faults)
                    : null,
                faults
            )
        );
        return (value ?? read(null, faults), [.. faults]);
    }

    /// <summary>Null, with a fault, if reading fails unexpectedly.</summary>
    private static T? ReadSafely<T>(Source source, List<Diagnostic> faults, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (ProgramFaults.IsUnforeseen(fault))
        {
            faults.Add(ProgramFaults.File(new SourceLocation(source.Path), fault));
            return null;
        }
    }

    /// <param name="Item">Null if the file cannot be read.</param>
    private sealed record ReadFile<T>(T? Item, ImmutableArray<Diagnostic> Faults);
}
