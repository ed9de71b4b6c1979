namespace Cake.Parallel;

/// <summary>One job of a fan-out; what it writes to the console is one group.</summary>
/// <typeparam name="T">What the job returns.</typeparam>
/// <param name="Title">The title of its output group.</param>
/// <param name="Work">What it does; it gets the fan-out's token.</param>
public sealed record Job<T>(string Title, Func<CancellationToken, Task<T>> Work);
