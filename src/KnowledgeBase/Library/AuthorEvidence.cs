using System.Buffers;
using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>
/// What lists of authors say about whether two entries are one paper. Names compare folded, in any order, and an
/// initial stands for any name that begins with it.
/// </summary>
internal sealed class AuthorEvidence
{
    /// <summary>Longer lists are a collaboration's, which sources cut and order as they like.</summary>
    private const int LongestList = 200;

    /// <summary>Words of one name.</summary>
    private const int MostWords = 6;

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" -.,'’·");

    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private bool _isComplete;

    public static AuthorEvidence Of(DigestEntry entry)
    {
        var evidence = new AuthorEvidence();
        if (entry.Authors.Length > LongestList)
            return evidence;
        var areAllPeople = !entry.HasMoreAuthors && !entry.Authors.IsEmpty;
        foreach (var name in entry.Authors)
            areAllPeople &= evidence.AddPerson(name);
        evidence._isComplete = areAllPeople;
        return evidence;
    }

    /// <summary>Both name all of their authors, and nobody is in both lists.</summary>
    public bool SpeaksAgainst(AuthorEvidence other) =>
        _isComplete && other._isComplete && !_people.Overlaps(other._people);

    public void Add(AuthorEvidence other)
    {
        _people.UnionWith(other._people);
        _isComplete |= other._isComplete;
    }

    /// <summary>False for a handle, a team and a name in another script: they may be anybody.</summary>
    private bool AddPerson(string name)
    {
        if (Vocabulary.PersonName.IsGroup(name))
            return false;
        var words = Words(name);
        if (words.Count < 2 || words.Count > MostWords)
            return false;
        foreach (var (index, family) in words.Index().Where(word => word.Item.Length > 1))
        {
            foreach (var (_, given) in words.Index().Where(word => word.Index != index))
                _people.Add($"{family} {given[0]}");
        }
        return Ascii.IsValid(string.Concat(words));
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Folding.ToAscii(name) + " ")
        {
            if (char.IsLetter(character))
                word.Append(char.ToLowerInvariant(character));
            else if (BetweenWords.Contains(character) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }
}
