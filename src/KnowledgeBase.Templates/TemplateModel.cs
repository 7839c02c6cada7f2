namespace KnowledgeBase.Templates;

/// <summary>One member of a model, as its documentation shows it; <see cref="Model"/> describes its value.</summary>
internal sealed record TemplateMember(string Name, string Type, string Summary, TemplateModel? Model);

/// <summary>The members that templates see of one kind of host object, in the order of their declaration.</summary>
internal abstract class TemplateModel(string name, string summary)
{
    public string Name => name;
    public string Summary => summary;
    public abstract IReadOnlyList<TemplateMember> Members { get; }
    internal abstract bool TryRead(object item, string name, out object? value);
}

/// <summary>Typed accessors, one lambda for each member: nothing uses reflection, nothing can be written.</summary>
internal sealed class TemplateModel<T>(string name, string summary) : TemplateModel(name, summary)
    where T : class
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly List<TemplateMember> _members = [];
    private readonly Dictionary<string, Func<T, object?>> _accessors = new(StringComparer.Ordinal);

    public override IReadOnlyList<TemplateMember> Members => _members;

    /// <summary>An object of the host, seen through the members of this model.</summary>
    public HostObject Of(T item) => new ModelObject(item, this);

    public TemplateModel<T> Text(string name, Func<T, string?> get, string summary) => Add(name, "text", summary, get);

    /// <summary>Text that is HTML already and is written unescaped.</summary>
    public TemplateModel<T> Html(string name, Func<T, string?> get, string summary) =>
        Add(name, "html", summary, item => get(item) is { } html ? new SafeMarkup(html) : null);

    public TemplateModel<T> Number(string name, Func<T, long?> get, string summary) =>
        Add(name, "number", summary, item => get(item));

    public TemplateModel<T> Real(string name, Func<T, double?> get, string summary) =>
        Add(name, "real", summary, item => get(item));

    public TemplateModel<T> Flag(string name, Func<T, bool> get, string summary) =>
        Add(name, "flag", summary, item => get(item) ? True : False);

    public TemplateModel<T> Texts(string name, Func<T, IReadOnlyList<string>> get, string summary) =>
        Add(name, "list of text", summary, item => new HostList<string>(get(item), text => text));

    public TemplateModel<T> One<TItem>(string name, Func<T, TItem?> get, TemplateModel<TItem> model, string summary)
        where TItem : class =>
        Add(name, model.Name, summary, item => get(item) is { } one ? model.Of(one) : null, model);

    public TemplateModel<T> Many<TItem>(
        string name,
        Func<T, IReadOnlyList<TItem>> get,
        TemplateModel<TItem> model,
        string summary
    )
        where TItem : class
    {
        Func<TItem, object> wrap = model.Of;
        return Add(name, $"list of {model.Name}", summary, item => new HostList<TItem>(get(item), wrap), model);
    }

    /// <exception cref="HostFailure">The host's accessor failed.</exception>
    internal override bool TryRead(object item, string name, out object? value)
    {
        value = null;
        if (!_accessors.TryGetValue(name, out var read))
            return false;
        try
        {
            value = read((T)item);
            return true;
        }
        catch (Exception failure)
        {
            throw new HostFailure(failure);
        }
    }

    private TemplateModel<T> Add(
        string name,
        string type,
        string summary,
        Func<T, object?> read,
        TemplateModel? model = null
    )
    {
        _accessors.Add(name, read);
        _members.Add(new TemplateMember(name, type, summary, model));
        return this;
    }
}

internal sealed class ModelObject(object item, TemplateModel model) : HostObject
{
    internal override object Identity => item;
    internal override string Name => model.Name;
    internal override IEnumerable<string> MemberNames => model.Members.Select(member => member.Name);

    internal override bool TryRead(string name, out object? value) => model.TryRead(item, name, out value);
}
