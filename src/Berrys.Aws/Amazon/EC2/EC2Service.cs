using Berrys.Aws.Core;

namespace Amazon.EC2;

/// <summary>The Elastic Compute Cloud as its service model describes it.</summary>
internal static class EC2Service
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "EC2",
        ApiVersion = "2016-11-15",
        EndpointPrefix = "ec2",
        SigningName = "ec2",
        Wire = new QueryProtocol(new Dictionary<string, string>(), resultWrapper: false, bareLists: true),
        Error = EC2Errors.From,
    };
}
