using System.Text;

namespace Berrys.Tools.Processes;

/// <summary>A text that is kept whole up to a limit; beyond it, its head and its tail with a note of what is missing.</summary>
/// <param name="limit">How much is kept, in characters.</param>
internal sealed class BoundedText(int limit)
{
    private readonly StringBuilder _head = new();
    private readonly StringBuilder _tail = new();
    private long _missing;

    public void Append(string text)
    {
        var room = Math.Min(text.Length, (limit / 2) - _head.Length);
        if (_tail.Length > 0)
            room = 0;
        _head.Append(text, 0, room);
        _tail.Append(text, room, text.Length - room);
        // Trimmed only when twice too long, so that the cost per character stays constant.
        if (_tail.Length > limit)
            Trim(limit / 2);
    }

    public override string ToString()
    {
        if (_missing > 0)
            Trim(limit / 2);
        return _missing == 0 ? $"{_head}{_tail}" : $"{_head}\n[{_missing} characters left out]\n{_tail}";
    }

    private void Trim(int length)
    {
        var excess = _tail.Length - length;
        if (excess <= 0)
            return;
        _missing += excess;
        _tail.Remove(0, excess);
    }
}
