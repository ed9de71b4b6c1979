using System.Text;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The names of the built-in targets, and how a check's name becomes one.</summary>
public static class TargetNames
{
    /// <summary>Every built-in target; a public contract (docs/command-line.md).</summary>
    public static IReadOnlyList<string> BuiltIn =>
    [
        "Default", "Bootstrap", "Doctor", "Init", "Restore", "Lint", "UnitTest", "BuildImages", "IntegrationTest", "Verify",
        "ScanDependencies", "ScanImages", "ScanCode", "ScanSecrets", "Scan", "Version", "PushImages", "Publish", "Plan",
        "Provision", "Drift", "Destroy", "Migrate", "Rollout", "SmokeTest", "EndToEndTest", "DeployStaging", "Approve",
        "DeployProduction", "Rollback", "Resume", "Pause", "Continue", "Skip", "Abort", "Unlock", "Status", "History",
        "Matrix", "ProtectBranches", "RotateSecrets", "Report", "RehearsalUp", "RehearsalDown", "RehearsalFaults", "Clean",
        "SelfTest",
    ];

    /// <summary>The built-in targets that a check of the same name replaces.</summary>
    public static IReadOnlyList<string> Replaceable => ["Lint", "UnitTest", "ScanCode", "ScanSecrets", "ScanDependencies", "ScanImages"];

    /// <summary>
    /// The target of a check: its name in Pascal case, <c>type-check</c> becoming <c>TypeCheck</c>. Targets are told apart
    /// without regard to case, so a name that differs from a built-in target only by case is that target.
    /// </summary>
    /// <param name="checkName">A name in kebab or Pascal case.</param>
    /// <returns>The target's name.</returns>
    public static string Of(string checkName)
    {
        var target = new StringBuilder(checkName.Length);
        foreach (var part in checkName.Split('-', StringSplitOptions.RemoveEmptyEntries))
            target.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        var name = target.ToString();
        return BuiltIn.FirstOrDefault(builtIn => builtIn.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
    }
}
