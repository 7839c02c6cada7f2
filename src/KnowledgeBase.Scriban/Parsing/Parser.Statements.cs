using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Syntax;

namespace KnowledgeBase.Scriban.Parsing;

/// <content>Statements that begin with a word.</content>
internal sealed partial class Parser
{
    private Statement? ParseNamed(string word)
    {
        // A word that is followed by `=` or `.` is a name like any other, as in `with.x` or `readonly = 1`.
        if (_tokens.Peek().Is("=") || _tokens.Peek().Is(".")) return ParseExpressionStatement();
        return word switch
        {
            "if" => ParseIf(),
            "case" => ParseCase(),
            "for" => ParseFor(),
            "tablerow" => ParseFor(),
            "while" => ParseWhile(),
            "break" => ParseJump(Flow.Break),
            "continue" => ParseJump(Flow.Continue),
            "capture" => ParseCapture(),
            "with" => ParseWith(),
            "wrap" => ParseWrap(),
            "func" => ParseFunction(),
            "ret" => ParseReturn(),
            "readonly" => ParseReadOnly(),
            "import" => ParseImport(),
            _ => ParseExpressionStatement(),
        };
    }

    private If ParseIf()
    {
        var opening = _tokens.Next();
        var at = new Place(_tokens.Source, opening.Start);
        var branches = new List<(Expression?, Block)> { (ParseCondition(opening), ParseBlock()) };
        while (_tokens.Current.IsName("else"))
        {
            _tokens.Next();
            if (!_tokens.Current.IsName("if"))
            {
                ExpectEnd();
                branches.Add((null, ParseBlock()));
                break;
            }

            var word = _tokens.Next();
            branches.Add((ParseCondition(word), ParseBlock()));
        }

        ExpectEndOf(opening);
        return new If(at, branches);
    }

    /// <summary>The expression after a word; what follows it on the line is an error, and is passed over.</summary>
    private Expression ParseCondition(Token word)
    {
        var errors = _tokens.Errors.Errors.Count;
        var expression = ParseRequired($"after `{word.Text}`");
        if (_tokens.Errors.Errors.Count > errors) _tokens.SkipStatement();
        else ExpectEnd();
        return expression;
    }

    private Case ParseCase()
    {
        var opening = _tokens.Next();
        var value = ParseCondition(opening);
        var branches = new List<(IReadOnlyList<Expression>, Block)>();
        Block? otherwise = null;
        SkipToFirstWhen();
        while (_tokens.Current.IsName("when"))
        {
            var word = _tokens.Next();
            branches.Add((ParseCandidates(word), ParseBlock()));
        }

        if (_tokens.Current.IsName("else"))
        {
            if (branches.Count == 0) _tokens.Error("`else` was found before the first `when` of this `case`.");
            _tokens.Next();
            otherwise = ParseBlock();
        }

        ExpectEndOf(opening);
        return new Case(new Place(_tokens.Source, opening.Start), value, branches, otherwise);
    }

    /// <summary>Between <c>case</c> and <c>when</c> only white space may stand.</summary>
    private void SkipToFirstWhen()
    {
        while (!AtBlockEnd())
        {
            var token = _tokens.Next();
            if (token.Kind is TokenKind.EnterCode or TokenKind.ExitCode or TokenKind.EndOfLine) continue;
            if (token.Kind == TokenKind.RawText && string.IsNullOrWhiteSpace(token.Text)) continue;
            _tokens.Errors.Add(token.Start, $"{token.Shown} was found in a `case` where `when` was expected.");
            _tokens.SkipStatement();
        }
    }

    private List<Expression> ParseCandidates(Token word)
    {
        var candidates = new List<Expression>();
        do
        {
            candidates.Add(ParseCandidate(word));
        }
        while (_tokens.Accept(",") || _tokens.Accept("||"));
        ExpectEnd();
        return candidates;
    }

    private Statement? ParseFor()
    {
        var opening = _tokens.Next();
        var variable = AtStatementEnd() ? null : ParseOperand();
        if (variable is not (Variable or LocalVariable))
        {
            _tokens.Errors.Add(variable?.At.Offset ?? opening.Start, $"A variable was expected after `{opening.Text}`.");
            return SkipBlock(opening);
        }

        if (!_tokens.Current.IsName("in"))
        {
            _tokens.Error($"{_tokens.Current.Shown} was found where `in` was expected.");
            return SkipBlock(opening);
        }

        _tokens.Next();
        return FinishFor(opening, variable);
    }

    private For FinishFor(Token opening, Expression variable)
    {
        var at = new Place(_tokens.Source, opening.Start);
        var errors = _tokens.Errors.Errors.Count;
        var list = ParseList();
        var options = ParseLoopOptions();
        if (_tokens.Errors.Errors.Count > errors) _tokens.SkipStatement();
        else ExpectEnd();
        var body = ParseLoopBody();
        Block? otherwise = null;
        if (_tokens.Current.IsName("else"))
        {
            _tokens.Next();
            otherwise = ParseBlock();
        }

        ExpectEndOf(opening);
        var slot = _names.Slot(opening.Text);
        return opening.Text == "for"
            ? new For(at, variable, slot, list, options, body, otherwise)
            : new TableRow(at, variable, slot, list, options, body, otherwise);
    }

    private LoopOptions ParseLoopOptions()
    {
        var options = new LoopOptions(null, null, null, false);
        while (AtLoopOption())
        {
            var name = _tokens.Next().Text;
            var value = _tokens.Accept(":") ? ParseOperand() : null;
            options = name switch
            {
                "offset" => options with { Offset = value },
                "limit" => options with { Limit = value },
                "cols" => options with { Columns = value },
                _ => options with { Reversed = true },
            };
        }

        return options;
    }

    private While ParseWhile()
    {
        var opening = _tokens.Next();
        var condition = ParseCondition(opening);
        var body = ParseLoopBody();
        ExpectEndOf(opening);
        return new While(new Place(_tokens.Source, opening.Start), _names.Slot("while"), condition, body);
    }

    private Jump ParseJump(Flow flow)
    {
        if (_loops == 0) _tokens.Error($"{_tokens.Current.Shown} stands outside any loop.");
        return new Jump(new Place(_tokens.Source, _tokens.Next().Start), flow);
    }

    /// <summary>After a broken head the block is read all the same: its errors count, and its <c>end</c> is its own.</summary>
    private Statement? SkipBlock(Token opening)
    {
        _tokens.SkipStatement();
        ParseLoopBody();
        if (_tokens.Current.IsName("else"))
        {
            _tokens.Next();
            ParseBlock();
        }

        ExpectEndOf(opening);
        return null;
    }
}
