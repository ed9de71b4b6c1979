using Cake.Core;

namespace Cake.Parallel.Consoles;

/// <summary>Writes blocks of groups to the real console, one at a time. Not thread safe: its owner has the lock.</summary>
internal sealed class BlockWriter(IConsole inner, OutputStyle style, TimeProvider time)
{
    private int _blocks;
    private bool _open;
    private bool _lineOpen;
    private bool _lineIsError;

    /// <summary>Opens a block for a group and writes what the group has gathered.</summary>
    public void Open(ConsoleGroup group)
    {
        EndLine();
        var title = group.Shown ? $"{group.Title} (continued)" : group.Title;
        inner.WriteLine(GroupMarkers.Open(style, title, ++_blocks, time.GetUtcNow()));
        _open = true;
        group.Shown = true;
        foreach (var text in group.Buffer)
            Write(text);
        group.Buffer.Clear();
    }

    /// <summary>Closes the open block, if there is one.</summary>
    public void Close()
    {
        if (!_open)
            return;
        EndLine();
        _open = false;
        if (GroupMarkers.Close(style, _blocks, time.GetUtcNow()) is { } line)
            inner.WriteLine(line);
    }

    /// <summary>Writes how an ended group went; nothing for one that neither wrote anything nor has a status.</summary>
    public void Summarize(ConsoleGroup group)
    {
        if (!group.Shown && group.Status is null)
            return;
        EndLine();
        var line = GroupMarkers.Summary(group.Title, group.Status, group.Duration);
        var color = group.Status == GroupStatus.Failed ? ConsoleColor.Red : (ConsoleColor?)null;
        Write(new ConsoleText(line + Environment.NewLine, IsError: false, color, null));
    }

    /// <summary>Writes one text in its colours to its stream.</summary>
    public void Write(ConsoleText text)
    {
        if (text.Text.Length == 0)
            return;
        if (text.Foreground is { } foreground)
            inner.ForegroundColor = foreground;
        if (text.Background is { } background)
            inner.BackgroundColor = background;
        if (text.IsError)
            inner.WriteError(text.Text);
        else
            inner.Write(text.Text);
        if (text.Foreground is not null || text.Background is not null)
            inner.ResetColor();
        _lineOpen = !text.Text.EndsWith('\n');
        _lineIsError = text.IsError;
    }

    // A marker must begin its line, or the build server does not see it.
    private void EndLine()
    {
        if (!_lineOpen)
            return;
        _lineOpen = false;
        if (_lineIsError)
            inner.WriteErrorLine(string.Empty);
        else
            inner.WriteLine(string.Empty);
    }
}
