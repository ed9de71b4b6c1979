using System.Text;

namespace Berrys.Tools.Processes;

/// <summary>One output stream: bytes to text to redacted lines.</summary>
internal sealed class StreamCapture(OutputCapture owner, int limit)
{
    /// <summary>A line longer than this is passed on in pieces, in characters.</summary>
    private const int LongestLine = 1024 * 1024;

    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();
    private readonly BoundedText _text = new(limit);
    private readonly StringBuilder _line = new();
    private bool _afterReturn;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[_decoder.GetCharCount(bytes, false)];
        _decoder.GetChars(bytes, letters, false);
        owner.Exclusively(() => Split(letters));
    }

    public void Complete()
    {
        var letters = new char[_decoder.GetCharCount([], true)];
        _decoder.GetChars([], letters, true);
        _line.Append(letters);
        if (_line.Length > 0)
            EndLine("");
    }

    public override string ToString() => _text.ToString();

    private void Split(ReadOnlySpan<char> letters)
    {
        while (!letters.IsEmpty)
        {
            if (_afterReturn && letters[0] == '\n')
            {
                _text.Append("\n");
                letters = letters[1..];
            }
            _afterReturn = false;
            var end = letters.IndexOfAny('\n', '\r');
            _line.Append(end < 0 ? letters : letters[..end]);
            if (end < 0)
            {
                Shorten();
                return;
            }
            _afterReturn = letters[end] == '\r';
            EndLine(_afterReturn ? "\r" : "\n");
            letters = letters[(end + 1)..];
        }
    }

    private void EndLine(string terminator)
    {
        var line = owner.Redactor.Redact(_line.ToString());
        _line.Clear();
        _text.Append(line);
        _text.Append(terminator);
        // A lone return redraws a progress line; its empty steps are nothing to show.
        if (line.Length > 0 || terminator == "\n")
            owner.Receive(line);
    }

    private void Shorten()
    {
        if (_line.Length < LongestLine)
            return;
        var text = _line.ToString();
        var cut = owner.Redactor.SafeCut(text);
        if (cut == 0)
            return;
        var piece = owner.Redactor.Redact(text[..cut]);
        _line.Clear().Append(text, cut, text.Length - cut);
        _text.Append(piece);
        owner.Receive(piece);
    }
}
