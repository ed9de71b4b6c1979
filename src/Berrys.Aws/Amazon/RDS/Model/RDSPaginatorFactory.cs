namespace Amazon.RDS.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class RDSPaginatorFactory
{
    private readonly AmazonRDSClient _client;

    internal RDSPaginatorFactory(AmazonRDSClient client) => _client = client;

    /// <summary>Pages of DescribeDBInstances.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeDBInstancesPaginator DescribeDBInstances(DescribeDBInstancesRequest request) => new(_client, request);

    /// <summary>Pages of DescribeDBSnapshots.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeDBSnapshotsPaginator DescribeDBSnapshots(DescribeDBSnapshotsRequest request) => new(_client, request);
}
