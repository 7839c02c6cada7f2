using System.Runtime.CompilerServices;
using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Tests.Concurrency;

public sealed class RecalledTests
{
    private int _made;

    [Fact]
    public void WhatSomebodyHoldsIsNotMadeAgain()
    {
        var recalled = new Recalled<string[]>(Make);

        var first = recalled.Value();
        GC.Collect();

        Assert.Same(first, recalled.Value());
        Assert.Equal(1, _made);
    }

    [Fact]
    public void WhatNobodyHoldsGivesItsMemoryBackAndIsMadeAgain()
    {
        var recalled = new Recalled<string[]>(Make);

        Use(recalled);
        GC.Collect();

        Assert.Equal(["made"], recalled.Value());
        Assert.Equal(2, _made);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use(Recalled<string[]> recalled) => Assert.Equal(["made"], recalled.Value());

    private string[] Make()
    {
        _made++;
        return ["made"];
    }
}
