using System.Runtime.CompilerServices;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>
/// Compares a text with <c>Class.Method.verified.txt</c> beside the test, after the file conventions of Verify: where
/// they differ, <c>Class.Method.received.txt</c> is written and the test fails, and so does a first run. With the
/// environment variable <c>SNAPSHOTS=accept</c> the text that was received becomes the verified one.
/// </summary>
internal static class Snapshot
{
    internal static bool IsAccepting => Environment.GetEnvironmentVariable("SNAPSHOTS") is "accept";

    /// <param name="variant">Tells the cases of a theory apart.</param>
    public static void Match(
        string received,
        string extension = "txt",
        string? variant = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var stem = Path.ChangeExtension(testFile, null) + "." + method + (variant is null ? "" : "_" + variant);
        Compare(received, $"{stem}.verified.{extension}", $"{stem}.received.{extension}", IsAccepting);
    }

    /// <summary>Holds a document of the repository to what the code says: <c>docs/diagnostics.md</c>.</summary>
    public static void MatchDocument(string received, string path) =>
        Compare(received, path, Path.ChangeExtension(path, ".received" + Path.GetExtension(path)), IsAccepting);

    internal static void Compare(string received, string verifiedPath, string receivedPath, bool accept)
    {
        var text = received.ReplaceLineEndings("\n");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (string.Equals(text, verified, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return;
        }
        if (accept)
        {
            File.Delete(receivedPath);
            File.WriteAllText(verifiedPath, text);
            return;
        }
        File.WriteAllText(receivedPath, text);
        Assert.Fail($"{Difference(verified, text)}\nReceived: {receivedPath}\nSet SNAPSHOTS=accept to take it over.");
    }

    internal static string Difference(string? verified, string received)
    {
        if (verified is null)
            return "There is no verified text yet.";
        var (expected, actual) = (verified.Split('\n'), received.Split('\n'));
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} differs.\nVerified: {LineAt(expected, line)}\nReceived: {LineAt(actual, line)}";
    }

    private static string LineAt(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end)";
}
