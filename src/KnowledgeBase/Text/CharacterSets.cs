using System.Buffers;

namespace KnowledgeBase.Text;

/// <summary>
/// ASCII characters to look for. Where code is compiled ahead of time, the framework's searches by range make an object of
/// each end of the range: a third of what reading names for a library allocated.
/// </summary>
internal static class CharacterSets
{
    public static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
}
