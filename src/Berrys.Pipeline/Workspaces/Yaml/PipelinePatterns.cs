using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>The patterns of the texts in pipeline.yaml; each is valid in JSON Schema too (ECMA-262).</summary>
internal static partial class PipelinePatterns
{
    [GeneratedRegex(@"\S")]
    public static partial Regex Something();

    // A path stays inside the folder that it is relative to: not absolute, no drive letter, no "..".
    [GeneratedRegex(@"^(?!/)(?![A-Za-z]:)(?!(.*/)?\.\.(/|$))[^\\\n]+$")]
    public static partial Regex InnerPath();

    [GeneratedRegex(@"^(?!/)(?![A-Za-z]:)(?!(.*/)?\.\.(/|$))[^\\\n*?]+$")]
    public static partial Regex OutputPath();

    [GeneratedRegex(@"^!?(?!/)(?!!)(?![A-Za-z]:)[^\\\n]+$")]
    public static partial Regex InputPattern();

    [GeneratedRegex(@"^[^/\\,\s.][^/\\,\n]*$")]
    public static partial Regex ServiceName();

    [GeneratedRegex(@"^(shared/)?[^/\\,\s.][^/\\,\n]*$")]
    public static partial Regex ComponentName();

    [GeneratedRegex("^([a-z][a-z0-9]*(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)$")]
    public static partial Regex CheckName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    public static partial Regex VariableName();

    // At most 27 hours in seconds, 6 days in minutes, 4 days in hours: what a timer can hold.
    [GeneratedRegex("^([1-9][0-9]{0,4}s|[1-9][0-9]{0,3}m|[1-9][0-9]?h)$")]
    public static partial Regex Duration();

    [GeneratedRegex("^[1-9][0-9]{0,5}(MB|MiB|GB|GiB)$")]
    public static partial Regex ByteSize();

    // The reference format of container images without tag and digest.
    [GeneratedRegex(@"^([A-Za-z0-9.-]+(:[0-9]+)?/)?[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$")]
    public static partial Regex ImageName();

    [GeneratedRegex("^[a-z0-9]+/[a-z0-9]+(/[a-z0-9]+)?$")]
    public static partial Regex Platform();

    [GeneratedRegex(@"^[0-9]+\.[0-9]+$")]
    public static partial Regex PythonVersion();

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")]
    public static partial Regex Distribution();

    [GeneratedRegex("^[a-z0-9][a-z0-9+.-]+$")]
    public static partial Regex DebianPackage();

    [GeneratedRegex("^[a-zA-Z0-9._-]+$")]
    public static partial Regex ComposeService();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    public static partial Regex ScannerName();

    [GeneratedRegex("^(any|low|medium|high|critical|never)$")]
    public static partial Regex Threshold();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
    public static partial Regex Date();

    [GeneratedRegex(@"^\S+$")]
    public static partial Regex FindingId();

    [GeneratedRegex("^/[A-Za-z0-9._~/%-]*$")]
    public static partial Regex UrlPath();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    public static partial Regex SnykOrganization();

    // No credentials in it.
    [GeneratedRegex(@"^https?://[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,3}|:[1-5][0-9]{4}|:6[0-4][0-9]{3})?(/[A-Za-z0-9._/-]*)?$")]
    public static partial Regex WebAddress();
}
