using Berrys.Pipeline;
using Berrys.Pipeline.Releases.Signing;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Signing;

/// <summary>Takes the key that releases are signed with from the environment.</summary>
public static class SigningKeySource
{
    /// <summary>The variable that holds the key in PEM, or the path of a file with it.</summary>
    public const string Variable = "BERRYS_SIGNING_KEY";

    /// <summary>The variable that holds the password of an encrypted key.</summary>
    public const string PasswordVariable = "BERRYS_SIGNING_KEY_PASSWORD";

    private const long LargestFile = 64 << 10;

    /// <summary>Takes the key out of this process's environment, so that no command that is started later inherits it.</summary>
    /// <param name="folder">The folder that a relative path is relative to, absolute.</param>
    /// <param name="secrets">The run's secrets.</param>
    /// <returns>The key, to be disposed of by the caller; <see langword="null"/> when none is given, or it was taken before.</returns>
    /// <exception cref="BerrysException">There is no such file, or it holds no usable key (exit code 2); the message holds nothing of it.</exception>
    public static SigningKey? TakeFromEnvironment(string folder, SecretRegistry secrets)
    {
        try
        {
            return Take(Environment.GetEnvironmentVariable, folder, secrets);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
            Environment.SetEnvironmentVariable(PasswordVariable, null);
        }
    }

    /// <summary>Takes the key; both variables and what the file holds are registered as secrets first.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <param name="folder">The folder that a relative path is relative to, absolute.</param>
    /// <param name="secrets">The run's secrets.</param>
    /// <returns>The key, to be disposed of by the caller; <see langword="null"/> when none is given.</returns>
    /// <exception cref="BerrysException">There is no such file, or it holds no usable key (exit code 2); the message holds nothing of it.</exception>
    public static SigningKey? Take(Func<string, string?> variable, string folder, SecretRegistry secrets)
    {
        var password = variable(PasswordVariable);
        secrets.Register(PasswordVariable, password);
        if (variable(Variable) is not { Length: > 0 } value)
            return null;
        var isText = value.Contains("-----BEGIN", StringComparison.Ordinal);
        // The path of a file is no secret, and registering it would blank it out of every message.
        var pem = isText ? value : Read(value, folder);
        secrets.Register(Variable, pem);
        return SigningKey.Parse(pem, string.IsNullOrEmpty(password) ? null : password, Variable);
    }

    private static string Read(string path, string folder)
    {
        try
        {
            var file = new FileInfo(Path.GetFullPath(path, folder));
            if (file is { Exists: true, Length: <= LargestFile })
                return File.ReadAllText(file.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Said below. The value is not shown: it may be a key that was pasted without its frame.
        }

        throw new BerrysException(
            ExitCode.Usage, $"{Variable} is neither a key in PEM nor the path of a file that can be read.", "See docs/supply-chain.md; without the variable, releases are not signed.");
    }
}
