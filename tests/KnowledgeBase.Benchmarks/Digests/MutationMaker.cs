using System.Text;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>Damages a file in one to six places, always the same way for the same number.</summary>
public static class MutationMaker
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "\\",
            "\\u",
            "\\ud800",
            "\\\"",
            ",",
            ":",
            "@",
            "@misc{x,",
            "@string{",
            "%",
            "#",
            "=",
            "(",
            ")",
            "$",
            "$$",
            "~",
            "^",
            "_",
            "--",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "·",
            "\n·\n",
            "  • 3 authors\n",
            "  • 0 authors",
            "Dec 24, 2023",
            "Jan 7 4",
            "Feb 30",
            "new",
            "Subscribe",
            "Daily Papers",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&lt;",
            "&x;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "<entry>",
            "</entry>",
            "<article>",
            "</div>",
            "TY  - JOUR\n",
            "ER  - \n",
            "AU  - ",
            "null",
            "true",
            "1e999",
            "-1",
            "0000-00-00",
            "9999-99-99",
            "\0",
            "\uFEFF",
            "\u202E",
            "\uFFFF",
            "😀",
            "Rate exceeded.",
            "{\"paper\":{\"id\":\"1\",",
            "\"title\":",
            "title = {",
            "and others",
            " and ",
            "https://",
            "arXiv:",
            "10.48550/arXiv.",
            "\\'{",
            "\\textsuperscript{",
            "\\begin{",
            "\\ud8aé",
            "\\uDBé",
            "\\ud83d\\u00e9",
            "@string{acl = acl # acl}",
            "@string{a = acl # acl}@string{b = a # a}@string{c = b # b}",
            "title = c,",
            "\\(",
            "\\)",
            "<div/>",
            "<b>",
            "<article><h3>",
            "---\n",
            "> ",
            "- ",
            "[a](",
            "![",
            "|a|b|\n|-|-|\n",
            "|",
            "*a ",
            "`",
            "http://a.b ",
            "topics: [",
            "parent: t",
            "redirect: [a]\n",
            "title: ",
            "\"\\uD800\"",
            "&a ",
            "*a",
            "{paper: x}",
            "99999999999999999999999",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xE2, 0x80],
        [0xF0, 0x9F],
        [0xED, 0xA0, 0x80],
    ];

    /// <summary>A good file's name and its damaged bytes.</summary>
    public static (string Name, byte[] Content) Make(int number) => Make(number, MutationSeeds.All);

    /// <param name="seeds">Good files, one after the other in the order of the numbers.</param>
    public static (string Name, byte[] Content) Make(int number, (string Name, byte[] Content)[] seeds)
    {
        var chance = new Random(number);
        var (name, good) = seeds[number % seeds.Length];
        var bytes = new List<byte>(good);
        for (var times = chance.Next(1, 7); times > 0; times--)
            Damage(bytes, chance, seeds);
        return (name, [.. bytes]);
    }

    private static void Damage(List<byte> bytes, Random chance, (string Name, byte[] Content)[] seeds)
    {
        var at = chance.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << chance.Next(9));
        switch (chance.Next(10))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(chance.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when chance.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                var other = seeds[chance.Next(seeds.Length)].Content;
                var from = chance.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                break;
            case 6 when chance.Next(4) == 0:
                var part = Pieces[chance.Next(Pieces.Length)];
                bytes.InsertRange(at, Enumerable.Repeat(part, 1 << chance.Next(11)).SelectMany(piece => piece));
                break;
            default:
                bytes.InsertRange(at, Pieces[chance.Next(Pieces.Length)]);
                break;
        }
    }
}
