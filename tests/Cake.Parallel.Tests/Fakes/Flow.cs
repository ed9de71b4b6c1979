namespace Cake.Parallel.Tests.Fakes;

/// <summary>An asynchronous flow of its own with a group, advanced by hand.</summary>
internal sealed class Flow
{
    private readonly ExecutionContext _context;
    private readonly GroupedConsole _console;
    private readonly ConsoleGroup _group;

    public Flow(GroupedConsole console, string title)
    {
        _console = console;
        ExecutionContext? context = null;
        ConsoleGroup? group = null;
        ExecutionContext.Run(ExecutionContext.Capture()!, _ =>
        {
            group = console.BeginGroup(title);
            context = ExecutionContext.Capture();
        }, null);
        _context = context!;
        _group = group!;
    }

    public void Do(Action action) => ExecutionContext.Run(_context, _ => action(), null);

    public void Write(string line) => Do(() => _console.WriteLine(line));

    public void End()
    {
        _group.Status = GroupStatus.Passed;
        Do(_group.Dispose);
    }
}
