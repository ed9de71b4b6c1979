using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Checks;

/// <summary>
/// Chooses files by patterns: <c>**</c> stands for any number of folders, <c>*</c> for any characters of one name,
/// <c>?</c> for one of them, everything else for itself; hidden files are files like others. A pattern that matches a
/// folder takes everything below it. A file is chosen when a pattern matches it and no pattern with <c>!</c> does.
/// </summary>
public static class InputPatterns
{
    /// <summary>Chooses files.</summary>
    /// <param name="patterns">The patterns, relative to <paramref name="folder"/>; they may lead out of it by <c>..</c>.</param>
    /// <param name="folder">A folder relative to the workspace, with forward slashes.</param>
    /// <param name="files">The workspace's files.</param>
    /// <returns>The files chosen.</returns>
    /// <exception cref="BerrysException">A pattern leads out of the workspace (exit code 2).</exception>
    public static ImmutableSortedSet<string> Choose(IEnumerable<string> patterns, string folder, FileTree files)
    {
        var all = patterns.ToList();
        var wanted = all.Where(pattern => !pattern.StartsWith('!')).Select(pattern => PathPattern.Parse(pattern, folder)).ToList();
        var unwanted = all.Where(pattern => pattern.StartsWith('!')).Select(pattern => PathPattern.Parse(pattern[1..], folder)).ToList();
        var chosen = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var pattern in wanted)
        {
            Take(pattern.Start);
            foreach (var file in files.Below(pattern.Start))
                Take(file);

            void Take(string file)
            {
                if (pattern.Matches(file) && !unwanted.Exists(other => other.Matches(file)) && (file != pattern.Start || files.Contains(file)))
                    chosen.Add(file);
            }
        }

        return chosen.ToImmutable();
    }
}
