using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Syntax;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Parsing;

/// <content>Statements that make names, functions and scopes.</content>
internal sealed partial class Parser
{
    private Capture? ParseCapture()
    {
        var opening = _tokens.Next();
        var target = ParseTarget("after `capture`");
        if (target is null) _tokens.SkipStatement();
        else ExpectEnd();
        var body = ParseBlock();
        ExpectEndOf(opening);
        return target is null ? null : new Capture(new Place(_tokens.Source, opening.Start), target, body);
    }

    private With ParseWith()
    {
        var opening = _tokens.Next();
        var target = ParseCondition(opening);
        var body = ParseBlock();
        ExpectEndOf(opening);
        return new With(new Place(_tokens.Source, opening.Start), target, body);
    }

    private Wrap ParseWrap()
    {
        var opening = _tokens.Next();
        var call = ParseCondition(opening);
        var body = ParseBlock();
        ExpectEndOf(opening);
        if (call is Variable or Member or LocalVariable) call = new Call(call.At, call, []);
        return new Wrap(new Place(_tokens.Source, opening.Start), call, body);
    }

    private Return ParseReturn()
    {
        var at = new Place(_tokens.Source, _tokens.Next().Start);
        return new Return(at, AtStatementEnd() ? null : ParseRequired("after `ret`"));
    }

    private ReadOnly? ParseReadOnly()
    {
        var at = new Place(_tokens.Source, _tokens.Next().Start);
        return ParseTarget("after `readonly`") is { } target ? new ReadOnly(at, target) : null;
    }

    private Import ParseImport()
    {
        var at = new Place(_tokens.Source, _tokens.Next().Start);
        return new Import(at, ParseRequired("after `import`"));
    }

    private bool AtStatementEnd() =>
        _tokens.Current.Kind is TokenKind.EndOfLine or TokenKind.ExitCode or TokenKind.EndOfFile;

    /// <summary>Something that can be set: a name, a member or an item.</summary>
    private IAssignable? ParseTarget(string where)
    {
        var token = _tokens.Current;
        var target = AtStatementEnd() ? null : ParseOperand();
        if (target is IAssignable assignable) return assignable;
        _tokens.Errors.Add(token.Start, $"{token.Shown} was found where a variable was expected {where}.");
        return null;
    }

    private FunctionDeclaration? ParseFunction()
    {
        var opening = _tokens.Next();
        var name = _tokens.Current;
        if (name.Kind is not (TokenKind.Name or TokenKind.Local))
        {
            _tokens.Error($"{name.Shown} was found where the name of the function was expected.");
            _tokens.SkipStatement();
            ParseFunctionBody(opening);
            return null;
        }

        _tokens.Next();
        var target = name.Kind == TokenKind.Name ? (IAssignable)MakeVariable(name) : MakeLocal(name);
        var parameters = _tokens.Current.Is("(") ? ParseParameters() : null;
        ExpectEnd();
        var body = ParseFunctionBody(opening);
        return new FunctionDeclaration(
            new Place(_tokens.Source, opening.Start), target, MakeFunction(name.Text, parameters, body, false));
    }

    private FunctionSyntax MakeFunction(string name, List<Parameter>? parameters, Body body, bool anonymous)
    {
        var variadic = parameters is { Count: > 0 } && parameters[^1].Default.Kind == ValueKind.List;
        var slots = parameters?.Select(parameter => _names.Slot(parameter.Name)).ToArray() ?? [];
        return new FunctionSyntax(
            name, parameters is null ? null : new Signature([.. parameters], variadic), slots, body, anonymous);
    }

    /// <summary><c>(a, b = 1, c...)</c>; a variadic parameter is an optional one whose default is a list.</summary>
    private List<Parameter> ParseParameters()
    {
        var parameters = new List<Parameter>();
        _tokens.Next();
        _tokens.OpenBracket();
        while (!_tokens.Current.Is(")") && ParseParameter(parameters) && _tokens.Accept(","))
        {
        }

        _tokens.CloseBracket();
        _tokens.Expect(")", "the parameters of a function");
        return parameters;
    }

    private bool ParseParameter(List<Parameter> parameters)
    {
        var token = _tokens.Next();
        if (token.Kind != TokenKind.Name)
        {
            _tokens.Errors.Add(token.Start, $"{token.Shown} was found where a parameter was expected.");
            return false;
        }

        var optional = _tokens.Accept("=");
        var value = optional ? ParseDefault() : Value.Null;
        var variadic = !optional && _tokens.Accept("...");
        if (variadic) value = Value.List(Array.Empty<Value>());
        CheckOrder(parameters, token, optional, variadic);
        parameters.Add(new Parameter(token.Text, optional || variadic, value));
        return true;
    }

    private void CheckOrder(List<Parameter> before, Token token, bool optional, bool variadic)
    {
        var afterVariadic = before.Exists(parameter => parameter.Default.Kind == ValueKind.List);
        var afterOptional = !optional && !variadic && before.Exists(parameter => parameter.Optional);
        if (afterVariadic) _tokens.Errors.Add(token.Start, "No parameter can follow a variable one (`...`).");
        else if (afterOptional) _tokens.Errors.Add(token.Start, "A parameter without a default cannot follow one with a default.");
    }

    private Value ParseDefault()
    {
        var token = _tokens.Current;
        if (ParseOperand() is Literal literal) return literal.Value;
        _tokens.Errors.Add(token.Start, $"{token.Shown} was found where a literal was expected: defaults are fixed values.");
        return Value.Null;
    }
}
