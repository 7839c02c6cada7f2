using System.Text;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Diagnostics;

public sealed class DiagnosticJsonTests
{
    [Theory]
    [InlineData(DiagnosticSeverity.Information, "information")]
    [InlineData(DiagnosticSeverity.Warning, "warning")]
    [InlineData(DiagnosticSeverity.Error, "error")]
    public void ADiagnosticIsOneObjectAndIsReadBack(DiagnosticSeverity severity, string word)
    {
        var diagnostic = new Diagnostic(
            "KB101",
            severity,
            new SourceLocation("notes/a.md", 3, 1),
            "This file is empty."
        );

        var json = Write(diagnostic);

        Assert.Equal(
            $$"""{"id":"KB101","severity":"{{word}}","path":"notes/a.md","line":3,"column":1,"message":"This file is empty."}""",
            json
        );
        Assert.Equal(diagnostic, DiagnosticJson.Read(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void WhatIsNotKnownOfAPlaceIsAbsent()
    {
        var diagnostic = new Diagnostic(
            "KB101",
            DiagnosticSeverity.Error,
            new SourceLocation("notes/a.md"),
            "This file is empty."
        );

        var json = Write(diagnostic);

        Assert.Equal("""{"id":"KB101","severity":"error","path":"notes/a.md","message":"This file is empty."}""", json);
        Assert.Equal(diagnostic, DiagnosticJson.Read(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void AnotherWordIsNoSeverity()
    {
        using var json = JsonDocument.Parse("""{"id":"KB101","severity":"info","path":"a","message":"b"}""");

        Assert.Throws<FormatException>(() => DiagnosticJson.Read(json.RootElement));
    }

    [Fact]
    public void TheSiteListsItsDiagnosticsInThisForm()
    {
        using var site = new TinySite();
        site.Write("input/digests/2025-12-26.txt", "");

        var said = SiteBuild.Run(site.Options).Diagnostics;

        using var listed = JsonDocument.Parse(site.Read("data/diagnostics.json"));
        Assert.Contains(said, each => each.Id == "KB101");
        Assert.Equal(said, listed.RootElement.EnumerateArray().Select(DiagnosticJson.Read));
    }

    private static string Write(Diagnostic diagnostic)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            DiagnosticJson.Write(json, diagnostic);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
