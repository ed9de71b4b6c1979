using System.Globalization;

namespace Berrys.Build.Steps;

/// <summary>Says how many steps had nothing to do.</summary>
public static class RecalledSteps
{
    /// <summary>Says it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="known">How many of its steps had nothing to do.</param>
    /// <param name="total">How many steps it has.</param>
    /// <returns>A line for people.</returns>
    public static string Line(string target, int known, int total) => total == known
        ? string.Create(CultureInfo.InvariantCulture, $"{target}: nothing changed for {(total == 1 ? "its one step" : $"all {total} steps")}")
        : string.Create(CultureInfo.InvariantCulture, $"{target}: nothing changed for {known} of {total} steps");
}
