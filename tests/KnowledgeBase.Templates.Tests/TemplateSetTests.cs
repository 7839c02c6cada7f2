using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class TemplateSetTests
{
    private static readonly TemplateSet Theme = TemplateSet.Parse([
        new("layouts/page.sbn-html", "<html>{{ title }}:{{ content }}</html>"),
        new("layouts/paper.sbn-html", "<p>{{ $title ?? title }}</p>{{ include 'parts/card' 1 name: 'n' }}"),
        new("layouts/parts/card.sbn-html", "[{{ $1 }}{{ $.name }}{{ $name }}{{ include '../../shared' }}]"),
        new("shared.sbn-html", "shared"),
        new("twice.sbn-html", "{{ content }}{{ x = content }}{{ x }}"),
    ]);

    [Fact]
    public void AnIncludeIsLookedForBesideItsTemplateThenFromTheRoot() =>
        Assert.Equal("<p>T</p>[1nnshared]", File(Theme, "layouts/paper", Object(("title", "T"))));

    [Fact]
    public void ALayoutWritesTheTemplateWhereItSaysContent() =>
        Assert.Equal(
            "<html>T:<p>T</p>[1nnshared]</html>",
            File(Theme, "layouts/paper", Object(("title", "T")), "layouts/page")
        );

    [Fact]
    public void ALayoutMayKeepTheContentAndWriteItAgain() =>
        Assert.Equal("sharedshared", File(Theme, "shared", layout: "twice"));

    [Theory]
    [InlineData("../secret")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("layouts/../../secret")]
    public void ATemplateReachesNothingOutsideItsSet(string path)
    {
        var set = TemplateSet.Parse([new("main.sbn", "{{ include '" + path + "' }}")]);

        var error = Assert.Single(Assert.Throws<TemplateException>(() => File(set, "main")).Errors);

        Assert.StartsWith($"The template `{path}` was not found", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenTemplateDoesNotKeepOthersFromRendering()
    {
        var set = TemplateSet.Parse([new("broken.sbn", "{{ if }}"), new("fine.sbn", "fine")]);

        Assert.NotEmpty(set.Errors);
        Assert.Equal("fine", set.Find("fine")!.Render(Nothing));
    }

    [Fact]
    public void HalfOfABrokenTemplateIsNeverRendered()
    {
        var set = TemplateSet.Parse([new("main.sbn", "{{ include 'broken' }}"), new("broken.sbn", "before {{ if }}")]);

        foreach (var name in new[] { "broken", "main" })
        {
            var errors = Assert.Throws<TemplateException>(() => set.Find(name)!.Render(Nothing)).Errors;
            Assert.Equal("broken.sbn", errors[0].Path);
        }
    }

    [Fact]
    public void AnArgumentThatIsNotPassedIsNull()
    {
        var set = TemplateSet.Parse([
            new("page.sbn", "{{ include 'part' }}{{ include 'part' 1 name: 2 }}"),
            new("part.sbn", "[{{ $1 }}{{ $.name }}{{ $name }}]"),
        ]);

        Assert.Equal("[][122]", File(set, "page"));
    }

    [Fact]
    public void AnArgumentIsEvaluatedOnce()
    {
        var set = TemplateSet.Parse([
            new("page.sbn", "{{ x = 0; func next; x = x + 1; ret x; end; include 'part' (next) name: (next); x }}"),
            new("part.sbn", "[{{ $name }}]"),
        ]);

        Assert.Equal("[2]2", File(set, "page"));
    }

    [Fact]
    public void WhatAPartSetsForItselfIsNotThereInItsPage()
    {
        var set = TemplateSet.Parse([
            new("page.sbn", "{{ $x = 1; include 'part'; $x }}"),
            new("part.sbn", "{{ $x }}{{ $x = 2; $x }}"),
        ]);

        Assert.Equal("21", File(set, "page"));
    }

    [Fact]
    public void ARenderingLeavesNothingBehind()
    {
        var template = Parsed(
            "{{ x }}{{ x = 'set'; array.cycle ['a', 'b'] }}",
            "t",
            new() { OptionalNames = new[] { "x" }.ToFrozenSet() }
        );

        Assert.Equal("a", template.Render(Nothing));
        Assert.Equal("1a", template.Render(Object(("x", 1))));
    }

    [Fact]
    public void ManyThreadsRenderOneTemplate()
    {
        var template = Parsed("{{ for i in 1..50; x.size + i; end }}{{ y = x; y }}");
        var expected = template.Render(Object(("x", "abc")));

        Parallel.For(0, 200, _ => Assert.Equal(expected, template.Render(Object(("x", "abc")))));
    }

    [Fact]
    public void ASetThatNobodyUsesIsCollectedThoughThreadsHaveRenderedIt()
    {
        var used = RenderOnThreads();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(used.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RenderOnThreads()
    {
        var templates = TemplateSet.Parse([new("page.sbn-html", "{{ 1 + 1 }}")]);
        Parallel.For(0, 100, _ => File(templates, "page.sbn-html"));
        return new WeakReference(templates);
    }
}
