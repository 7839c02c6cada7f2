using System.Runtime.ExceptionServices;

namespace KnowledgeBase;

/// <summary>What the surroundings refuse, as the callers of the library expect it.</summary>
internal static class Surroundings
{
    /// <summary>Files are read by several threads, whose faults arrive in an envelope: this throws the fault itself.</summary>
    public static T Unwrapped<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (AggregateException several) when (Find(several) is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    private static Exception? Find(AggregateException several) =>
        several.Flatten().InnerExceptions.FirstOrDefault(fault => fault is IOException or UnauthorizedAccessException);
}
