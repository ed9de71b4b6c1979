using Berrys.Pipeline;
using Berrys.Pipeline.Releases.Signing;
using Berrys.Tools.Secrets;
using Berrys.Tools.Signing;

namespace Berrys.Build.Releasing;

/// <summary>The key that releases are signed with. It is taken out of the environment before the first command starts.</summary>
/// <param name="session">The workspace.</param>
/// <param name="secrets">Gets the key, so that nothing shows it.</param>
public sealed class ReleaseKey(WorkspaceSession session, SecretRegistry secrets) : IDisposable
{
    /// <summary>The key; <see langword="null"/> when none was given.</summary>
    public SigningKey? Key { get; private set; }

    /// <summary>Takes the key.</summary>
    /// <exception cref="BerrysException">It is no usable key (exit code 2).</exception>
    public void Take() =>
        Key ??= SigningKeySource.TakeFromEnvironment(session.HasWorkspace ? session.Workspace.Root : session.Repository, secrets);

    /// <inheritdoc />
    public void Dispose() => Key?.Dispose();
}
