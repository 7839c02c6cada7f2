using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;
using MimeKit;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>Mails as a mail program saves them: arXiv's announcements and the alerts of Google Scholar.</summary>
internal static partial class SavedMail
{
    private const int MostMegabytes = 64;
    private const int DeepestPart = 32;

    public static DigestFormat Format { get; } =
        new("mail", [".eml"], head => Mark().IsMatch(head), Read) { MayBeAnything = true };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var at = new SourceLocation(source.Path);
        if (Open(source) is not { } mail)
        {
            faults.Add(DigestFaults.TooLarge(at, MostMegabytes));
            return new PaperListing([]);
        }
        using (mail)
        {
            if (Message(mail) is not { } message)
                return new PaperListing([]);
            using (message)
                return ReadMessage(source, message, faults);
        }
    }

    private static PaperListing ReadMessage(Source source, MimeMessage message, FaultList faults)
    {
        var listing = new PaperListing([]);
        if (Text(message) is { } text && ArxivAnnouncement.IsAnnouncement(text))
            listing = ArxivAnnouncement.Read(WithContent(source, text), faults);
        else if (message.HtmlBody is { } html)
            listing = HtmlListings.Read(source, html, faults);
        var sent = message.Date == default ? (DateOnly?)null : DateOnly.FromDateTime(message.Date.UtcDateTime);
        return listing with { Submitted = listing.Stated ?? sent };
    }

    private static string? Text(MimeMessage message) => message.TextBody?.ReplaceLineEndings("\n");

    private static Source WithContent(Source source, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return source with { Open = () => new MemoryStream(bytes, writable: false) };
    }

    private static MimeMessage? Message(Stream mail)
    {
        try
        {
            var options = new ParserOptions { MaxMimeDepth = DeepestPart };
            return MimeMessage.Load(options, mail);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The whole mail; null beyond the limit.</summary>
    private static MemoryStream? Open(Source source)
    {
        using var stream = source.Open();
        var bytes = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0; )
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > MostMegabytes << 20)
                return null;
        }
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>Fields of a mail's head, one of which only mails have.</summary>
    [GeneratedRegex(
        """
            ^(?:From[ ][^\n]*\n)?[A-Za-z][A-Za-z0-9-]{1,40}:[ \t][^\n]*\n(?:[^\n]+\n){0,200}?
            (?:MIME-Version|Message-ID|Received|Return-Path|Content-Transfer-Encoding):
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
