using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Templates;

/// <summary>The sample page in C#, as one would write it by hand: the measure of what a template costs.</summary>
internal sealed class HandWrittenPage(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public void Write(SamplePaper paper, SampleSite site)
    {
        Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"u8);
        Escaped(paper.Title);
        Raw(" – "u8);
        Escaped(site.Name);
        Raw("</title>\n<link rel=\"canonical\" href=\""u8);
        Escaped(site.Address);
        Escaped(paper.Url);
        Raw("\">\n<link rel=\"stylesheet\" href=\""u8);
        Escaped(site.Address);
        Raw("/assets/site.css\">\n</head>\n<body>\n<header><a href=\"/\">"u8);
        Escaped(site.Name);
        Raw("</a><nav>\n"u8);
        foreach (var item in SampleSite.Menu) Anchor("<a href=\""u8, item.Url, item.Name, "</a>\n"u8);
        Raw("</nav></header>\n<main>\n"u8);
        Article(paper);
        Raw("\n</main>\n<footer>Built from "u8);
        Escaped(site.Digests.ToString(CultureInfo.InvariantCulture));
        Raw(" digests, the last of "u8);
        Escaped(site.Updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Raw(".</footer>\n</body>\n</html>"u8);
    }

    private void Article(SamplePaper paper)
    {
        Raw("<article class=\"paper\">\n<h1>"u8);
        Escaped(paper.Title);
        Raw("</h1>\n<p class=\"meta\"><time datetime=\""u8);
        Escaped(paper.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Raw("\">"u8);
        Date(paper.Date);
        Raw("</time>\n<span class=\"venue\">"u8);
        Escaped(paper.Venue);
        Raw("</span>\n<code>"u8);
        Escaped(paper.Slug);
        Raw("</code></p>\n<ul class=\"authors\">\n"u8);
        for (var index = 0; index < paper.Authors.Count; index++)
        {
            Anchor("<li><a href=\""u8, paper.Authors[index].Url, paper.Authors[index].Name, "</a>"u8);
            Raw(index < paper.Authors.Count - 1 ? ", </li>\n"u8 : "</li>\n"u8);
        }

        Raw("</ul>\n<section class=\"abstract\"><h2>Abstract</h2>\n<p>"u8);
        Escaped(paper.Abstract);
        Raw("</p>\n</section>\n<ul class=\"topics\">\n"u8);
        foreach (var topic in paper.Topics) Topic(topic);
        Raw("</ul>\n<section><h2>Related</h2>\n"u8);
        foreach (var card in paper.Related) Related(card);
        Raw("</section>\n<section><h2>Seen in</h2><ol>\n"u8);
        foreach (var digest in paper.Digests) Digest(digest);
        Raw("</ol></section>\n</article>"u8);
    }

    private void Topic(Link topic)
    {
        Raw("<li><a class=\"chip\" href=\""u8);
        Escaped(topic.Url);
        Raw("\" title=\""u8);
        Escaped(topic.Summary);
        Raw("\">"u8);
        Escaped(topic.Name);
        Raw("</a></li>\n"u8);
    }

    private void Related(Card card)
    {
        Anchor("<div class=\"card\"><h3><a href=\""u8, card.Url, card.Title, "</a></h3>\n<p><time>"u8);
        Date(card.Date);
        Raw("</time> · "u8);
        Escaped(card.Reason);
        Raw(" · "u8);
        Escaped(card.Score.ToString(CultureInfo.InvariantCulture));
        Raw("</p></div>\n"u8);
    }

    private void Digest(Link digest)
    {
        Anchor("<li><a href=\""u8, digest.Url, digest.Name, "</a> on <time>"u8);
        Date(digest.Date);
        Raw("</time></li>\n"u8);
    }

    private void Anchor(ReadOnlySpan<byte> before, string url, string name, ReadOnlySpan<byte> after)
    {
        Raw(before);
        Escaped(url);
        Raw("\">"u8);
        Escaped(name);
        Raw(after);
    }

    private void Date(DateTime date) => Escaped(date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture));

    private void Raw(ReadOnlySpan<byte> utf8) => output.Write(utf8);

    private void Escaped(ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            Encoding.UTF8.GetBytes(text[..special], output);
            Raw(Entity(text[special]));
            text = text[(special + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
    }

    private static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
