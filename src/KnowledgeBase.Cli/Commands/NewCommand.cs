using System.CommandLine;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb new</c>: begins a file of one's own; never writes over one.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal) => new("new", "Begins a note, a topic, an author's file or a page.")
    {
        Kind(terminal, "paper", "A note on a paper.", "The paper's slug, arXiv id or whole title.", (catalog, _, name) => Drafts.Note(catalog, name)),
        Kind(terminal, "topic", "A topic.", "What it is called.", (_, editorial, name) => Drafts.Topic(editorial, name)),
        Kind(terminal, "author", "A person: spellings, links, namesakes.", "The name as papers give it.", (catalog, _, name) => Drafts.Author(catalog, name)),
        Kind(terminal, "page", "A page of one's own.", "Where it shall stand: about, guide/start.", (_, editorial, name) => Drafts.Page(editorial, name)),
    };

    private static Command Kind(
        Terminal terminal, string kind, string description, string argument, Func<Catalog, EditorialFiles, string, Draft> begin)
    {
        var name = new Argument<string>("name") { Description = argument };
        var input = FetchCommand.Input();
        input.Description = "The folder that gets the file.";
        var command = new Command(kind, description) { name, input };
        command.SetAction((result, cancellation) =>
        {
            var folder = result.GetRequiredValue(input);
            var wanted = result.GetRequiredValue(name);
            return Guarded.RunAsync(terminal, folder, async () =>
            {
                var draft = await Guarded.LeavingAsync(() => Begin(folder, wanted, begin), cancellation);
                return Write(terminal, folder, draft);
            });
        });
        return command;
    }

    private static Draft Begin(string input, string name, Func<Catalog, EditorialFiles, string, Draft> begin)
    {
        var knowledge = Knowledge.Read(input);
        return begin(knowledge.Catalog, knowledge.Editorial, OneLine(name));
    }

    private static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Write(Terminal terminal, string input, Draft draft)
    {
        if (draft.Fault is { } fault)
        {
            terminal.Error.WriteLine(fault);
            return ExitCode.Content;
        }
        var path = NewFiles.Place(input, draft.Path);
        using (var file = new FileStream(path, FileMode.CreateNew))
            file.Write(Encoding.UTF8.GetBytes(draft.Content));
        terminal.Out.WriteLine(path.Replace('\\', '/'));
        return ExitCode.Done;
    }
}
