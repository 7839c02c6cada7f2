using System.Globalization;

namespace KnowledgeBase.Text;

internal static class Plural
{
    /// <summary><c>1 paper</c>, <c>3 papers</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
