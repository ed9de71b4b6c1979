using System.Text.RegularExpressions;

namespace Berrys.Tools.Catalog;

/// <summary>How tools print their versions.</summary>
internal static partial class VersionPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^Python (?<version>\d+\.\d+\S*)", Options)]
    public static partial Regex Python();

    [GeneratedRegex(@"^git version (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Git();

    [GeneratedRegex(@"^Docker version (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Docker();

    [GeneratedRegex(@"^(docker-compose version|Docker Compose version)[ :]*v?(?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Compose();

    [GeneratedRegex(@"^pytest (version )?(?<version>\d+(\.\d+)+)|^This is pytest version (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Pytest();

    [GeneratedRegex(@"^mmdebstrap (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Mmdebstrap();

    [GeneratedRegex(@"^version: (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Shellcheck();

    [GeneratedRegex(@"^bandit3? (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Bandit();

    [GeneratedRegex(@"^Version: v?(?<version>\d+(\.\d+)+[-+.\w]*)", Options)]
    public static partial Regex Trivy();

    [GeneratedRegex(@"^Terraform v(?<version>\d+(\.\d+)+\S*)", Options)]
    public static partial Regex Terraform();

    [GeneratedRegex(@"^HA-?Proxy version (?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex HAProxy();

    [GeneratedRegex(@"^\S+ github\.com/\S+ v?(?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Registry();

    [GeneratedRegex(@"^nginx version: nginx/(?<version>\d+(\.\d+)+)", Options)]
    public static partial Regex Nginx();

    [GeneratedRegex(@"^postgres \(PostgreSQL\) (?<version>\d+(\.\d+)*)", Options)]
    public static partial Regex PostgreSql();

    /// <summary>Tools that print the version first.</summary>
    [GeneratedRegex(@"\Av?(?<version>\d+(\.\d+)+[-+.\w]*)", Options)]
    public static partial Regex Leading();
}
