using KnowledgeBase.Library;
using KnowledgeBase.Library.People;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Reports every merge and every split with its reason, each with the addresses.</summary>
internal static class PeopleReport
{
    public static void Write(PeopleCheck check, TextWriter output)
    {
        output.WriteLine(
            $"{(check.Merges.Length == 1 ? "1 person" : $"{check.Merges.Length} people")} of several spellings"
        );
        foreach (var person in check.Merges)
            WriteMerge(check, person, output);
        output.WriteLine();
        output.WriteLine($"{Plural.Of(check.Splits.Length, "name")} of several people");
        foreach (var name in check.Splits)
            WriteSplit(check, name, output);
    }

    private static void WriteMerge(PeopleCheck check, Author person, TextWriter output)
    {
        var spellings = person.Evidence.Spellings.Select(spelling => $"{spelling.Name} ({spelling.Papers})");
        output.WriteLine($"  {PageUrls.Author(person.Slug)}: {string.Join(" = ", spellings)}");
        output.WriteLine($"    {PersonReason.Of(person)}");
        if (person.Evidence.InOneList is { } paper)
            output.WriteLine(
                $"    See “{check.Papers[paper].Title}”. An author file for each of them (hf, papers) tells them apart."
            );
    }

    private static void WriteSplit(PeopleCheck check, Author name, TextWriter output)
    {
        output.WriteLine(
            $"  {PageUrls.Author(name.Slug)}: {name.Name}, {Plural.Of(name.Papers.Length, "paper")} not told apart"
        );
        foreach (var person in name.People.Select(place => check.Authors[place]))
            output.WriteLine($"    {PageUrls.Author(person.Slug)}: {person.Name}. {PersonReason.Of(person)}");
    }
}
