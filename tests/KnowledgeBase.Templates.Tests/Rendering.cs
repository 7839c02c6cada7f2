using System.Text;

namespace KnowledgeBase.Templates.Tests;

/// <summary>Renders a text in one call, so that each test is one line of template and one of output.</summary>
internal static class Rendering
{
    public static readonly HostObject Nothing = Object();

    public static string Raw(string template, HostObject? model = null, TemplateOptions? options = null) =>
        Parsed(template, "test.txt", options).Render(model ?? Nothing);

    public static string Html(string template, HostObject? model = null, TemplateOptions? options = null) =>
        Parsed(template, "test.sbn-html", options).Render(model ?? Nothing);

    public static string Markdown(string template, HostObject? model = null) =>
        Parsed(template, "test.sbn-md").Render(model ?? Nothing);

    /// <summary>A template on its own, without any to include.</summary>
    public static Template Parsed(string text, string path = "template", TemplateOptions? options = null)
    {
        var set = TemplateSet.Parse([new TemplateSource(path, text)], options);
        return set.Errors.Count == 0 ? set.Find(path)! : throw new TemplateException(set.Errors);
    }

    public static string File(
        TemplateSet set,
        string path,
        HostObject? model = null,
        string? layout = null,
        RenderScope? scope = null
    )
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        set.Find(path)!.Render(model ?? Nothing, output, scope, layout is null ? null : set.Find(layout));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static TemplateError ParseError(string template) =>
        Assert.Single(Assert.Throws<TemplateException>(() => Parsed(template, "test.txt")).Errors);

    public static TemplateError RunError(string template, HostObject? model = null, TemplateOptions? options = null)
    {
        var parsed = Parsed(template, "test.txt", options);
        return Assert.Single(Assert.Throws<TemplateException>(() => parsed.Render(model ?? Nothing)).Errors);
    }

    public static HostObject Object(params (string Name, object? Value)[] members) =>
        new NamedValues(members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));
}
