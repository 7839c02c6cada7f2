using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A BibTeX or BibLaTeX bibliography.</summary>
internal static partial class BibTeX
{
    public static DigestFormat Format { get; } =
        new("BibTeX", [".bib", ".bibtex"], head => FirstEntry().IsMatch(head), Read) { IsBibliography = true };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var strings = new BibTeXStrings();
        var blocks = Blocks(source, strings, faults);
        var all = blocks.ConvertAll(block => new BibTeXFields(block, strings, faults).ReadEntry());
        new BibTeXInheritance(all, strings, faults).Apply();
        var volumes = all.FindAll(fields => IsVolume(fields.Type));
        if (volumes.Count > 0)
            faults.Add(DigestFaults.Volumes(volumes.Min(volume => volume.At), volumes.Count));
        var read = all.FindAll(fields => !IsVolume(fields.Type));
        var entries = Entries(read, source.Path, faults);
        foreach (var untitled in read.Where((_, index) => entries[index] is null))
            faults.Add(DigestFaults.UntitledEntry(untitled.At, untitled.Key));
        return new PaperListing([.. entries.OfType<DigestEntry>()]);
    }

    /// <summary>The entries as they stand. Strings are read first: some files define them behind their use.</summary>
    private static List<BibTeXBlock> Blocks(Source source, BibTeXStrings strings, FaultList faults)
    {
        var blocks = new List<BibTeXBlock>();
        using var lines = new LineReader(source, faults);
        var scanner = new BibTeXScanner(source.Path, lines, faults);
        while (scanner.TryRead(out var block))
        {
            strings.Grow(block.Body.Length);
            if (block.Type is "string")
            {
                foreach (var (name, value) in new BibTeXFields(block, strings, faults).ReadFields().All)
                    strings.Add(name, value);
            }
            else if (block.Type is not ("comment" or "preamble"))
                blocks.Add(block);
        }
        return blocks;
    }

    /// <summary>Volumes hold papers and are none; they lend their fields to the entries that name them.</summary>
    private static bool IsVolume(string type) =>
        type is "proceedings" or "mvproceedings" or "collection" or "mvcollection" or "periodical" or "xdata" or "set";

    /// <summary>Beside each other, each with faults of its own, so that the order of the file is kept.</summary>
    private static ImmutableArray<DigestEntry?> Entries(List<BibTeXFields> read, string path, FaultList faults)
    {
        var own = read.ConvertAll(_ => new FaultList(path));
        var entries = ParallelMap.Map(read, (fields, index) => BibTeXEntry.Of(fields, own[index]));
        foreach (var found in own)
            faults.AddAll(found);
        return entries;
    }

    /// <summary>After comments only: an abstract may quote an entry.</summary>
    [GeneratedRegex(@"^(?:%[^\n]*\n\s*)*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstEntry();
}
