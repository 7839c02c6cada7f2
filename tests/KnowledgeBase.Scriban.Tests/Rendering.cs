using System.Text;

namespace KnowledgeBase.Scriban.Tests;

/// <summary>Renders a text in one call, so that each test is one line of template and one of output.</summary>
internal static class Rendering
{
    public static string Raw(string template, Value model = default, TemplateOptions? options = null) =>
        Template.Parse(template, "test.txt", options).Render(model);

    public static string Html(string template, Value model = default, TemplateOptions? options = null) =>
        Template.Parse(template, "test.sbn-html", options).Render(model);

    public static string File(TemplateSet set, string path, Value model = default, string? layout = null)
    {
        Assert.Empty(set.Errors);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        set.Find(path)!.Render(model, output, null, layout is null ? null : set.Find(layout));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static TemplateError ParseError(string template) =>
        Assert.Single(Assert.Throws<TemplateException>(() => Template.Parse(template, "test.txt")).Errors);

    public static TemplateError RunError(string template, Value model = default, TemplateOptions? options = null)
    {
        var parsed = Template.Parse(template, "test.txt", options);
        return Assert.Single(Assert.Throws<TemplateException>(() => parsed.Render(model)).Errors);
    }

    public static Value Object(params (string Name, Value Value)[] members) =>
        Value.Object(members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));
}
