using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Application Auto Scaling as its service model describes it.</summary>
internal static class ApplicationAutoScalingService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "Application Auto Scaling",
        ApiVersion = "2016-02-06",
        EndpointPrefix = "application-autoscaling",
        SigningName = "application-autoscaling",
        Wire = new JsonProtocol("AnyScaleFrontendService"),
        Error = ApplicationAutoScalingErrors.From,
    };
}
