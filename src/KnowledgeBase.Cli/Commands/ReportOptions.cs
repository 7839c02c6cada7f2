using System.CommandLine;

namespace KnowledgeBase.Cli.Commands;

/// <summary>How much a command says, and to whom.</summary>
internal static class ReportOptions
{
    /// <summary>For commands whose work is not what they say.</summary>
    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Say nothing but warnings and errors." };

    /// <summary>For commands whose report programs read.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Report for programs." };

    /// <summary>The terminal, on which a quiet command only reports faults.</summary>
    public static Terminal Read(ParseResult result, Option<bool> quiet, Terminal terminal) =>
        result.GetValue(quiet) ? terminal with { Out = TextWriter.Null } : terminal;
}
