using Berrys.Pipeline;

namespace Berrys.Aws;

/// <summary>Runs calls of the AWS API whose errors are for people.</summary>
internal static class AwsCalls
{
    /// <summary>Runs calls.</summary>
    /// <typeparam name="T">What they give.</typeparam>
    /// <param name="action">What is being done, after "Cannot": <c>push catalog to ECR</c>.</param>
    /// <param name="calls">The calls.</param>
    /// <returns>What they give.</returns>
    /// <exception cref="BerrysException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The calls were cancelled.</exception>
    public static async Task<T> InWordsAsync<T>(string action, Func<Task<T>> calls)
    {
        try
        {
            return await calls();
        }
        catch (Exception error) when (error is not (OperationCanceledException or BerrysException))
        {
            throw AwsErrors.From(error, action);
        }
    }

    /// <summary>Makes something that may be there already.</summary>
    /// <typeparam name="T">What making it gives.</typeparam>
    /// <typeparam name="TExists">The error that says it is there.</typeparam>
    /// <param name="make">Makes it.</param>
    /// <returns>Whether it was made now.</returns>
    public static async Task<bool> EnsureAsync<T, TExists>(Func<Task<T>> make)
        where TExists : Exception
    {
        try
        {
            await make();
            return true;
        }
        catch (TExists)
        {
            return false;
        }
    }
}
