using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Walks once through LaTeX; groups need no stack, because braces only vanish.</summary>
internal sealed class LatexScanner(string text, bool isMath, int depth = 0)
{
    /// <summary>Scripts of scripts beyond this stay on the line.</summary>
    private const int DeepestScript = 8;

    /// <summary>Vietnamese needs two on one letter.</summary>
    private const int MostAccents = 4;

    private readonly StringBuilder _out = new(text.Length);
    private string _accents = "";
    private int _index;

    public string Run()
    {
        for (Copy(); _index < text.Length; Copy())
            Step(text[_index]);
        Flush();
        return _out.ToString();
    }

    /// <summary>What stands as it is, up to what does not.</summary>
    private void Copy()
    {
        if (isMath || _accents.Length > 0)
            return;
        var rest = text.AsSpan(_index);
        var ordinary = rest.IndexOfAny(LatexSymbols.Special) is >= 0 and var special ? rest[..special] : rest;
        _out.Append(ordinary);
        _index += ordinary.Length;
    }

    private void Step(char character)
    {
        switch (character)
        {
            case '\\':
                Command();
                break;
            case '{' or '}':
                _index++;
                break;
            case '$' when !isMath && LatexText.EndOfFormula(text, _index) is > 0 and var end:
                Flush();
                _out.Append(text, _index, end - _index);
                _index = end;
                break;
            case '^' or '_' when isMath:
                Script(character == '^');
                break;
            case '~':
                Emit(" ");
                _index++;
                break;
            default:
                Plain(character);
                break;
        }
    }

    /// <summary>One character, or a ligature of TeX's fonts.</summary>
    private void Plain(char character)
    {
        if (!isMath && LatexSymbols.Ligature(text.AsSpan(_index)) is var (ligature, length))
        {
            Emit(ligature);
            _index += length;
            return;
        }
        var size = char.IsHighSurrogate(character) && _index + 1 < text.Length ? 2 : 1;
        Emit(text.Substring(_index, size));
        _index += size;
    }

    private void Command()
    {
        var name = CommandName();
        _index += name.Length + 1;
        if (name.Length == 0)
            Emit("\\");
        else if (LatexSymbols.Accent(name) is { } mark && !isMath)
            Accent(name, mark);
        else if (LatexSymbols.Symbol(name, isMath) is { } symbol)
            Symbol(name, symbol);
        else if (LatexSymbols.IsMarkup(name))
            SkipSpaces(name);
        else if (LatexSymbols.DroppedArguments(name) is > 0 and var dropped)
            SkipGroups(dropped);
        else if (name is "textsuperscript" or "textsubscript")
            Script(name is "textsuperscript");
        else
            Emit(isMath ? name : "\\" + name);
    }

    private string CommandName()
    {
        var end = _index + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        if (end == _index + 1 && end < text.Length)
            end++;
        return text[(_index + 1)..end];
    }

    /// <summary>Marks wait for the next letter, wherever braces or spaces put it; the last one stands nearest to it.</summary>
    private void Accent(string name, char mark)
    {
        SkipSpaces(name);
        if (_accents.Length < MostAccents)
            _accents = mark + _accents;
    }

    private void Symbol(string name, string symbol)
    {
        Emit(symbol);
        SkipSpaces(name);
    }

    /// <summary>TeX swallows the spaces behind a command made of letters.</summary>
    private void SkipSpaces(string name)
    {
        if (!char.IsAsciiLetter(name[0]))
            return;
        while (_index < text.Length && text[_index] is ' ' or '\n' or '\r' or '\t')
            _index++;
    }

    private void SkipGroups(int count)
    {
        for (; count > 0 && _index < text.Length && text[_index] is '{' or '['; count -= text[_index - 1] == ']' ? 0 : 1)
            _index = EndOfGroup(_index);
    }

    private int EndOfGroup(int open)
    {
        var (opening, closing) = text[open] == '[' ? ('[', ']') : ('{', '}');
        var nesting = 0;
        for (var index = open; index < text.Length; index++)
        {
            nesting += text[index] == opening ? 1 : text[index] == closing ? -1 : 0;
            if (nesting == 0)
                return index + 1;
        }
        return text.Length;
    }

    /// <summary>Raised or lowered characters where Unicode has all of them, else the plain ones behind ^ or _.</summary>
    private void Script(bool isRaised)
    {
        if (_index < text.Length && isMath && text[_index] is '^' or '_')
            _index++;
        if (_index >= text.Length || depth == DeepestScript)
            return;
        var end = text[_index] switch
        {
            '{' => EndOfGroup(_index),
            '\\' => _index + 1 + CommandName().Length,
            _ => _index + 1,
        };
        var content = new LatexScanner(text[_index..end].Trim('{', '}'), isMath, depth + 1).Run();
        Emit(LatexSymbols.Script(content, isRaised) ?? (isMath ? (isRaised ? "^" : "_") + content : content));
        _index = end;
    }

    private void Emit(string characters)
    {
        if (_accents.Length == 0)
        {
            _out.Append(characters);
            return;
        }
        var marks = _accents;
        Flush();
        var length = char.IsHighSurrogate(characters[0]) && characters.Length > 1 ? 2 : 1;
        var letter = characters[..length] switch { "ı" => "i", "ȷ" => "j", var other => other };
        _out.Append(Combine(letter, marks)).Append(characters, length, characters.Length - length);
    }

    private static string Combine(string letter, string marks) =>
        char.IsLetter(letter, 0) ? (letter + marks).Normalize(NormalizationForm.FormC) : letter;

    private void Flush() => _accents = "";
}
