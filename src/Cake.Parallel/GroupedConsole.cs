using System.Globalization;
using Cake.Core;
using Cake.Parallel.Consoles;

namespace Cake.Parallel;

/// <summary>
/// A console whose output is grouped by what wrote it. While a group is current (it follows the flow of async calls),
/// writes are gathered and come out as one block when the group ends. A group that runs alone writes live;
/// groups that end meanwhile wait until it has ended or has opened groups inside of itself. Thread safe.
/// </summary>
/// <remarks>
/// A group inside a group is a block of its own; the outer group's output so far is written first, what follows
/// comes as a continued block. Child processes that inherit the console's handles bypass this: redirect them.
/// Writes outside of any group go straight through.
/// </remarks>
/// <param name="inner">The console that is written to; nothing else may write to it.</param>
/// <param name="style">How blocks are marked.</param>
/// <param name="time">Measures the groups.</param>
public sealed class GroupedConsole(IConsole inner, OutputStyle style, TimeProvider time) : IConsole
{
    private readonly Lock _gate = new();
    private readonly AsyncLocal<ConsoleGroup?> _current = new();
    private readonly BlockWriter _writer = new(inner, style, time);
    private readonly List<ConsoleGroup> _open = [];
    private readonly Queue<ConsoleGroup> _waiting = [];
    private ConsoleGroup? _live;

    /// <summary>The group that the calling code writes to; null outside of any.</summary>
    public ConsoleGroup? CurrentGroup => _current.Value is { Ended: false } group ? group : null;

    /// <inheritdoc/>
    public bool SupportAnsiEscapeCodes => inner.SupportAnsiEscapeCodes;

    /// <summary>The text colour of the current group, else of the console.</summary>
    public ConsoleColor ForegroundColor
    {
        get => CurrentGroup?.Foreground ?? Locked(() => inner.ForegroundColor);
        set
        {
            if (CurrentGroup is { } group)
                group.Foreground = value;
            else
                Locked(() => inner.ForegroundColor = value);
        }
    }

    /// <summary>The background colour of the current group, else of the console.</summary>
    public ConsoleColor BackgroundColor
    {
        get => CurrentGroup?.Background ?? Locked(() => inner.BackgroundColor);
        set
        {
            if (CurrentGroup is { } group)
                group.Background = value;
            else
                Locked(() => inner.BackgroundColor = value);
        }
    }

    /// <inheritdoc/>
    public void ResetColor()
    {
        if (CurrentGroup is { } group)
        {
            group.Foreground = null;
            group.Background = null;
            return;
        }

        lock (_gate)
            inner.ResetColor();
    }

    /// <summary>Opens a group: what the calling code and all it calls write belongs to it until it is disposed.</summary>
    /// <param name="title">The title, one line.</param>
    /// <returns>The group; set its status, dispose it in the same method.</returns>
    public ConsoleGroup BeginGroup(string title)
    {
        var parent = CurrentGroup;
        var group = new ConsoleGroup(this, title, parent, time.GetTimestamp());
        lock (_gate)
        {
            _open.Add(group);
            if (parent is { Ended: false })
                Pause(parent);
        }

        _current.Value = group;
        return group;
    }

    /// <inheritdoc/>
    public void Write(string format, params object[] arg) => Put(Format(format, arg), isError: false);

    /// <inheritdoc/>
    public void Write(string value) => Put(value, isError: false);

    /// <inheritdoc/>
    public void WriteLine(string format, params object[] arg) => Put(Format(format, arg) + Environment.NewLine, isError: false);

    /// <inheritdoc/>
    public void WriteLine(string value) => Put(value + Environment.NewLine, isError: false);

    /// <inheritdoc/>
    public void WriteError(string format, params object[] arg) => Put(Format(format, arg), isError: true);

    /// <inheritdoc/>
    public void WriteError(string value) => Put(value, isError: true);

    /// <inheritdoc/>
    public void WriteErrorLine(string format, params object[] arg) => Put(Format(format, arg) + Environment.NewLine, isError: true);

    /// <inheritdoc/>
    public void WriteErrorLine(string value) => Put(value + Environment.NewLine, isError: true);

    internal void End(ConsoleGroup group)
    {
        if (_current.Value == group)
            _current.Value = group.Parent;
        lock (_gate)
        {
            if (group.Ended)
                return;
            group.Ended = true;
            group.Duration = time.GetElapsedTime(group.Started);
            _open.Remove(group);
            if (group.Parent is { } parent)
                parent.OpenChildren--;
            Finish(group);
            TakeOver();
        }
    }

    private static string Format(string format, object[] arg) => string.Format(CultureInfo.CurrentCulture, format, arg);

    private void Put(string text, bool isError)
    {
        var group = CurrentGroup;
        lock (_gate)
        {
            if (group is null or { Ended: true })
            {
                _writer.Write(new ConsoleText(text, isError, null, null));
                return;
            }

            var written = new ConsoleText(text, isError, group.Foreground, group.Background);
            if (_live == group)
            {
                _writer.Write(written);
                return;
            }

            group.Buffer.Add(written);
            TakeOver();
        }
    }

    private void Finish(ConsoleGroup group)
    {
        if (_live == group)
        {
            LeaveConsole();
            _writer.Summarize(group);
            FlushWaiting();
        }
        else if (_live is null)
        {
            WriteWhole(group);
        }
        else
        {
            _waiting.Enqueue(group);
        }
    }

    private void Pause(ConsoleGroup parent)
    {
        parent.OpenChildren++;
        if (_live == parent)
        {
            LeaveConsole();
            FlushWaiting();
        }
        else if (_live is null && parent.Buffer.Count > 0)
        {
            _writer.Open(parent);
            _writer.Close();
        }
    }

    private void LeaveConsole()
    {
        _writer.Close();
        _live = null;
    }

    private void FlushWaiting()
    {
        while (_waiting.TryDequeue(out var ended))
            WriteWhole(ended);
    }

    private void WriteWhole(ConsoleGroup group)
    {
        if (group.Buffer.Count > 0)
        {
            _writer.Open(group);
            _writer.Close();
        }

        _writer.Summarize(group);
    }

    // Only a group that runs alone, for it keeps all others waiting until it ends.
    private void TakeOver()
    {
        if (_live is not null)
            return;
        var running = _open.Where(group => group.OpenChildren == 0).Take(2).ToArray();
        if (running is not [{ Buffer.Count: > 0 } alone])
            return;
        _live = alone;
        _writer.Open(alone);
    }

    private T Locked<T>(Func<T> access)
    {
        lock (_gate)
            return access();
    }
}
