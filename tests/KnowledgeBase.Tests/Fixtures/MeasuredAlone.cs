namespace KnowledgeBase.Tests.Fixtures;

/// <summary>Tests of what the whole process used, which no other may run beside.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "Measured alone";
}
