using System.Net.Http.Headers;
using System.Text;

namespace Berrys.Tools.Caches;

/// <summary>What a remote cache is told of us: a token, or a name with a password. Shown nowhere.</summary>
public sealed class RemoteCredentials
{
    private RemoteCredentials(AuthenticationHeaderValue? header) => Header = header;

    /// <summary>The header, or <see langword="null"/> for none.</summary>
    internal AuthenticationHeaderValue? Header { get; }

    /// <summary>Whether there are any.</summary>
    public bool Exist => Header is not null;

    /// <summary>Makes them.</summary>
    /// <param name="token">A bearer token; it goes before the name.</param>
    /// <param name="user">A name.</param>
    /// <param name="password">Its password.</param>
    /// <returns>The credentials; without a token and a name, none.</returns>
    public static RemoteCredentials Of(string? token, string? user, string? password) => new(
        !string.IsNullOrEmpty(token) ? new("Bearer", token)
        : !string.IsNullOrEmpty(user) ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")))
        : null);
}
