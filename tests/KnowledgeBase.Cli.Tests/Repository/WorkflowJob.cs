namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>
/// Runs the steps of a job in order, those of an action of the same repository included. Actions of others are not run:
/// what they were asked is kept, and what they would say is given.
/// </summary>
/// <param name="values">What names of expressions stand for: <c>inputs.fetch</c>, <c>github.sha</c>.</param>
internal sealed class WorkflowJob(WorkflowShell shell, params (string Name, string Value)[] values)
{
    private readonly Dictionary<string, string> _values = values.ToDictionary(each => each.Name, each => each.Value);

    /// <summary>The actions of others, in order, each with what it was asked.</summary>
    public List<(string Action, IReadOnlyDictionary<string, string> With)> Used { get; } = [];

    /// <summary>What all steps said.</summary>
    public string Said { get; private set; } = "";

    public string Output(string step, string name) => _values[$"steps.{step}.outputs.{name}"];

    public Task RunAsync(IEnumerable<WorkflowStep> steps) => RunAsync(steps, _values);

    private async Task RunAsync(IEnumerable<WorkflowStep> steps, Dictionary<string, string> values)
    {
        foreach (var step in steps)
        {
            var expression = new WorkflowExpression(values);
            if (!expression.Holds(step.If))
                continue;
            foreach (var (name, value) in await OutputsAsync(step, expression))
                values[$"steps.{step.Id}.outputs.{name}"] = value;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> OutputsAsync(
        WorkflowStep step,
        WorkflowExpression expression
    )
    {
        if (step.Run is { } command)
        {
            shell.Environment = Filled(step.Environment, expression);
            Said += await shell.RunAsync(command);
            return shell.TakeOutputs();
        }
        var with = Filled(step.With, expression);
        if (!step.Uses!.StartsWith("./", StringComparison.Ordinal))
        {
            Used.Add((step.Uses.Split('@')[0], with));
            return step.Uses.StartsWith("actions/configure-pages@", StringComparison.Ordinal)
                ? new Dictionary<string, string> { ["base_url"] = "https://example.org/papers" }
                : new Dictionary<string, string>();
        }
        var action = CompositeAction.Read(shell.At(step.Uses, "action.yml"));
        var inputs = action.Inputs.ToDictionary();
        foreach (var (name, value) in with)
            inputs[name] = inputs.ContainsKey(name) ? value : throw new ArgumentException($"No input: {name}");
        var inner = inputs.ToDictionary(input => $"inputs.{input.Key}", input => input.Value);
        await RunAsync(action.Steps, inner);
        return Filled(action.Outputs, new WorkflowExpression(inner));
    }

    private static Dictionary<string, string> Filled(
        IReadOnlyDictionary<string, string> texts,
        WorkflowExpression expression
    ) => texts.ToDictionary(each => each.Key, each => expression.Fill(each.Value));
}
