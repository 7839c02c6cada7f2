using System.CommandLine;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb new</c>: creates files of one's own, and never overwrites one.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal) =>
        new("new", "Creates a note, a topic, an author file, a page or a file of your theme.")
        {
            Kind(
                terminal,
                "paper",
                "Creates a note on a paper.",
                "The paper's slug, arXiv id or full title.",
                (catalog, _, name) => Drafts.Note(catalog, name)
            ),
            Kind(terminal, "topic", "Creates a topic.", "The topic's name.", (_, editorial, name) =>
                Drafts.Topic(editorial, name)
            ),
            Kind(
                terminal,
                "author",
                "Creates a file about a person: spellings, links, namesakes.",
                "The name as papers spell it.",
                (catalog, _, name) => Drafts.Author(catalog, name)
            ),
            Kind(
                terminal,
                "page",
                "Creates a page of your own.",
                "The page's address: about, guide/start.",
                (_, editorial, name) => Drafts.Page(editorial, name)
            ),
            NewThemeCommand.Create(terminal),
        };

    private static Command Kind(
        Terminal terminal,
        string kind,
        string description,
        string argument,
        Func<Catalog, EditorialFiles, string, Draft> draft
    )
    {
        var name = new Argument<string>("name") { Description = argument };
        var input = FetchCommand.Input();
        input.Description = "The input folder, in which the file is created.";
        var command = new Command(kind, description) { name, input };
        command.SetAction(
            (result, cancellation) =>
            {
                var folder = result.GetRequiredValue(input);
                var wanted = result.GetRequiredValue(name);
                return CommandRunner.RunAsync(terminal, folder, async () =>
                {
                    var file = await CommandRunner.CancellableAsync(() => Draft(folder, wanted, draft), cancellation);
                    return NewFiles.Write(folder, file, terminal);
                });
            }
        );
        return command;
    }

    private static Draft Draft(string input, string name, Func<Catalog, EditorialFiles, string, Draft> draft)
    {
        var knowledge = Knowledge.Read(input);
        return draft(knowledge.Catalog, knowledge.Editorial, OneLine(name));
    }

    private static string OneLine(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
