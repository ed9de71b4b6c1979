using System.IO.Hashing;
using System.Text;

namespace Berrys.Build.Stamps;

/// <summary>Hashes environment variables (XXH128), so that a stamp can tell whether they changed without holding them.</summary>
public static class Surroundings
{
    /// <summary>Variables that decide what a run does, whatever its steps declare.</summary>
    public static IReadOnlyList<string> Always { get; } =
        ["PATH", "HOME", "CI", "GITHUB_ACTIONS", "GITHUB_BASE_REF", "NO_COLOR", "TERM", "BERRYS_BUILD_ROOT", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"];

    /// <summary>Hashes the present values.</summary>
    /// <param name="salt">What the hash begins with.</param>
    /// <param name="names">The variables.</param>
    /// <returns>16 bytes.</returns>
    public static byte[] Hash(byte[] salt, IReadOnlyList<string> names)
    {
        var hash = new XxHash128();
        hash.Append(salt);
        foreach (var name in names)
            hash.Append(Encoding.UTF8.GetBytes($"{name}={Environment.GetEnvironmentVariable(name) ?? "\u0001"}\0"));
        return hash.GetCurrentHash();
    }
}
