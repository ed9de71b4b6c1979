namespace Berrys.Tools.Docker;

/// <summary>How a pull ended.</summary>
public enum PullOutcome
{
    /// <summary>The engine has the image.</summary>
    Pulled,

    /// <summary>The registry answered that it has no such image.</summary>
    NotFound,

    /// <summary>The registry wants other credentials; public registries say so of images that do not exist, too.</summary>
    Denied,

    /// <summary>The registry could not be reached, or did not serve: name resolution, connection, TLS, proxy, time, rate limit.</summary>
    Unreachable,

    /// <summary>The pull failed on this side: no engine, no disk space, a malformed name.</summary>
    Broken,
}
