namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// A small knowledge base that is edited by chance: files of every kind are written, changed, renamed and deleted, and
/// now and then one has a fault. One listing stays, so that notes always have a paper.
/// </summary>
internal sealed class RandomEdits(TemporaryFolder folder, int seed)
{
    private const int Noted = 12;

    private static readonly string[] Words =
    [
        "sparse",
        "deep",
        "graph",
        "attention",
        "robust",
        "video",
        "scaling",
        "memory",
        "agents",
        "proof",
        "noise",
        "speech",
    ];

    private readonly Random _chance = new(seed);
    private readonly SortedSet<string> _faulty = new(StringComparer.Ordinal);
    private int _number;

    private string Input => folder.Folder("input");

    public void Begin()
    {
        folder.Write("input/site.yml", "title: Edited\nurl: https://example.org/edited/\n");
        var papers = Enumerable.Range(0, Noted).Select(number => Entry($"Noted Paper {number}", day: 1));
        folder.Write("input/digests/2025-01-01.txt", $"Daily Papers\n\nJan 1\n\n{string.Join('\n', papers)}");
        for (var i = 0; i < 20; i++)
            Add();
    }

    /// <summary>One edit, addition, renaming or deletion.</summary>
    public void Step()
    {
        switch (_chance.Next(100))
        {
            case < 50:
                WriteNote($"notes/{_chance.Next(Noted)}.md");
                break;
            case < 70:
                Add();
                break;
            case < 80:
                WriteFault();
                break;
            case < 90:
                Rename();
                break;
            default:
                if (Any() is { } path)
                    Delete(path);
                break;
        }
    }

    /// <summary>Takes away what has a fault, so that the site can be built.</summary>
    public void Correct()
    {
        foreach (var path in _faulty.ToArray())
            Delete(path);
    }

    private void Add()
    {
        switch (_chance.Next(5))
        {
            case 0:
                var day = _chance.Next(2, 15);
                var papers = Enumerable
                    .Range(0, _chance.Next(1, 5))
                    .Select(_ => Entry($"A {Word()} {Word()} paper of {Word()}", day));
                Write($"digests/2025-01-{day:00}.txt", $"Daily Papers\n\nJan {day}\n\n{string.Join('\n', papers)}");
                break;
            case 1:
                Write(
                    $"topics/{Word()}.md",
                    $"---\ntitle: Topic {_number++}\nkeywords: [{Word()}, {Word()} {Word()}]\n---\nAbout {Word()}.\n"
                );
                break;
            case 2:
                Write(
                    $"pages/{Word()}.md",
                    $"---\ntitle: Page {_number++}\n---\nSee [the papers](../papers/index.html) on {Word()}.\n".Replace(
                        "../papers/index.html",
                        "papers/index.html",
                        StringComparison.Ordinal
                    )
                );
                break;
            case 3:
                Write("site.yml", $"title: Edited {_number++}\nurl: https://example.org/edited/\n");
                break;
            default:
                WriteNote($"notes/{_chance.Next(Noted)}.md", $"title: Another {Word()} title {_number++}\n");
                break;
        }
    }

    /// <summary>A note stays with its paper, wherever it is moved: two notes of one paper are a fault.</summary>
    private void WriteNote(string path, string head = "")
    {
        var moved = path.Replace("notes/", "notes/moved/", StringComparison.Ordinal);
        Write(
            File.Exists(Path.Combine(Input, moved)) ? moved : path,
            $"---\npaper: Noted Paper {Path.GetFileNameWithoutExtension(path)}\n{head}---\nWords on {Word()} and "
                + $"{Word()}, {_number++}.\n"
        );
    }

    private void WriteFault()
    {
        var path = $"pages/fault-{_chance.Next(3)}.md";
        Write(
            path,
            _chance.Next(2) == 0 ? "---\ntitel: Wrong\n---\n" : "---\ntitle: Right\n---\n[nowhere](nowhere.html)\n"
        );
        _faulty.Add(path);
        if (_chance.Next(4) > 0)
            Correct();
    }

    private void Rename()
    {
        if (Any() is not { } path)
            return;
        var target = path.Split('/') switch
        {
            ["notes", var name] => $"notes/moved/{name}",
            ["notes", _, var name] => $"notes/{name}",
            ["digests", _] => $"digests/2025-01-{_chance.Next(15, 28)}.txt",
            [var kind, _] => $"{kind}/renamed-{Word()}.md",
            _ => path,
        };
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Input, target))!);
        File.Move(Path.Combine(Input, path), Path.Combine(Input, target), overwrite: true);
    }

    /// <summary>In place or, as many editors do, by renaming a file written beside it.</summary>
    private void Write(string path, string text)
    {
        var target = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (_chance.Next(2) == 0)
            File.WriteAllText(target, text);
        else
            File.Move(folder.Write("draft", text), target, overwrite: true);
    }

    private void Delete(string path)
    {
        File.Delete(Path.Combine(Input, path));
        _faulty.Remove(path);
    }

    private string? Any()
    {
        var files = Directory
            .EnumerateFiles(Input, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Input, file).Replace('\\', '/'))
            .Where(path => path is not ("site.yml" or "digests/2025-01-01.txt") && !_faulty.Contains(path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length == 0 ? null : files[_chance.Next(files.Length)];
    }

    private string Word() => Words[_chance.Next(Words.Length)];

    private string Entry(string title, int day) =>
        $"{title}\n\nWe look at {Word()} and {Word()} and show that {Word()} helps, as this text of some length "
        + $"says.\n\n  • {_chance.Next(1, 9)} authors\n·\nJan {day}, 2025\n";
}
