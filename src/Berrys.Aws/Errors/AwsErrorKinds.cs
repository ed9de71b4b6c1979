using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace Berrys.Aws.Errors;

/// <summary>Tells the kinds of errors apart by codes, types and, where the SDK has neither, texts.</summary>
internal static class AwsErrorKinds
{
    private static readonly Dictionary<string, AwsErrorKind> ByCode = new(StringComparer.Ordinal)
    {
        ["ExpiredToken"] = AwsErrorKind.Expired,
        ["ExpiredTokenException"] = AwsErrorKind.Expired,
        ["RequestExpired"] = AwsErrorKind.Expired,
        ["TokenRefreshRequired"] = AwsErrorKind.Expired,
        ["UnauthorizedException"] = AwsErrorKind.Expired,
        ["InvalidGrantException"] = AwsErrorKind.Expired,
        ["ExpiredIdentityToken"] = AwsErrorKind.Expired,
        ["InvalidClientTokenId"] = AwsErrorKind.InvalidCredentials,
        ["UnrecognizedClientException"] = AwsErrorKind.InvalidCredentials,
        ["InvalidAccessKeyId"] = AwsErrorKind.InvalidCredentials,
        ["InvalidToken"] = AwsErrorKind.InvalidCredentials,
        ["AuthFailure"] = AwsErrorKind.InvalidCredentials,
        ["IncompleteSignature"] = AwsErrorKind.InvalidCredentials,
        ["MissingAuthenticationToken"] = AwsErrorKind.InvalidCredentials,
        ["InvalidIdentityToken"] = AwsErrorKind.InvalidCredentials,
        ["AccessDenied"] = AwsErrorKind.Denied,
        ["AccessDeniedException"] = AwsErrorKind.Denied,
        ["UnauthorizedOperation"] = AwsErrorKind.Denied,
        ["AuthorizationError"] = AwsErrorKind.Denied,
        ["NotAuthorized"] = AwsErrorKind.Denied,
        ["Throttling"] = AwsErrorKind.Throttled,
        ["ThrottlingException"] = AwsErrorKind.Throttled,
        ["ThrottledException"] = AwsErrorKind.Throttled,
        ["RequestThrottled"] = AwsErrorKind.Throttled,
        ["RequestThrottledException"] = AwsErrorKind.Throttled,
        ["TooManyRequestsException"] = AwsErrorKind.Throttled,
        ["RequestLimitExceeded"] = AwsErrorKind.Throttled,
        ["BandwidthLimitExceeded"] = AwsErrorKind.Throttled,
        ["SlowDown"] = AwsErrorKind.Throttled,
        ["PriorRequestNotComplete"] = AwsErrorKind.Throttled,
        ["OptInRequired"] = AwsErrorKind.WrongRegion,
        ["PermanentRedirect"] = AwsErrorKind.WrongRegion,
        ["AuthorizationHeaderMalformed"] = AwsErrorKind.WrongRegion,
        ["IllegalLocationConstraintException"] = AwsErrorKind.WrongRegion,
        ["RegionDisabledException"] = AwsErrorKind.WrongRegion,
        ["RequestTimeTooSkewed"] = AwsErrorKind.ClockSkew,
        ["RequestInTheFuture"] = AwsErrorKind.ClockSkew,
        ["NoSuchBucket"] = AwsErrorKind.NotFound,
        ["NoSuchKey"] = AwsErrorKind.NotFound,
    };

    /// <summary>The kind of an error.</summary>
    public static AwsErrorKind Of(Exception error) => error switch
    {
        AmazonServiceException service when OfService(service) is var kind and not AwsErrorKind.Other => kind,
        ProfileNotFoundException => AwsErrorKind.NoCredentials,
        TimeoutException => AwsErrorKind.Timeout,
        SocketException socket => OfSocket(socket.SocketErrorCode),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => AwsErrorKind.WrongRegion,
        AmazonClientException when OfText(error.Message) is var kind and not AwsErrorKind.Other => kind,
        AmazonServiceException when OfText(error.Message) is var kind and not AwsErrorKind.Other => kind,
        OperationCanceledException { InnerException: TimeoutException } => AwsErrorKind.Timeout,
        OperationCanceledException => AwsErrorKind.Cancelled,
        { InnerException: { } inner } => Of(inner),
        _ => AwsErrorKind.Other,
    };

    private static AwsErrorKind OfService(AmazonServiceException error) => error.ErrorCode switch
    {
        "SignatureDoesNotMatch" or "InvalidSignatureException" => OfSignature(error.Message),
        { } code when ByCode.TryGetValue(code, out var kind) => kind,
        { } code when code.Contains("NotFound", StringComparison.Ordinal) => AwsErrorKind.NotFound,
        null or "" when error.StatusCode == HttpStatusCode.NotFound => AwsErrorKind.NotFound,
        _ => AwsErrorKind.Other,
    };

    private static AwsErrorKind OfSignature(string message) =>
        message.Contains("Signature expired", StringComparison.Ordinal) || message.Contains("Signature not yet current", StringComparison.Ordinal) ? AwsErrorKind.ClockSkew
        : message.Contains("scoped to a valid region", StringComparison.Ordinal) ? AwsErrorKind.WrongRegion
        : AwsErrorKind.InvalidCredentials;

    private static AwsErrorKind OfSocket(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => AwsErrorKind.Refused,
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => AwsErrorKind.WrongRegion,
        SocketError.TimedOut => AwsErrorKind.Timeout,
        _ => AwsErrorKind.Other,
    };

    // The SDK's own errors have no codes.
    private static AwsErrorKind OfText(string message) =>
        message.Contains("Token has expired", StringComparison.Ordinal) ? AwsErrorKind.Expired
        : Contains(message, "is an SSO profile", "No valid Login Token", "SSO access token") ? AwsErrorKind.NotLoggedIn
        : Contains(message, "Failed to resolve AWS credentials", "Unable to find the \"", "Unable to get IAM security credentials") ? AwsErrorKind.NoCredentials
        : Contains(message, "No RegionEndpoint", "is not a valid hostname component") ? AwsErrorKind.WrongRegion
        : AwsErrorKind.Other;

    private static bool Contains(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            if (text.Contains(part, StringComparison.Ordinal))
                return true;
        return false;
    }
}
