using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A parameter is specified incorrectly.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidParameterException(ServiceError error) : AmazonCloudWatchLogsException(error);

/// <summary>You have reached the maximum number of resources that can be created.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LimitExceededException(ServiceError error) : AmazonCloudWatchLogsException(error);

/// <summary>Multiple concurrent requests to update the same resource were in conflict.</summary>
/// <param name="error">What the service answered.</param>
public sealed class OperationAbortedException(ServiceError error) : AmazonCloudWatchLogsException(error);

/// <summary>The specified resource already exists.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ResourceAlreadyExistsException(ServiceError error) : AmazonCloudWatchLogsException(error);

/// <summary>The specified resource does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ResourceNotFoundException(ServiceError error) : AmazonCloudWatchLogsException(error);

/// <summary>The service cannot complete the request.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ServiceUnavailableException(ServiceError error) : AmazonCloudWatchLogsException(error);
