namespace Berrys.Tools.Restoring;

/// <summary>The sources in the order of preference.</summary>
public enum SourceKind
{
    /// <summary>A wheel in the workspace's <c>wheelhouse/</c>.</summary>
    Wheelhouse,

    /// <summary>What is installed beside the interpreter.</summary>
    Installed,

    /// <summary>Debian's package, to be installed.</summary>
    Debian,
}
