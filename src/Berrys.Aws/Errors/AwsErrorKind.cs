namespace Berrys.Aws.Errors;

/// <summary>What went wrong with a call, as far as a person must know.</summary>
internal enum AwsErrorKind
{
    /// <summary>Anything else; the service's message says it.</summary>
    Other,

    /// <summary>A session's token ran out.</summary>
    Expired,

    /// <summary>A profile of SSO without a login.</summary>
    NotLoggedIn,

    /// <summary>The credentials are wrong.</summary>
    InvalidCredentials,

    /// <summary>No credentials were found.</summary>
    NoCredentials,

    /// <summary>The credentials do not allow the action.</summary>
    Denied,

    /// <summary>Too many calls.</summary>
    Throttled,

    /// <summary>The region does not exist, is not enabled, or is not the resource's.</summary>
    WrongRegion,

    /// <summary>Nobody listens at the endpoint.</summary>
    Refused,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>The resource does not exist.</summary>
    NotFound,

    /// <summary>This machine's clock is wrong.</summary>
    ClockSkew,

    /// <summary>The caller gave up.</summary>
    Cancelled,
}
