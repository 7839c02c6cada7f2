using System.Buffers;

namespace KnowledgeBase.Text;

/// <summary>
/// ASCII characters to search for. Compiled ahead of time, the framework's own range searches allocate an object for
/// each end of the range, which came to a third of all memory that reading names took.
/// </summary>
internal static class CharacterSets
{
    public static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
}
