namespace Cake.Parallel.Tests;

/// <summary>Guards waits: a deadlock fails the test instead of hanging it.</summary>
internal static class Deadline
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    public static Task InTime(this Task task) => task.WaitAsync(Generous);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Generous);

    /// <summary>What a task throws, as it was thrown; null when it ends well.</summary>
    public static async Task<Exception?> ErrorAsync(this Task task)
    {
        try
        {
            await task.InTime();
            return null;
        }
        catch (Exception error) when (error is not TimeoutException)
        {
            return error;
        }
    }
}
