using System.Collections.Immutable;
using Berrys.Pipeline.Security;
using Berrys.Tools.Docker;

namespace Berrys.Tools.ImagePolicies;

/// <summary>What every image must keep to; it takes no database of vulnerabilities (docs/scans.md).</summary>
public static class ImagePolicy
{
    /// <summary>The scanner's name.</summary>
    public const string Scanner = "image-policy";

    /// <summary>Holds an image against the policy, its files aside: for these see <see cref="LayerRules"/>.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="configuration">What its containers get.</param>
    /// <param name="history">How it came about, the newest instruction first.</param>
    /// <param name="sizeBudget">How large it may be, in bytes; <see langword="null"/> for any size.</param>
    /// <returns>The findings.</returns>
    public static ImmutableArray<Finding> Judge(PolicySubject subject, ImageConfiguration configuration, ImmutableArray<string> history, long? sizeBudget) =>
    [
        .. ConfigurationRules.Judge(subject, configuration, sizeBudget),
        .. HistoryRules.Judge(subject, configuration, history),
        .. BaseRules.Judge(subject),
    ];
}
