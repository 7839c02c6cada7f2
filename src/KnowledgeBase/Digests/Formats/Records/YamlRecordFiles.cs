using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// YAML that states papers: one record, a list of them, or several documents. The items of a list are read one by one,
/// so that a damaged one costs only itself.
/// </summary>
internal static partial class YamlRecordFiles
{
    /// <summary>Of a document, or of an item of a list, in characters.</summary>
    private const int LargestPart = 4_000_000;

    public static DigestFormat Format { get; } =
        new("YAML", [".yaml", ".yml"], head => Start().IsMatch(head) && Title().IsMatch(head), Read)
        {
            MayBeAnything = true,
        };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, "YAML", faults);
        foreach (var (line, yaml) in Parts(source, faults))
            ReadPart(walk, new SourceLocation(source.Path, line), yaml, faults);
        return walk.ToListing();
    }

    private static void ReadPart(RecordWalk walk, SourceLocation at, string yaml, FaultList faults)
    {
        if (yaml.Length > LargestPart)
        {
            faults.Add(DigestFaults.DamagedYaml(at, yaml[..100]));
            return;
        }
        using var json = YamlJson.Parse(yaml);
        if (json is null)
            faults.Add(DigestFaults.DamagedYaml(at, yaml.Trim()[..Math.Min(100, yaml.Trim().Length)]));
        else if (json.RootElement.ValueKind != System.Text.Json.JsonValueKind.Null)
            walk.Add(json.RootElement, at);
    }

    /// <summary>The documents of a file; of one that is a list, its items.</summary>
    private static IEnumerable<(int Line, string Yaml)> Parts(Source source, FaultList faults)
    {
        var part = new StringBuilder();
        var first = 1;
        bool? isList = null;
        using var lines = new LineReader(source, faults);
        while (lines.TryRead(out var line))
        {
            var isBoundary = IsBoundary(line.Text);
            var isItem = IsItem(line.Text);
            if (isBoundary || (isItem && isList == true))
            {
                if (HasContent(part))
                    yield return (first, part.ToString());
                part.Clear();
                first = line.Number + (isBoundary ? 1 : 0);
            }
            if (isBoundary)
                isList = null;
            else
                part.Append(line.Text).Append('\n');
            if (isList is null && !isBoundary && !IsComment(line.Text))
                isList = isItem;
        }
        if (HasContent(part))
            yield return (first, part.ToString());
    }

    private static bool IsBoundary(string line) => line.TrimEnd() is "---" or "...";

    private static bool IsItem(string line) => line is "-" || line.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsComment(string line) => line.TrimStart() is "" or ['#', ..] or ['%', ..];

    private static bool HasContent(StringBuilder part)
    {
        foreach (var chunk in part.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
                return true;
        }
        return false;
    }

    /// <summary>Begins like YAML, and not like front matter, which is Markdown's.</summary>
    [GeneratedRegex(@"^(?:#[^\n]*\n|\s)*(?:- )?[A-Za-z_]+:(?:[ \t]|\r?\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(
        """
            ^(?:-[ ]|[ ]{2})?(?:title|"title"):[ \t]+\S[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,40}?
            (?:-[ ]|[ ]{2})?(?:url|link|arxiv|arxiv_id|doi|authors?):
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Title();
}
