using Berrys.Aws.Core;

namespace Amazon.CloudWatch;

/// <summary>CloudWatch as its service model describes it.</summary>
internal static class CloudWatchService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "CloudWatch",
        ApiVersion = "2010-08-01",
        EndpointPrefix = "monitoring",
        SigningName = "monitoring",
        Wire = new QueryProtocol(new Dictionary<string, string>()),
        Error = CloudWatchErrors.From,
    };
}
