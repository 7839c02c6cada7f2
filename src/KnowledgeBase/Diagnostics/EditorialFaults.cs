using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB2xx: what can be wrong in the files that people write.</summary>
internal static class EditorialFaults
{
    private const int LongestQuote = 60;

    public static Diagnostic NotUtf8(SourceLocation at, long offset) =>
        Error("KB201", at, $"The byte at offset {Number(offset)} is not UTF-8. Save the file as UTF-8.");

    public static Diagnostic TooLarge(SourceLocation at, int limit) =>
        Error("KB202", at, $"The file is larger than {Number(limit)} bytes. Split it, or remove whatever is not text.");

    public static Diagnostic ControlCharacter(SourceLocation at, char found) =>
        Error("KB203", at, $"The invisible character U+{(int)found:X4} is not allowed here. Delete it.");

    public static Diagnostic NoFrontMatter(SourceLocation at, string kind, string key) =>
        Error(
            "KB204",
            at,
            $"A {kind} must begin with front matter: a line `---`, keys such as `{key}:`, and another line `---`. "
                + "Add it."
        );

    public static Diagnostic UnclosedFrontMatter(SourceLocation at) =>
        Error("KB205", at, "The front matter that begins here has no closing line `---`. Add one before the text.");

    public static Diagnostic FrontMatterTooLarge(SourceLocation at, int limit) =>
        Error("KB206", at, $"The front matter is longer than {Number(limit)} characters. Shorten it.");

    public static Diagnostic NotYaml(SourceLocation at, string reason) =>
        Error(
            "KB207",
            at,
            $"This is not valid YAML: {Sentence(reason)} Quote any text that contains `: ` or ` #`, "
                + "or that begins with a punctuation mark."
        );

    public static Diagnostic Alias(SourceLocation at) =>
        Error(
            "KB208",
            at,
            "Anchors and aliases (`&name`, `*name`) are not supported. Write the value out, or quote it."
        );

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Error(
            "KB209",
            at,
            $"Values are nested more than {Number(limit)} levels deep, which no key needs. Flatten them."
        );

    public static Diagnostic SecondDocument(SourceLocation at) =>
        Error("KB210", at, "A second YAML document begins here. Keep a single one, without a line `---` or `...`.");

    public static Diagnostic UnknownKey(SourceLocation at, string kind, string key, string? nearest, string known) =>
        Error(
            "KB211",
            at,
            nearest is null
                ? $"A {kind} has no key {Quote(key)}. Its keys are {known}."
                : $"A {kind} has no key {Quote(key)}. Did you mean `{nearest}`?"
        );

    public static Diagnostic DuplicateKey(SourceLocation at, string key, SourceLocation first) =>
        Error("KB212", at, $"{Quote(key)} is already set on line {Number(first.Line)}. Keep one of the two.");

    public static Diagnostic MissingKey(SourceLocation at, string kind, string key, string summary) =>
        Error("KB213", at, $"A {kind} needs the key `{key}`: {summary}");

    public static Diagnostic UntitledPage(SourceLocation at) =>
        Error(
            "KB236",
            at,
            "This page has no title. Begin its text with a line `# Title`, or its front matter with `title:`."
        );

    /// <param name="subject">The key, or an item of it.</param>
    /// <param name="expected">With its article: <c>a list of names</c>.</param>
    public static Diagnostic Unexpected(SourceLocation at, string subject, string expected, string found) =>
        Error("KB214", at, $"{subject} must be {expected}, not {found}.");

    public static Diagnostic UnusableFileName(SourceLocation at, string name, string suggestion) =>
        Error(
            "KB215",
            at,
            $"{Quote(name)} cannot be used in an address, which takes only `a-z`, `0-9` and `-`. "
                + $"Rename it to `{suggestion}`."
        );

    public static Diagnostic NotRead(SourceLocation at, string remedy) =>
        Warning("KB216", at, $"This file is not read: {remedy} Begin its name with `_` to leave it out silently.");

    public static Diagnostic LinkNotFollowed(SourceLocation at) =>
        Warning(
            "KB217",
            at,
            "This is a symbolic link, and links are not followed. Replace it with a copy of its target."
        );

    public static Diagnostic NameNotUtf8(SourceLocation at) =>
        Warning("KB230", at, "The file's name is not UTF-8, so the file is left out. Rename it.");

    public static Diagnostic NotAFile(SourceLocation at) =>
        Warning("KB231", at, "This is a pipe, a socket or a device, and is left out. Replace it with a regular file.");

    public static Diagnostic UnknownTopic(SourceLocation at, string topic, string? nearest) =>
        Error("KB218", at, $"There is no topic {Quote(topic)}. {TopicRemedy(topic, nearest)}");

    public static Diagnostic UnknownParent(SourceLocation at, string parent, string? nearest) =>
        Error("KB219", at, $"The parent {Quote(parent)} is not a topic. {TopicRemedy(parent, nearest)}");

    public static Diagnostic TopicCycle(SourceLocation at, string chain) =>
        Error("KB220", at, $"These topics are each other's parents: {chain}. Remove `parent` from one of them.");

    public static Diagnostic PaperNotedTwice(SourceLocation at, string paper, SourceLocation first) =>
        Error("KB221", at, $"{Quote(paper)} already has a note in {first.Path}. Merge the two files.");

    public static Diagnostic NameTwice(SourceLocation at, string name, SourceLocation first) =>
        Error("KB222", at, $"The name {Quote(name)} is already used in {first.Path}. Keep it in one of the two files.");

    public static Diagnostic OrcidTwice(SourceLocation at, string orcid, SourceLocation first) =>
        Error("KB233", at, $"The ORCID {orcid} is also in {first}. Keep it in one of the two files.");

    public static Diagnostic AccountTwice(SourceLocation at, string account, SourceLocation first) =>
        Error("KB234", at, $"The account {Quote(account)} is also in {first}. Keep it in one of the two files.");

    public static Diagnostic RedirectTwice(SourceLocation at, string slug, SourceLocation first) =>
        Error(
            "KB223",
            at,
            $"The old address {Quote(slug)} already leads to the paper of {first.Path}. "
                + "Keep it in one of the two notes."
        );

    public static Diagnostic NameListedTwice(SourceLocation at, string name, string list, SourceLocation first) =>
        Error(
            "KB224",
            at,
            $"{Quote(name)} is already listed in `{list}` on line {Number(first.Line)}. Keep one of the two."
        );

    public static Diagnostic TooDeeplyNested(SourceLocation at) =>
        Error(
            "KB225",
            at,
            "Lists, quotes or brackets are nested too deeply here. Nest them less deeply, "
                + "or put a backslash before each character that is meant literally."
        );

    public static Diagnostic ParagraphTooLong(SourceLocation at, int most) =>
        Error(
            "KB226",
            at,
            $"This paragraph is longer than {Number(most)} characters, or has very many Markdown characters for its "
                + "length. Break it up with empty lines."
        );

    public static Diagnostic TableTooSparse(SourceLocation at, int most) =>
        Error(
            "KB227",
            at,
            $"Rows with fewer cells than others are filled up, here with more than {Number(most)} empty cells. "
                + "Write out the cells of every row, or make the table narrower."
        );

    public static Diagnostic TopicTooDeep(SourceLocation at, int most) =>
        Error(
            "KB228",
            at,
            $"This topic is more than {Number(most)} levels deep. Remove `parent` from one of the topics above it."
        );

    public static Diagnostic TooManyTopics(SourceLocation at, int count, int most) =>
        Error(
            "KB229",
            at,
            $"There are {Number(count)} topics, but a library can have only {Number(most)}. Merge some of them."
        );

    public static Diagnostic TooManyUnderlines(SourceLocation at) =>
        Error(
            "KB232",
            at,
            "Up to here, the file has too many underlined headings. "
                + "Begin headings with `#` instead, or split the file."
        );

    public static Diagnostic EmptyWatch(SourceLocation at) =>
        Error("KB235", at, "This watch states no condition. Give it a `query:`, `topics:` or `authors:`.");

    /// <summary>
    /// Quotes a text of the file in a message: one line of limited length, without hidden characters.
    /// </summary>
    public static string Quote(string text) => $"`{VisibleText.Line(text, LongestQuote)}`";

    private static string TopicRemedy(string topic, string? nearest) =>
        nearest is null ? $"Write topics/{topic}.md, or remove it here." : $"Did you mean `{nearest}`?";

    private static string Sentence(string reason) => reason.TrimEnd('.', ' ') + ".";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Error, at, message);

    private static Diagnostic Warning(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Warning, at, message);
}
