using Berrys.Pipeline.Checks;

namespace Berrys.Build.Images;

/// <summary>How Compose is started.</summary>
public static class ComposeProgram
{
    /// <summary>The words that start it.</summary>
    /// <param name="tool">What was found: the program of its own, or the plugin's file, which its client starts.</param>
    /// <returns>The executable and the words that come before Compose's own arguments.</returns>
    public static IReadOnlyList<string> Of(ToolIdentity tool) =>
        tool.Path.Contains("cli-plugins", StringComparison.Ordinal) ? ["docker", "compose"] : [tool.Path];
}
