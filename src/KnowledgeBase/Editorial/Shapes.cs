using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>The shapes of the values in front matter.</summary>
internal static partial class Shapes
{
    private const string AbsoluteUrl = "^https?://[^\\s]+$";

    private const string OpenReviewPattern = "^(?:https://openreview\\.net/profile\\?id=)?(?<id>~[^\\s/?#&%]{1,100})$";

    private const string DblpPattern =
        "^(?:https://dblp\\.org/pid/)?(?<id>[a-z0-9]{1,20}/[A-Za-z0-9-]{1,60})(?:\\.html)?$";

    /// <summary>One line, folded like the texts of sources.</summary>
    public static Shape<string> Text { get; } = Shape.OfText<string>("a text", () => OfType("string"), ReadText);

    public static Shape<ImmutableArray<string>> Names { get; } = Shape.ListOf("a list of names", Text);

    public static Shape<ImmutableArray<string>> Papers { get; } =
        Shape.ListOf("a list of papers (address, arXiv identifier or title)", Text);

    public static Shape<bool> Flag { get; } =
        Shape.OfText(
            "`true` or `false`",
            () => OfType("boolean"),
            (string text, out bool flag) =>
            {
                flag = text == "true";
                return text is "true" or "false";
            }
        );

    public static Shape<double> Weight { get; } =
        Shape.OfText(
            "a number above 0 and at most 100",
            () =>
                new JsonObject
                {
                    ["type"] = "number",
                    ["exclusiveMinimum"] = 0,
                    ["maximum"] = 100,
                },
            (string text, out double weight) =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out weight)
                && weight is > 0 and <= 100
        );

    public static Shape<PartialDate> Date { get; } =
        Shape.OfText<PartialDate>(
            "a date such as `2025-12-25`, `2025-12` or `2025`",
            () =>
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(OfPattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), OfType("integer")),
                },
            (string text, out PartialDate date) => PartialDate.TryParse(text, out date!)
        );

    public static Shape<Slug> Slug { get; } =
        Shape.OfText(
            "an address of `a-z`, `0-9` and `-`, at most 80 characters",
            () => OfPattern("^[a-z0-9-]{1,80}$"),
            (string text, out Slug slug) =>
            {
                slug = new Slug(text);
                return Slugs.IsValid(text);
            }
        );

    public static Shape<ImmutableArray<Slug>> SlugList(string words) => Shape.ListOf(words, Slug);

    public static Shape<string> Url { get; } =
        Shape.OfText<string>(
            "an address that begins with `https://` or `http://`",
            () => OfPattern(AbsoluteUrl),
            ReadUrl
        );

    /// <summary>With a closing slash, so that relative addresses can be appended.</summary>
    public static Shape<string> BaseUrl { get; } =
        Shape.OfText(
            "the site's address, beginning with `https://` or `http://`, without `?` or `#`",
            () => OfPattern("^https?://[^\\s?#]+$"),
            (string text, out string url) =>
            {
                var isUrl = ReadUrl(text, out url) && !url.AsSpan().ContainsAny('?', '#');
                url = url.TrimEnd('/') + "/";
                return isUrl;
            }
        );

    /// <summary>Relative to the site, or absolute; never a scheme that runs or embeds something.</summary>
    public static Shape<string> MenuTarget { get; } =
        Shape.OfText(
            "a page of the site such as `topics/index.html`, or an address that begins with `https://`",
            () => OfType("string"),
            (string text, out string target) =>
            {
                target = text;
                if (!ReadText(text, out _))
                    return false;
                var end = text.AsSpan().IndexOfAny(':', '/', '?');
                if (end >= 0 && text[end] == ':')
                    return ReadUrl(text, out target);
                return text[0] != '/' && !text.AsSpan().Contains('\\');
            }
        );

    public static Shape<Orcid> Orcid { get; } =
        Shape.OfText(
            "an ORCID iD such as `0000-0002-1825-0097`",
            () => OfPattern("^(https://orcid\\.org/)?([0-9]{4}-){3}[0-9]{3}[0-9X]$"),
            (string text, out Orcid orcid) => Vocabulary.Orcid.TryParse(text, out orcid)
        );

    public static Shape<string> Account { get; } =
        Shape.OfText(
            "the name of an account, as in the address of its page",
            () => OfPattern("^[A-Za-z0-9._-]{1,96}$"),
            (string text, out string account) => AccountName.IsValid(account = text.Trim())
        );

    /// <summary>Also as the address of its page.</summary>
    public static Shape<string> OpenReview { get; } =
        OfForm("the name of a profile at OpenReview such as `~Ana_Ruiz1`", OpenReviewPattern, OpenReviewForm());

    /// <summary>Also as the address of its page.</summary>
    public static Shape<string> Dblp { get; } =
        OfForm("the identifier of a person at DBLP such as `35/7092-1`", DblpPattern, DblpForm());

    public static Shape<string> Language { get; } =
        Shape.OfText(
            "a language tag such as `en` or `pt-BR`",
            () => OfPattern("^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$"),
            (string text, out string tag) => LanguageForm().IsMatch(tag = text.Trim())
        );

    public static Shape<T> OneOf<T>(params (string Name, T Value)[] choices) =>
        Shape.OfText(
            $"one of {string.Join(", ", Array.ConvertAll(choices, choice => $"`{choice.Name}`"))}",
            () =>
                new JsonObject { ["enum"] = new JsonArray(Array.ConvertAll(choices, choice => (JsonNode)choice.Name)) },
            (string text, out T value) =>
            {
                var index = Array.FindIndex(choices, choice => choice.Name == text);
                value = index < 0 ? default! : choices[index].Value;
                return index >= 0;
            }
        );

    private static Shape<string> OfForm(string words, string pattern, Regex form) =>
        Shape.OfText(
            words,
            () => OfPattern(pattern.Replace("(?<id>", "(", StringComparison.Ordinal)),
            (string text, out string id) =>
            {
                var match = form.Match(text.Trim());
                id = match.Groups["id"].Value;
                return match.Success && VisibleText.HidesNothing(id);
            }
        );

    private static bool ReadText(string text, out string folded)
    {
        folded = OneLine.Fold(text);
        return folded.Length > 0;
    }

    private static bool ReadUrl(string text, out string url)
    {
        url = text.Trim();
        return UrlForm().IsMatch(url)
            && VisibleText.HidesNothing(url)
            && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0;
    }

    private static JsonObject OfType(string type) => new() { ["type"] = type };

    private static JsonObject OfPattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    [GeneratedRegex(AbsoluteUrl, RegexOptions.CultureInvariant)]
    private static partial Regex UrlForm();

    [GeneratedRegex(OpenReviewPattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OpenReviewForm();

    [GeneratedRegex(DblpPattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DblpForm();

    [GeneratedRegex("^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageForm();
}
