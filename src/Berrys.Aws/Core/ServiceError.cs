using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Berrys.Aws.Core;

/// <summary>An error that a service answered.</summary>
/// <param name="Code">The error's code on the wire.</param>
/// <param name="Message">The service's message.</param>
/// <param name="RequestId">The request that failed.</param>
/// <param name="Type">Whose fault it is, where the service says so.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Cause">The HTTP client's error.</param>
public sealed record ServiceError(string? Code, string? Message, string? RequestId = null, ErrorType Type = ErrorType.Unknown, HttpStatusCode Status = HttpStatusCode.BadRequest, Exception? Cause = null)
{
    internal static ServiceError Of(ErrorResponse error, HttpStatusCode status, Exception cause) =>
        new(error.Code, error.Message, error.RequestId, error.Type, status, cause);
}
