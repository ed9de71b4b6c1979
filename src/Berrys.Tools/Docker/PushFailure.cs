namespace Berrys.Tools.Docker;

/// <summary>Why a push failed, as far as it decides what to do next.</summary>
public enum PushFailure
{
    /// <summary>The same again would fail again.</summary>
    Final,

    /// <summary>The registry no longer takes the login.</summary>
    LoginExpired,

    /// <summary>The network or the registry may be well again in a moment.</summary>
    Passing,
}

/// <summary>Tells failed pushes apart.</summary>
public static class PushFailures
{
    private static readonly string[] Expired = ["authorization token has expired", "no basic auth credentials", "unauthorized", "authentication required"];

    /// <summary>Says why a push failed.</summary>
    /// <param name="output">Standard output and error.</param>
    /// <returns>The reason. Access that is denied to a valid login is final.</returns>
    public static PushFailure Of(string output) =>
        EngineErrors.IsEngineError(output) ? PushFailure.Final
        : Array.Exists(Expired, word => output.Contains(word, StringComparison.OrdinalIgnoreCase)) ? PushFailure.LoginExpired
        : RegistryErrors.Classify(output) == PullOutcome.Unreachable ? PushFailure.Passing
        : PushFailure.Final;
}
