using Berrys.Aws.Core;

namespace Amazon.RDS.Model;

/// <summary>Pages of DescribeDBInstances.</summary>
public sealed class DescribeDBInstancesPaginator : Paginator<DescribeDBInstancesRequest, DescribeDBInstancesResponse>
{
    internal DescribeDBInstancesPaginator(AmazonRDSClient client, DescribeDBInstancesRequest request)
        : base(request, client.DescribeDBInstancesAsync, static (page, token) => page.Marker = token, static page => page.Marker)
    {
    }

    /// <summary>The db instances of all pages.</summary>
    public IAsyncEnumerable<DBInstance> DBInstances => ItemsAsync(static page => page.DBInstances);
}

/// <summary>Pages of DescribeDBSnapshots.</summary>
public sealed class DescribeDBSnapshotsPaginator : Paginator<DescribeDBSnapshotsRequest, DescribeDBSnapshotsResponse>
{
    internal DescribeDBSnapshotsPaginator(AmazonRDSClient client, DescribeDBSnapshotsRequest request)
        : base(request, client.DescribeDBSnapshotsAsync, static (page, token) => page.Marker = token, static page => page.Marker)
    {
    }

    /// <summary>The db snapshots of all pages.</summary>
    public IAsyncEnumerable<DBSnapshot> DBSnapshots => ItemsAsync(static page => page.DBSnapshots);
}
