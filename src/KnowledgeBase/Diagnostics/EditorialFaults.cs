using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB2xx: what can be wrong in people's own files.</summary>
public static class EditorialFaults
{
    private const int LongestQuote = 60;

    public static Diagnostic NotUtf8(SourceLocation at, long offset) =>
        Error("KB201", at, $"The byte at offset {Number(offset)} is not UTF-8. Save the file as UTF-8.");

    public static Diagnostic TooLarge(SourceLocation at, int limit) =>
        Error("KB202", at, $"The file is larger than {Number(limit)} bytes. Split it, or take out what is not text.");

    public static Diagnostic ControlCharacter(SourceLocation at, char found) =>
        Error("KB203", at, $"The character U+{(int)found:X4} is not visible and not allowed here. Delete it.");

    public static Diagnostic NoFrontMatter(SourceLocation at, string kind, string key) =>
        Error("KB204", at,
            $"A {kind} begins with front matter: a line `---`, keys such as `{key}:`, and a line `---`. Add it.");

    public static Diagnostic UnclosedFrontMatter(SourceLocation at) =>
        Error("KB205", at, "The front matter that opens here has no closing line `---`. Add it before the text.");

    public static Diagnostic FrontMatterTooLarge(SourceLocation at, int limit) =>
        Error("KB206", at, $"The front matter is longer than {Number(limit)} characters. Shorten it.");

    public static Diagnostic NotYaml(SourceLocation at, string reason) =>
        Error("KB207", at,
            $"This is not YAML: {Sentence(reason)} Quote a text that contains `: ` or ` #` or begins with a sign.");

    public static Diagnostic Alias(SourceLocation at) =>
        Error("KB208", at,
            "Anchors and aliases (`&name`, `*name`) are not read here. Write the value out, or quote it.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Error("KB209", at, $"Values are nested deeper than {Number(limit)} levels. No key needs that; flatten them.");

    public static Diagnostic SecondDocument(SourceLocation at) =>
        Error("KB210", at, "A second YAML document begins here. Keep one, without a line `---` or `...` between.");

    public static Diagnostic UnknownKey(SourceLocation at, string kind, string key, string? nearest, string known) =>
        Error("KB211", at, nearest is null
            ? $"A {kind} has no key {Quote(key)}. Its keys are {known}."
            : $"A {kind} has no key {Quote(key)}. Did you mean `{nearest}`?");

    public static Diagnostic DuplicateKey(SourceLocation at, string key, SourceLocation first) =>
        Error("KB212", at, $"{Quote(key)} is already set in line {Number(first.Line)}. Keep one of them.");

    public static Diagnostic MissingKey(SourceLocation at, string kind, string key, string summary) =>
        Error("KB213", at, $"A {kind} needs the key `{key}`: {summary}");

    /// <param name="subject">The key, or an item of it.</param>
    /// <param name="expected">With its article: <c>a list of names</c>.</param>
    public static Diagnostic Unexpected(SourceLocation at, string subject, string expected, string found) =>
        Error("KB214", at, $"{subject} is {expected}; found {found}.");

    public static Diagnostic UnusableFileName(SourceLocation at, string name, string suggestion) =>
        Error("KB215", at,
            $"{Quote(name)} cannot be an address: use `a-z`, `0-9` and `-`. Rename it to `{suggestion}`.");

    public static Diagnostic NotRead(SourceLocation at, string remedy) =>
        Warning("KB216", at, $"This file is not read: {remedy} A name that begins with `_` is left out in silence.");

    public static Diagnostic LinkNotFollowed(SourceLocation at) =>
        Warning("KB217", at, "This is a link to another place, and links are not followed. Copy what it leads to.");

    public static Diagnostic NameNotUtf8(SourceLocation at) =>
        Warning("KB230", at, "This file's name is not UTF-8, so the file is left out. Rename it.");

    public static Diagnostic NotAFile(SourceLocation at) =>
        Warning("KB231", at, "This is a pipe, a socket or a device, and is left out. Put a regular file there.");

    public static Diagnostic UnknownTopic(SourceLocation at, string topic, string? nearest) =>
        Error("KB218", at, $"There is no topic {Quote(topic)}. {TopicRemedy(topic, nearest)}");

    public static Diagnostic UnknownParent(SourceLocation at, string parent, string? nearest) =>
        Error("KB219", at, $"The parent {Quote(parent)} is no topic. {TopicRemedy(parent, nearest)}");

    public static Diagnostic TopicCycle(SourceLocation at, string chain) =>
        Error("KB220", at, $"These topics are each other's parents: {chain}. Take the `parent` out of one of them.");

    public static Diagnostic PaperNotedTwice(SourceLocation at, string paper, SourceLocation first) =>
        Error("KB221", at, $"{Quote(paper)} already has a note in {first.Path}. Put both into one file.");

    public static Diagnostic NameTwice(SourceLocation at, string name, SourceLocation first) =>
        Error("KB222", at, $"The name {Quote(name)} is already that of {first.Path}. Each name belongs to one file.");

    public static Diagnostic RedirectTwice(SourceLocation at, string slug, SourceLocation first) =>
        Error("KB223", at, $"The old address {Quote(slug)} already leads to the paper of {first.Path}. Keep one.");

    public static Diagnostic NameListedTwice(SourceLocation at, string name, string list, SourceLocation first) =>
        Error("KB224", at, $"{Quote(name)} already stands in `{list}`, line {Number(first.Line)}. Keep one of them.");

    public static Diagnostic TooDeeplyNested(SourceLocation at) =>
        Error("KB225", at,
            "Lists, quotes or brackets are nested too deeply here. Nest them less, " +
            "or put a backslash before each sign that is meant as text.");

    public static Diagnostic ParagraphTooLong(SourceLocation at, int most) =>
        Error("KB226", at,
            $"This paragraph is longer than {Number(most)} characters, or has very many signs of Markdown for its " +
            "length. Break it with empty lines.");

    public static Diagnostic TableTooSparse(SourceLocation at, int most) =>
        Error("KB227", at,
            $"Tables fill the rows that have fewer cells than others, here with more than {Number(most)} empty " +
            "cells. Give each row its cells, or make the table narrower.");

    public static Diagnostic TopicTooDeep(SourceLocation at, int most) =>
        Error("KB228", at,
            $"This topic lies more than {Number(most)} parents deep. Take the `parent` out of one above it.");

    public static Diagnostic TooManyTopics(SourceLocation at, int count, int most) =>
        Error("KB229", at, $"There are {Number(count)} topics; a library can have {Number(most)}. Join some of them.");

    public static Diagnostic TooManyUnderlines(SourceLocation at) =>
        Error("KB232", at,
            "The file has too many underlined headings up to here. Begin headings with `#`, or split the file.");

    /// <summary>A text of the file in a message: one line, bounded, nothing invisible.</summary>
    public static string Quote(string text) => $"`{VisibleText.Line(text, LongestQuote)}`";

    private static string TopicRemedy(string topic, string? nearest) =>
        nearest is null ? $"Write topics/{topic}.md, or take it out." : $"Did you mean `{nearest}`?";

    private static string Sentence(string reason) => reason.TrimEnd('.', ' ') + ".";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Error, at, message);

    private static Diagnostic Warning(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Warning, at, message);
}
