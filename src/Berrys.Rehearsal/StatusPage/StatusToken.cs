using System.Security.Cryptography;
using System.Text;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>
/// The token that opens the status page. It is made once, lies in the state folder with mode 0600, and is not the API's key:
/// a URL ends up in a browser's history.
/// </summary>
public sealed class StatusToken
{
    /// <summary>The file in the state folder that keeps it.</summary>
    public const string FileName = "status-token";

    private readonly byte[] _token;

    private StatusToken(string token) => (Value, _token) = (token, Encoding.UTF8.GetBytes(token));

    /// <summary>The token; not to be logged.</summary>
    public string Value { get; }

    /// <summary>Reads the workspace's token, and makes one when there is none.</summary>
    /// <param name="settings">Says where.</param>
    /// <returns>The token.</returns>
    /// <exception cref="IOException">It can neither be read nor written.</exception>
    public static StatusToken Of(RehearsalSettings settings)
    {
        var file = settings.At(FileName);
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } known)
            return new(known);
        var made = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Directory.CreateDirectory(settings.State);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.WriteLine(made);
        return new(made);
    }

    /// <summary>Compares in a time that tells nothing.</summary>
    /// <param name="given">What a client gave, or <see langword="null"/>.</param>
    /// <returns>Whether it is the token.</returns>
    public bool Is(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(_token, Encoding.UTF8.GetBytes(given));
}
