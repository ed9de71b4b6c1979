namespace Berrys.Pipeline.Caching.Remote;

/// <summary>A store on another machine that keeps files by name. Nothing that it gives is trusted.</summary>
public interface IRemoteStore
{
    /// <summary>Gets a file.</summary>
    /// <param name="path">Its name, such as <c>cas/0123…</c>.</param>
    /// <param name="target">Receives its content.</param>
    /// <param name="limit">The most that is taken, in bytes.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="RemoteStoreException">The store does not answer, or not as it should.</exception>
    Task<bool> GetAsync(string path, Stream target, long limit, CancellationToken cancellationToken);

    /// <summary>Finds out whether a file is there.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="RemoteStoreException">The store does not answer, or not as it should.</exception>
    Task<bool> HasAsync(string path, CancellationToken cancellationToken);

    /// <summary>Puts a file.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="content">Its content; it is read from its beginning.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends when the store has it.</returns>
    /// <exception cref="RemoteStoreException">The store does not take it.</exception>
    Task PutAsync(string path, Stream content, CancellationToken cancellationToken);
}
