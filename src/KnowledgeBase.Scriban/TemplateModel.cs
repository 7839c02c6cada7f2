using System.Runtime.CompilerServices;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban;

/// <summary>One member of a model as its documentation shows it; <see cref="Model"/> describes what it holds.</summary>
public sealed record TemplateMember(string Name, string Type, string Summary, TemplateModel? Model);

/// <summary>The members templates see of one kind of host object, in the order they were declared.</summary>
public abstract class TemplateModel
{
    private protected TemplateModel(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    public string Name { get; }

    public string Summary { get; }

    public abstract IReadOnlyList<TemplateMember> Members { get; }
}

/// <summary>Typed accessors, one lambda a member: nothing is found by reflection, nothing can be written.</summary>
public sealed class TemplateModel<T> : TemplateModel where T : class
{
    private readonly List<TemplateMember> _members = [];
    private readonly OrderedDictionary<string, Accessor> _accessors = new(StringComparer.Ordinal);

    public TemplateModel(string name, string summary) : base(name, summary)
    {
        Shape = new ModelShape<T>(this);
        ListShape = new ModelListShape<T>(Shape);
    }

    public override IReadOnlyList<TemplateMember> Members => _members;

    internal ModelShape<T> Shape { get; }

    internal ModelListShape<T> ListShape { get; }

    public TemplateModel<T> Text(string name, Func<T, string?> get, string summary) =>
        Add(name, "text", summary, new TextAccessor(get));

    /// <summary>Text that is HTML already and is written unescaped.</summary>
    public TemplateModel<T> Html(string name, Func<T, string?> get, string summary) =>
        Add(name, "html", summary, item => get(item) is { } html ? Value.Html(html) : Value.Null);

    public TemplateModel<T> Number(string name, Func<T, long?> get, string summary) =>
        Add(name, "number", summary, item => get(item) is { } number ? number : Value.Null);

    public TemplateModel<T> Real(string name, Func<T, double?> get, string summary) =>
        Add(name, "real", summary, item => get(item) is { } number ? number : Value.Null);

    public TemplateModel<T> Flag(string name, Func<T, bool> get, string summary) =>
        Add(name, "flag", summary, item => get(item));

    public TemplateModel<T> Date(string name, Func<T, DateTime?> get, string summary) =>
        Add(name, "date", summary, item => get(item) is { } date ? date : Value.Null);

    public TemplateModel<T> Texts(string name, Func<T, IReadOnlyList<string>> get, string summary) =>
        Add(name, "list of text", summary, item => Value.List(get(item)));

    public TemplateModel<T> One<TItem>(
        string name, Func<T, TItem?> get, TemplateModel<TItem> model, string summary) where TItem : class =>
        Add(name, model.Name, summary, item => get(item) is { } one ? Value.Of(one, model) : Value.Null, model);

    public TemplateModel<T> Many<TItem>(
        string name, Func<T, IReadOnlyList<TItem>> get, TemplateModel<TItem> model, string summary)
        where TItem : class =>
        Add(name, $"list of {model.Name}", summary, item => Value.List(get(item), model), model);

    /// <summary>In the order the members were declared.</summary>
    internal IReadOnlyList<KeyValuePair<string, Accessor>> Accessors => _accessors;

    internal Accessor? Accessor(string name) => _accessors.GetValueOrDefault(name);

    private TemplateModel<T> Add(
        string name, string type, string summary, Func<T, Value> read, TemplateModel? model = null) =>
        Add(name, type, summary, new MemberAccessor(read), model);

    private TemplateModel<T> Add(
        string name, string type, string summary, Accessor accessor, TemplateModel? model = null)
    {
        _accessors.Add(name, accessor);
        _members.Add(new TemplateMember(name, type, summary, model));
        return this;
    }

    // Most members are texts: theirs is one call, the others' are two.
    private sealed class TextAccessor(Func<T, string?> read) : Accessor
    {
        public override Value Read(in Value value) => read(Unsafe.As<T>(value.Reference!));

        public override void Write(in Value value, RenderState state) => state.Write(read(Unsafe.As<T>(value.Reference!)));
    }

    private sealed class MemberAccessor(Func<T, Value> read) : Accessor
    {
        // The shape of the value is this model's own, so that its reference is a T without asking.
        public override Value Read(in Value value) => read(Unsafe.As<T>(value.Reference!));
    }
}
