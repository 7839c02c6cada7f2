using System.Buffers;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Vocabulary;

/// <summary>Links as authors write them into abstracts, and as LaTeX and line breaks have left them.</summary>
internal static partial class LinksInText
{
    /// <summary>Every address contains one of these; most abstracts have none, which is cheap to find out.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["http", "github", "gitlab", "huggingface", "hf.co/", "www."],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>In characters: how far from an address a sentence may say that nothing is there yet.</summary>
    private const int Nearby = 200;

    public static IEnumerable<EntryLink> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            yield break;
        foreach (Match match in Address().Matches(text))
        {
            var address = Trimmed(match.Value);
            var isAnnounced = IsAnnounced(text, match.Index, match.Index + address.Length);
            var url = Unescaped(address);
            if (!url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                url = "https://" + url;
            if (
                Uri.TryCreate(url, UriKind.Absolute, out var uri)
                && uri.Host.Contains('.', StringComparison.Ordinal)
                && VisibleText.HidesNothing(url)
            )
                yield return new EntryLink(Kind(uri), url) { IsAnnounced = isAnnounced };
        }
    }

    /// <summary>Whether the sentence, or the words after the address, say that something will be there.</summary>
    private static bool IsAnnounced(string text, int start, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - Nearby)..start);
        var sentence = before[(before.LastIndexOf(". ") + 1)..];
        var after = text.AsSpan(end);
        return Announcement().IsMatch(sentence) || Condition().IsMatch(after[..Math.Min(after.Length, Nearby)]);
    }

    private static string Unescaped(ReadOnlySpan<char> url) =>
        url.ToString()
            .Replace("\\_", "_", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("\\#", "#", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal);

    /// <summary>Cuts closing punctuation, and brackets that were opened before the address.</summary>
    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> url)
    {
        var unopened = url.Count(')') - url.Count('(');
        while (url.Length > 0)
        {
            var cut = url[^1] switch
            {
                ')' => unopened-- > 0,
                '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' or '\\' or '/' or '-' => url[^1]
                    is not '/'
                    || url[^2] is '/',
                _ => false,
            };
            if (!cut)
                return url;
            url = url[..^1];
        }
        return url;
    }

    private static LinkKind Kind(Uri uri)
    {
        var host = EntryLinks.HostOf(uri);
        var path = uri.AbsolutePath;
        return host switch
        {
            "github.com" or "gitlab.com" or "bitbucket.org" or "codeberg.org" or "gitee.com" => LinkKind.Code,
            "huggingface.co" or "hf.co" or "modelscope.cn" => OfModelHub(path),
            "kaggle.com" or "zenodo.org" or "figshare.com" or "dataverse.harvard.edu" or "data.mendeley.com" =>
                LinkKind.Data,
            "youtube.com" or "youtu.be" or "vimeo.com" or "bilibili.com" => LinkKind.Video,
            "colab.research.google.com" or "replicate.com" => LinkKind.Demo,
            "arxiv.org" => path.StartsWith("/pdf", StringComparison.Ordinal) ? LinkKind.Pdf : LinkKind.Other,
            "doi.org" or "dx.doi.org" or "openreview.net" or "aclanthology.org" or "dl.acm.org" => LinkKind.Other,
            _ when path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) => LinkKind.Pdf,
            _ when host.Contains("demo", StringComparison.Ordinal) => LinkKind.Demo,
            _ when path.Contains("/demo", StringComparison.OrdinalIgnoreCase) => LinkKind.Demo,
            _ => LinkKind.Project,
        };
    }

    private static LinkKind OfModelHub(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["datasets", ..] => LinkKind.Data,
            ["spaces", ..] => LinkKind.Demo,
            ["papers" or "blog" or "docs", ..] => LinkKind.Other,
            ["studios", ..] => LinkKind.Demo,
            [_, _, ..] => LinkKind.Model,
            _ => LinkKind.Project,
        };

    [GeneratedRegex(
        """
            (?:https?://
              |(?<![\w.@/-])(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co|hf\.co)/
              |(?<![\w.@/-])www\.(?:[a-z0-9-]+\.)+[a-z]{2,}\b
              |(?<![\w.@/-])[a-z0-9-]+\.github\.io\b)
            (?:(?!https?://)[^\s{}<>"|^`\[\]“”‘’，。）…])*
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        """
            \b(?:(?:will|shall|(?:going|plan(?:s|ned)?|intend|planning)\sto|to\sbe)\s(?:\w+\s){0,3}?
                (?:releas|mak(?:e|ing)\b|open-?\s?sourc|publish|shar|provid|upload|host
                  |made\s(?:\w+\s)?(?:public|available|open)|available)
              |announced|upcoming|forthcoming|coming\ssoon)
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Announcement();

    /// <summary>What follows an address that leads nowhere yet.</summary>
    [GeneratedRegex(
        @"\A[\s,(]{0,3}(?:soon|later|(?:up)?on\s(?:\w+\s)?(?:acceptance|publication)"
            + @"|after\s(?:\w+\s)?(?:acceptance|publication|review)"
            + @"|once\s|will\sbe\s|is\scoming)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Condition();
}
