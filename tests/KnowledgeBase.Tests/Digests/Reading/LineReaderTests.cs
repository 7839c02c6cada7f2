using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Digests.Formats;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Reading;

public sealed class LineReaderTests
{
    private const string Name = "2025-12-25.txt";
    private static readonly string Text = Listing.Of(Listing.Entry("DεpS: Ünïcode 😀"), Listing.Entry("Second"));

    public static TheoryData<string, byte[]> Encoded =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Text) },
            { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
            { "UTF-16 little endian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
            { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "CRLF", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n")) },
            { "CR", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r")) },
        };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void EveryEncodingAndLineEndReadsTheSame(string encoding, byte[] bytes)
    {
        var file = DigestParser.Parse(Sources.Of(Name, bytes));

        Assert.Equal(
            ["DεpS: Ünïcode 😀@13", "Second@21"],
            file.Entries.Select(entry => $"{entry.Title}@{entry.At.Line}")
        );
        Assert.True(file.Diagnostics.IsEmpty, encoding);
    }

    [Fact]
    public void InvalidBytesAreNamedWithTheirOffset()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Listing.Of("Caf")),
            0xE9,
            0xFF,
            .. Encoding.UTF8.GetBytes("\n\n" + Listing.Sentence),
        ];
        var file = DigestParser.Parse(Sources.Of(Name, bytes));

        Assert.Equal("Caf\uFFFD\uFFFD", file.Entries[0].Title);
        Assert.Equal(
            "digests/2025-12-25.txt(13): warning KB103: 2 bytes in this line are not UTF-8, the first at offset 116. They are shown as \uFFFD. Save the file as UTF-8.",
            Sources.Messages(file)
        );
    }

    [Fact]
    public void DamagedUtf16IsNamed()
    {
        var bytes = Encoding.Unicode.GetBytes("\uFEFF" + Listing.Of(Listing.Entry("First", "")));
        bytes[^2] = 0x00;
        bytes[^1] = 0xD8;

        Assert.Equal(["KB104"], DigestParser.Parse(Sources.Of(Name, bytes)).Diagnostics.Select(fault => fault.Id));
    }

    [Theory]
    [InlineData("", "KB101")]
    [InlineData(" \r\n\t\n", "KB101")]
    [InlineData("PNG\0\0\0", "KB102")]
    public void AFileWithoutTextIsNamed(string text, string id)
    {
        var file = Sources.Parse(Name, text);

        Assert.Equal([id], file.Diagnostics.Select(fault => fault.Id));
        Assert.Empty(file.Entries);
    }

    [Fact]
    public void ALineOfHundredMegabytesIsLeftOutInBoundedMemory()
    {
        const long Length = 100_000_000;
        var text = Encoding.UTF8.GetBytes(Listing.Of(Listing.Entry("First")) + "\n\n");
        var source = new Source("digests/" + Name, () =>
            new RepeatedByte(text, (byte)'x', Length, Encoding.UTF8.GetBytes("\n\n" + Listing.Entry("Second")))
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = DigestParser.Parse(source);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(["First", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            "digests/2025-12-25.txt(21): warning KB105: This line is 100000000 bytes long and is left out: no line of a listing is longer than 1 MB. Collect the file again.",
            Sources.Messages(file)
        );
        Assert.InRange(allocated, 0, 16_000_000);
    }

    [Fact]
    public void AListingCutAtEveryByteKeepsTheEntriesBeforeTheCut()
    {
        var bytes = Encoding.UTF8.GetBytes(
            Listing.Of(Listing.Entry("First"), Listing.Entry("Sécond"), Listing.Entry("Third"))
        );
        var ends = new[] { "First", "Sécond", "Third" }.Select(title => End(bytes, title)).ToArray();
        for (var length = 0; length <= bytes.Length; length++)
        {
            var file = DigestParser.Parse(Sources.Of(Name, bytes[..length]));
            var whole = ends.Count(end => end <= length);

            Assert.Equal(
                new[] { "First", "Sécond", "Third" }[..whole],
                file.Entries.Take(whole).Select(entry => entry.Title)
            );
            Assert.All(file.Entries.Take(whole), entry => Assert.Equal("2023-12-24", entry.Published?.ToString()));
        }
    }

    private static int End(byte[] bytes, string title)
    {
        var start = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(title));
        return start + bytes.AsSpan(start).IndexOf("2023"u8) + 4;
    }
}
