namespace Berrys.Tools.Prerequisites;

/// <summary>The kind of machine, as far as installing software goes.</summary>
public enum Platform
{
    /// <summary>Debian, Ubuntu and what derives from them.</summary>
    Debian,

    /// <summary>Another Linux.</summary>
    OtherLinux,

    /// <summary>macOS.</summary>
    MacOs,

    /// <summary>Windows.</summary>
    Windows,
}
