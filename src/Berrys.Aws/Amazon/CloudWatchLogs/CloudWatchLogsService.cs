using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs;

/// <summary>CloudWatch Logs as its service model describes it.</summary>
internal static class CloudWatchLogsService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "CloudWatch Logs",
        ApiVersion = "2014-03-28",
        EndpointPrefix = "logs",
        SigningName = "logs",
        Wire = new JsonProtocol("Logs_20140328"),
        Error = CloudWatchLogsErrors.From,
    };
}
