using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Reads LaTeX in one pass. Groups need no stack, because braces are simply dropped.</summary>
internal sealed class LatexScanner(string text, bool isMath, int depth = 0)
{
    /// <summary>Superscripts and subscripts nested deeper than this stay on the line.</summary>
    private const int DeepestScript = 8;

    /// <summary>On one letter; Vietnamese needs two.</summary>
    private const int MostAccents = 4;

    /// <summary>In characters, of a branch for one of the modes.</summary>
    private const int LongestBranch = 200;

    private readonly StringBuilder _out = new(text.Length);
    private readonly List<(int Group, string Text)> _closings = [];
    private string _accents = "";
    private int _index;
    private int _group;
    private bool _isInGermanQuotes;

    public string Run()
    {
        CopyOrdinary();
        while (_index < text.Length)
        {
            Step(text[_index]);
            CopyOrdinary();
        }
        Flush();
        return _out.ToString();
    }

    /// <summary>Copies everything up to the next special character.</summary>
    private void CopyOrdinary()
    {
        if (isMath || _accents.Length > 0)
            return;
        var ordinary = text.AsSpan(_index);
        var special = ordinary.IndexOfAny(LatexSymbols.Special);
        if (special >= 0)
            ordinary = ordinary[..special];
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
            case '{':
                _group++;
                _index++;
                break;
            case '}':
                CloseGroup();
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
            case '`' or '\'' when ClosesGermanQuote(character):
                _index++;
                break;
            default:
                Plain(character);
                break;
        }
    }

    private void CloseGroup()
    {
        if (_closings.Count > 0 && _closings[^1].Group == _group)
        {
            Emit(_closings[^1].Text);
            _closings.RemoveAt(_closings.Count - 1);
        }
        _group--;
    }

    /// <summary>The German shorthands <c>"`</c> and <c>"'</c>, whose first character is written already.</summary>
    private bool ClosesGermanQuote(char character)
    {
        var isOpening = character == '`';
        if (isMath || isOpening == _isInGermanQuotes || _out.Length == 0 || _out[^1] != '"')
            return false;
        _out[^1] = isOpening ? '„' : '“';
        _isInGermanQuotes = isOpening;
        return true;
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
        else if (LatexSymbols.IsMarkup(name) && !IsFormula(name))
            SkipSpaces(name);
        else if (LatexSymbols.Enclosing(name, isInner: _closings.Count % 2 == 1) is var (opening, closing))
            Enclose(opening, closing);
        else if (LatexSymbols.DroppedArguments(name) > 0)
            SkipGroups(LatexSymbols.DroppedArguments(name));
        else if (name is "textsuperscript" or "textsubscript")
            Script(name is "textsuperscript");
        else
            Other(name);
    }

    private void Other(string name)
    {
        if (IsFormula(name))
            Formula();
        else if (name is "ifmmode" or "else")
            SkipBranch(name);
        else if (isMath)
            Emit(name);
        else if (!char.IsAsciiLetter(name[0]) || _index == text.Length || text[_index] != '{')
            Emit("\\" + name); // Unknown. With an argument, the argument is what a reader wants.
    }

    private bool IsFormula(string name) =>
        name is "ensuremath" && !isMath && depth < DeepestScript && _index < text.Length && text[_index] == '{';

    private void Formula()
    {
        var end = EndOfGroup(_index);
        Emit(new LatexScanner(text[_index..end].Trim('{', '}'), isMath: true, depth + 1).Run());
        _index = end;
    }

    /// <summary>
    /// Publishers write <c>\ifmmode \check{c}\else \v{c}\fi</c>: what is meant for the other mode is skipped.
    /// </summary>
    private void SkipBranch(string name)
    {
        if (name is "ifmmode" == isMath)
            return;
        var end = name is "ifmmode" ? @"\else" : @"\fi";
        var found = text.IndexOf(end, _index, Math.Min(LongestBranch, text.Length - _index), StringComparison.Ordinal);
        _index = found < 0 ? _index : found + end.Length;
        SkipSpaces(end[1..]);
    }

    private void Enclose(string opening, string closing)
    {
        if (_index < text.Length && text[_index] == '*')
            _index++;
        while (_index < text.Length && text[_index] is '[' or ' ')
            _index = text[_index] == '[' ? EndOfGroup(_index) : _index + 1;
        if (_index == text.Length || text[_index] != '{')
            return;
        Emit(opening);
        _closings.Add((++_group, closing));
        _index++;
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

    /// <summary>
    /// Keeps the accent for the next letter, past braces and spaces; the last accent is nearest to the letter.
    /// </summary>
    private void Accent(string name, char mark)
    {
        SkipSpaces(name);
        if (_accents.Length < MostAccents)
            _accents = mark + _accents;
    }

    private void Symbol(string name, string symbol)
    {
        Emit(symbol);
        if (name is not "degree")
            SkipSpaces(name);
    }

    /// <summary>TeX swallows the spaces after a command made of letters.</summary>
    private void SkipSpaces(string name)
    {
        if (!char.IsAsciiLetter(name[0]))
            return;
        while (_index < text.Length && text[_index] is ' ' or '\n' or '\r' or '\t')
            _index++;
    }

    /// <summary>Skips so many arguments in braces, and any optional ones in brackets before them.</summary>
    private void SkipGroups(int count)
    {
        while (count > 0 && _index < text.Length && text[_index] is '{' or '[')
        {
            if (text[_index] == '{')
                count--;
            _index = EndOfGroup(_index);
        }
    }

    private int EndOfGroup(int open)
    {
        var opening = text[open];
        var closing = opening == '[' ? ']' : '}';
        var nesting = 0;
        for (var index = open; index < text.Length; index++)
        {
            if (text[index] == opening)
                nesting++;
            else if (text[index] == closing)
                nesting--;
            if (nesting == 0)
                return index + 1;
        }
        return text.Length;
    }

    /// <summary>Raised or lowered characters if Unicode has them all, otherwise the plain ones after ^ or _.</summary>
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
        if (_accents.Length == 0 || characters.Length == 0)
        {
            _out.Append(characters);
            return;
        }
        var marks = _accents;
        Flush();
        var length = char.IsHighSurrogate(characters[0]) && characters.Length > 1 ? 2 : 1;
        var letter = characters[..length] switch
        {
            "ı" => "i",
            "ȷ" => "j",
            var other => other,
        };
        _out.Append(Combine(letter, marks)).Append(characters, length, characters.Length - length);
    }

    private static string Combine(string letter, string marks) =>
        char.IsLetter(letter, 0) ? (letter + marks).Normalize(NormalizationForm.FormC) : letter;

    private void Flush() => _accents = "";
}
