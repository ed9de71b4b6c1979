namespace Berrys.Tools.ImageArchives;

/// <summary>What an entry of a layer is.</summary>
public enum LayerFileKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>Another name of a file.</summary>
    HardLink,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, which is never followed.</summary>
    Link,

    /// <summary>A device or pipe.</summary>
    Special,

    /// <summary>The removal of what lower layers have under the path.</summary>
    Removal,

    /// <summary>The removal of what lower layers have in the folder of that path.</summary>
    Clearance,
}
