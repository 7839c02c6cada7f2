using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>The fields of one RIS record, in their order.</summary>
internal sealed class RisRecord(SourceLocation at)
{
    private readonly List<(string Tag, List<string> Lines)> _fields = [];

    public SourceLocation At => at;

    /// <param name="tag">Null for a line that continues the field before it.</param>
    public void Add(string? tag, string value)
    {
        if (tag is not null || _fields.Count == 0)
            _fields.Add((tag ?? "", [value]));
        else
            _fields[^1].Lines.Add(value);
    }

    /// <summary>The value of the first tag that has one.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
                return value;
        }
        return null;
    }

    /// <summary>Null without a title.</summary>
    public DigestEntry? ToEntry(FaultList faults) => First("TI", "T1", "CT", "BT") is not { } title
        ? null
        : new Citation(title, at)
        {
            Abstract = First("AB", "N2"),
            Authors = [.. DisplayNames.Of(All("AU").Concat(All("A1")).Select(DisplayNames.FromFamilyFirst))],
            Published = Date(First("DA", "PY", "Y1") ?? ""),
            Venue = First("T2", "JO", "JF", "JA", "C3"),
            Doi = First("DO"),
            Remarks = [First("M1"), First("AN"), First("N1")],
            Urls = [.. All("UR").Concat(All("L1")).Concat(All("L2")).Concat(All("LK"))],
        }.ToEntry(faults);

    private ImmutableArray<string> All(string tag) =>
        [.. _fields.Where(field => field.Tag == tag).Select(field => OneLine.FoldOrNull(string.Join(' ', field.Lines))).OfType<string>()];

    /// <summary>“2020/05/12/Spring”: any part may be empty.</summary>
    private static PartialDate? Date(string text)
    {
        var parts = text.Split('/', '-').Take(3)
            .Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return PartialDate.FromNumbers(parts);
    }
}
