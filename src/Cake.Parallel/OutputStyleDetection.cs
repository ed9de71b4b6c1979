namespace Cake.Parallel;

/// <summary>Finds the output style of the build server a program runs on.</summary>
public static class OutputStyleDetection
{
    /// <summary>Decides by the variables that build servers set: GITHUB_ACTIONS, GITLAB_CI, TF_BUILD (all of them to a form of true).</summary>
    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    /// <returns>The style; plain when no known build server is found.</returns>
    public static OutputStyle Detect(Func<string, string?> variable) =>
        IsTrue(variable("GITHUB_ACTIONS")) ? OutputStyle.GitHub
        : IsTrue(variable("GITLAB_CI")) ? OutputStyle.GitLab
        : IsTrue(variable("TF_BUILD")) ? OutputStyle.AzurePipelines
        : OutputStyle.Plain;

    private static bool IsTrue(string? value) =>
        string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || value == "1";
}
