using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptBlockStatement ParseBlock() => Deeper(() =>
    {
        // A `do` block may stand inside brackets; its own lines end statements all the same.
        var brackets = _openBrackets;
        _openBrackets = 0;
        var start = Current;
        var statements = new List<ScriptStatement>();
        while (!IsBlockEnd())
        {
            if (Current.Kind == TokenKind.NewLine || Current.Is(";"))
            {
                Take();
                continue;
            }

            statements.Add(ParseStatement());
        }

        var span = SpanFrom(start);
        _openBrackets = brackets;
        return new ScriptBlockStatement(span, statements);
    });

    private ScriptBlockStatement ParseBlockUntilEnd(Token opening)
    {
        var body = ParseBlock();
        ExpectEnd(opening);
        return body;
    }

    private void ExpectEnd(Token opening)
    {
        if (!_tokens[_position].IsName("end"))
        {
            throw Error(opening, $"{opening} is never closed by `end`");
        }

        _position++;
    }

    private bool IsBlockEnd() =>
        Current.Kind == TokenKind.EndOfText
        || (Current.Kind == TokenKind.Identifier && Current.Text is "end" or "else" or "when");

    private ScriptStatement ParseStatement()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Raw:
                return new ScriptRawStatement(SpanFrom(token), token.Text);
            case TokenKind.CodeEnter:
                return new ScriptCodeEnterStatement(SpanFrom(token), token.Text);
            case TokenKind.CodeExit:
                return new ScriptCodeExitStatement(SpanFrom(token));
        }

        var statement = token.Kind == TokenKind.Identifier ? ParseKeyword(token) : null;
        if (statement is null)
        {
            _position--;
            statement = ParseExpressionStatement();
        }

        ExpectStatementEnd();
        return statement;
    }

    private ScriptStatement? ParseKeyword(Token token)
    {
        // `for.index` is an expression, `for x in` a statement.
        if (Current.Is(".") && token.Text is "for" or "while")
        {
            return null;
        }

        return token.Text switch
        {
            "if" => ParseIf(token),
            "case" => ParseCase(token),
            "for" => ParseFor(token),
            "while" => ParseWhile(token),
            "func" => ParseFunction(token),
            "capture" => ParseCapture(token),
            "with" => ParseWith(token),
            "wrap" => ParseWrap(token),
            "ret" => new ScriptReturnStatement(SpanFrom(token), AtStatementEnd() ? null : ParseExpression()),
            "break" => new ScriptFlowStatement(SpanFrom(token), FlowState.Break),
            "continue" => new ScriptFlowStatement(SpanFrom(token), FlowState.Continue),
            "readonly" => new ScriptReadOnlyStatement(SpanFrom(token), ParseVariable()),
            "tablerow" => throw Refusal(token, "Statement `tablerow`"),
            "import" => throw Refusal(token, "Statement `import`"),
            _ => null,
        };
    }

    private ScriptStatement ParseExpressionStatement()
    {
        var start = Current;
        if (TryParseInlineFunction() is { } inline)
        {
            return inline;
        }

        var expression = ParseExpression();
        if (Current.Is("="))
        {
            return ParseAssignment(start, expression, compound: null);
        }

        if (Current.Kind == TokenKind.Symbol && Current.Text.Length > 1 && Current.Text[^1] == '='
            && OperatorTable.TryGet(Current.Text[..^1], out var op, out _))
        {
            return ParseAssignment(start, expression, op);
        }

        return new ScriptExpressionStatement(SpanFrom(start), expression);
    }

    private ScriptAssignStatement ParseAssignment(Token start, ScriptExpression target, BinaryOperator? compound)
    {
        var sign = Take();
        if (target is not IScriptPath path)
        {
            throw Error(sign, "Only a variable, a member or an index can be assigned to");
        }

        var value = ParseExpression();
        return new ScriptAssignStatement(SpanFrom(start), path, compound, value);
    }

    private bool AtStatementEnd() =>
        Current.Kind is TokenKind.NewLine or TokenKind.CodeExit or TokenKind.EndOfText || Current.Is(";");

    private void ExpectStatementEnd()
    {
        if (!AtStatementEnd())
        {
            throw Error(Current, $"Expected the end of the statement, not {Current}");
        }
    }
}
