namespace KnowledgeBase.Tests.Digests.Formats;

/// <summary>Writes text listings as the page's copy gives them.</summary>
internal static class Listing
{
    public const string Sentence =
        "Small models forget what large ones keep, and this text is long enough to be an abstract. It has two "
        + "sentences.";

    public static string Of(params string[] entries) => On("Dec 25", entries);

    public static string On(string date, params string[] entries) =>
        $"""
            new

            Get trending papers in your email inbox!

            Subscribe

            Daily Papers

            byAK and the research community

            {date}


            """ + string.Join("\n\n", entries);

    public static string Entry(string title, string footer = "  • 3 authors\n·\nDec 24, 2023") =>
        Entry(title, Sentence, footer);

    public static string Entry(string title, string text, string footer) =>
        footer.Length == 0 ? $"{title}\n\n{text}" : $"{title}\n\n{text}\n\n{footer}";
}
