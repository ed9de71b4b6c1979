namespace Cake.Frosting;

/// <summary>A build that is put together wrongly, such as a dependency that is no task.</summary>
public sealed class FrostingException : Exception
{
    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public FrostingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public FrostingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
