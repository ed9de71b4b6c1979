using System.Globalization;
using Berrys.Pipeline.Security;
using Berrys.Tools.Docker;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImagePolicies;

/// <summary>The rules about what an image's containers get: user, health check, environment, size.</summary>
internal static class ConfigurationRules
{
    private const int LongestName = 60;
    private const double Megabyte = 1_000_000;

    /// <summary>Holds an image against them.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="configuration">What its containers get.</param>
    /// <param name="sizeBudget">How large it may be, in bytes; <see langword="null"/> for any size.</param>
    /// <returns>The findings.</returns>
    public static IEnumerable<Finding> Judge(PolicySubject subject, ImageConfiguration configuration, long? sizeBudget)
    {
        var instructions = subject.Instructions;
        if (IsRoot(configuration.User))
        {
            var user = instructions.Last("USER");
            var why = user is null ? "no USER names another user" : PlainText.Line($"USER {configuration.User}", LongestName);
            yield return subject.InDockerfile(
                "root-user", Severity.High, $"{subject.Image} runs as root: {why}", user?.Line ?? instructions.Line);
        }

        if (!configuration.HasHealthcheck)
        {
            yield return subject.InDockerfile(
                "no-healthcheck", Severity.Medium, $"{subject.Image} has no HEALTHCHECK; HEALTHCHECK NONE says that it needs none", instructions.Line);
        }

        foreach (var (name, value) in configuration.Environment.Where(variable => SecretName.Holds(variable.Name, variable.Value)))
        {
            yield return subject.InDockerfile(
                "secret-in-environment",
                Severity.Critical,
                $"{subject.Image} carries a secret in {PlainText.Line(name, LongestName)} for everyone who has the image (not shown); give it when the container starts",
                instructions.LineOf("ENV", name));
        }

        if (sizeBudget is { } budget && configuration.Size > budget)
        {
            yield return subject.InImage(
                "size-budget",
                Severity.Medium,
                string.Create(CultureInfo.InvariantCulture, $"{subject.Image} has {configuration.Size / Megabyte:0.#} MB, over the budget of {budget / Megabyte:0.#} MB"));
        }
    }

    private static bool IsRoot(string user)
    {
        var name = user.Split(':')[0].Trim();
        return name is "" or "root" || (name.All(char.IsAsciiDigit) && name.Trim('0').Length == 0);
    }
}
