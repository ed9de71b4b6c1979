using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Berrys.Pipeline;

namespace Berrys.Rehearsal.Registry;

/// <summary>Hashes passwords with bcrypt, the one kind that the registry takes, by the system's own crypt(3).</summary>
internal static partial class BcryptHash
{
    /// <summary>The letters of crypt's base 64.</summary>
    private const string Letters = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The password is random and long: more rounds would only make every request slower.</summary>
    private const int Cost = 4;

    private const int SaltLetters = 22;

    /// <summary>CRYPT_DATA_SIZE of libxcrypt.</summary>
    private const int DataSize = 32768;

    /// <summary>Hashes a password.</summary>
    /// <param name="password">The password.</param>
    /// <returns>Such as <c>$2b$04$</c> and 53 letters.</returns>
    /// <exception cref="BerrysException">The system's library does not know bcrypt (exit code 3).</exception>
    public static string Of(string password)
    {
        var setting = string.Create(CultureInfo.InvariantCulture, $"$2b${Cost:00}${RandomNumberGenerator.GetString(Letters, SaltLetters)}");
        string? hash;
        try
        {
            hash = Marshal.PtrToStringUTF8(Crypt(password, setting, new byte[DataSize], DataSize));
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            hash = null;
        }
        return hash?.StartsWith("$2b$", StringComparison.Ordinal) == true
            ? hash
            : throw new BerrysException(ExitCode.MissingPrerequisite, "This machine's libcrypt does not know bcrypt.", "Install libxcrypt's libcrypt.so.1: apt-get install -y libcrypt1");
    }

    [LibraryImport("libcrypt.so.1", EntryPoint = "crypt_rn", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Crypt(string phrase, string setting, [In, Out] byte[] data, int size);
}
