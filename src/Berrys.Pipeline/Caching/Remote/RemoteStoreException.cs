namespace Berrys.Pipeline.Caching.Remote;

/// <summary>A remote store does not answer, or not as it should.</summary>
/// <param name="message">What is wrong, without credentials.</param>
/// <param name="inner">What was caught.</param>
public sealed class RemoteStoreException(string message, Exception? inner = null) : Exception(message, inner);
