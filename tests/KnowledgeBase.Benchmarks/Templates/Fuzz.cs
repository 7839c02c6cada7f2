using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Benchmarks.Templates;

/// <summary>
/// <c>fuzz-templates COUNT [SEED]</c>: renders templates made by chance. A crash, a hang, a stack overflow, another
/// exception than the engine's, or output beyond the limit is a failure; the seed of each template names it again.
/// </summary>
public static class Fuzz
{
    private const int OutputLimit = 64 * 1024;
    private const int StackSize = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TemplateOptions Options = new()
    {
        Limits = new TemplateLimits(Work: 50_000, OutputBytes: OutputLimit, RegexTimeout: TimeSpan.FromMilliseconds(50)),
    };

    private static readonly TemplateModel<string> Item =
        new TemplateModel<string>("item", "A text.").Text("name", text => text, "Itself.");

    private static readonly Value Model = Value.Object(new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["item"] = Value.Of("<i>", Item),
        ["items"] = Value.List(["<a>", "b", "c"], Item),
        ["map"] = Value.Object(new Dictionary<string, Value>(StringComparer.Ordinal) { ["k"] = 1 }),
        ["day"] = new DateTime(2025, 12, 8, 0, 0, 0, DateTimeKind.Utc),
        ["html"] = Value.Html("<b>"),
    });

    public static int Run(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var first = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
        var outcome = new Outcome();
        // Small stacks, as many hosts have them: an overflow would end the process, which cannot be missed.
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(worker => new Thread(
            () => Work(outcome, first + worker, first + count, Environment.ProcessorCount), StackSize)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Console.WriteLine($"{count} templates: {outcome.Rendered} rendered, {outcome.Rejected} rejected, {outcome.Failures} failures.");
        return outcome.Failures == 0 ? 0 : 1;
    }

    private static void Work(Outcome outcome, int first, int end, int step)
    {
        for (var seed = first; seed < end; seed += step) Try(seed, outcome);
    }

    /// <summary>What takes long is tried again before it counts: on a busy machine a thread may wait for its turn.</summary>
    private static void Try(int seed, Outcome outcome)
    {
        var text = new TemplateGenerator(seed).Next();
        if (!IsQuick(seed, text, outcome) && !IsQuick(seed, text, new Outcome()))
            outcome.Fail(seed, text, $"It took longer than {Patience}, twice.");
    }

    private static bool IsQuick(int seed, string text, Outcome outcome)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var set = TemplateSet.Parse([new("main.sbn-html", text), new("part.sbn-html", "{{ $1 }}{{ x }}")], Options);
            if (set.Errors.Count == 0) CheckOutput(seed, set.Find("main")!.Render(Model), outcome);
            else outcome.Reject();
        }
        catch (TemplateException)
        {
            outcome.Reject();
        }
        catch (Exception exception)
        {
            outcome.Fail(seed, text, exception.ToString());
        }

        return clock.Elapsed <= Patience;
    }

    private static void CheckOutput(int seed, string output, Outcome outcome)
    {
        // A character of the output is at least a byte.
        if (output.Length > OutputLimit) outcome.Fail(seed, "", $"{output.Length} characters were written.");
        else outcome.Render();
    }

    private sealed class Outcome
    {
        private int _rendered;
        private int _rejected;
        private int _failures;

        public int Rendered => _rendered;

        public int Rejected => _rejected;

        public int Failures => _failures;

        public void Render() => Interlocked.Increment(ref _rendered);

        public void Reject() => Interlocked.Increment(ref _rejected);

        public void Fail(int seed, string text, string reason)
        {
            Interlocked.Increment(ref _failures);
            Console.WriteLine($"=== seed {seed}\n{text}\n--- {reason}");
        }
    }
}
