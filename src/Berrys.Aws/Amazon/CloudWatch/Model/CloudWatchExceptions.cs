using Berrys.Aws.Core;

namespace Amazon.CloudWatch.Model;

/// <summary>Request processing has failed due to some unknown error, exception, or failure.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InternalServiceException(ServiceError error) : AmazonCloudWatchException(error);

/// <summary>The next token specified is invalid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidNextTokenException(ServiceError error) : AmazonCloudWatchException(error);

/// <summary>Parameters were used together that cannot be used together.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidParameterCombinationException(ServiceError error) : AmazonCloudWatchException(error);

/// <summary>The value of an input parameter is bad or out-of-range.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidParameterValueException(ServiceError error) : AmazonCloudWatchException(error);

/// <summary>An input parameter that is required is missing.</summary>
/// <param name="error">What the service answered.</param>
public sealed class MissingRequiredParameterException(ServiceError error) : AmazonCloudWatchException(error);
