namespace Berrys.Rehearsal.Gateway;

/// <summary>A refusal in AWS's words; the gateway writes it in the protocol of the call.</summary>
/// <param name="code">The error code, such as <c>ClusterNotFoundException</c>.</param>
/// <param name="message">What is wrong.</param>
/// <param name="status">The HTTP status.</param>
public sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The error code.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}
