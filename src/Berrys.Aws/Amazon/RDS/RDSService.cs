using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>The Relational Database Service as its service model describes it.</summary>
internal static class RDSService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "RDS",
        ApiVersion = "2014-10-31",
        EndpointPrefix = "rds",
        SigningName = "rds",
        Wire = new QueryProtocol(new Dictionary<string, string>
        {
            ["Filters"] = "Filter",
            ["Tags"] = "Tag",
            ["Values"] = "Value",
            ["VpcSecurityGroupIds"] = "VpcSecurityGroupId",
        }),
        Error = RDSErrors.From,
    };
}
