using Berrys.Pipeline;

namespace Berrys.Build.Running;

/// <summary>Writes errors for people.</summary>
public static class ErrorText
{
    /// <summary>Writes an error: what happened, where, and what to run next.</summary>
    /// <param name="error">The error.</param>
    /// <param name="diagnostic">Whether to add the stack trace.</param>
    /// <returns>The text.</returns>
    public static string Of(Exception error, bool diagnostic)
    {
        var text = error switch
        {
            BerrysException { Next: { } next } => $"Error: {error.Message}\n{next}",
            BerrysException => $"Error: {error.Message}",
            OperationCanceledException => "Cancelled.",
            _ => $"Error: {error.Message}\nThis is a defect of the build program: run again with --verbosity=diagnostic and report it.",
        };
        return diagnostic ? $"{text}\n{error}" : text;
    }
}
