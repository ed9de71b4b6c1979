using System.Text;

namespace Berrys.Pipeline.Dependencies;

/// <summary>
/// Splits Python source into its simple statements, by the lexical rules of the language (Python Language Reference, 2: lines
/// that are joined, strings, comments). Of a file that does not parse it gives what it can.
/// </summary>
internal sealed class PythonStatements
{
    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<PythonStatement> _statements = [];
    private readonly List<string> _strings = [];
    private int _at;
    private int _line = 1;
    private int _start = 1;
    private int _depth;

    private PythonStatements(string source) => _source = source;

    /// <summary>Splits a source.</summary>
    /// <param name="source">The text of a file.</param>
    /// <returns>The statements in order; what stands before and after a colon counts as two.</returns>
    public static IReadOnlyList<PythonStatement> Of(string source)
    {
        var reader = new PythonStatements(source);
        while (reader._at < source.Length)
            reader.Step();
        reader.End();
        return reader._statements;
    }

    private void Step()
    {
        var sign = _source[_at++];
        switch (sign)
        {
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                String(sign);
                break;
            case '\\' when Peek() is '\n' or '\r':
                SkipLineEnd();
                _text.Append(' ');
                break;
            case '\n' or '\r':
                _at--;
                SkipLineEnd();
                if (_depth == 0)
                    End();
                else
                    _text.Append(' ');
                break;
            case '(' or '[' or '{':
                _depth++;
                Append(sign);
                break;
            case ')' or ']' or '}':
                _depth = Math.Max(0, _depth - 1);
                Append(sign);
                break;
            case ';' or ':' when _depth == 0:
                End();
                break;
            default:
                Append(sign);
                break;
        }
    }

    private char Peek(int ahead = 0) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    private void Append(char sign)
    {
        if (_text.Length == 0)
        {
            if (char.IsWhiteSpace(sign) || sign == '\uFEFF')
                return;
            _start = _line;
        }

        _text.Append(sign);
    }

    private void End()
    {
        if (_text.Length > 0 || _strings.Count > 0)
            _statements.Add(new(_start, _text.ToString().TrimEnd(), [.. _strings]));
        _text.Clear();
        _strings.Clear();
        _start = _line;
    }

    private void SkipComment()
    {
        while (_at < _source.Length && _source[_at] is not ('\n' or '\r'))
            _at++;
    }

    private void SkipLineEnd()
    {
        if (_source[_at] == '\r' && Peek(1) == '\n')
            _at++;
        _at++;
        _line++;
    }

    private void String(char quote)
    {
        if (_text.Length == 0)
            _start = _line;
        var isLong = Peek() == quote && Peek(1) == quote;
        if (isLong)
            _at += 2;
        var from = _at;
        while (_at < _source.Length && !Ends(quote, isLong))
        {
            if (_source[_at] == '\\' && _at + 1 < _source.Length)
                _at++;
            if (_source[_at] is '\n' or '\r')
            {
                // A short string that is not closed ends with its line.
                if (!isLong && _source[_at - 1] != '\\')
                    break;
                SkipLineEnd();
            }
            else
            {
                _at++;
            }
        }

        var value = _source[from..Math.Min(_at, _source.Length)];
        if (_at < _source.Length && _source[_at] == quote)
            _at += isLong ? 3 : 1;
        _strings.Add(value);
        _text.Append('"');
    }

    private bool Ends(char quote, bool isLong) => _source[_at] == quote && (!isLong || (Peek(1) == quote && Peek(2) == quote));
}

/// <summary>A simple statement.</summary>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Text">Its text on one line, each string replaced by one quotation mark.</param>
/// <param name="Strings">What its strings hold.</param>
internal sealed record PythonStatement(int Line, string Text, IReadOnlyList<string> Strings);
