using Amazon.RDS.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>Calls the Relational Database Service.</summary>
public class AmazonRDSClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonRDSClient(AmazonRDSConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonRDSClient(AWSCredentials credentials, AmazonRDSConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public RDSPaginatorFactory Paginators => field ??= new(this);

    /// <summary>Creates a new DB instance.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateDBInstanceResponse> CreateDBInstanceAsync(CreateDBInstanceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(RDSOperations.CreateDBInstance, request, cancellationToken);

    /// <summary>Describes provisioned RDS instances.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(RDSOperations.DescribeDBInstances, request, cancellationToken);

    /// <summary>Deletes a previously provisioned DB instance.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeleteDBInstanceResponse> DeleteDBInstanceAsync(DeleteDBInstanceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(RDSOperations.DeleteDBInstance, request, cancellationToken);

    /// <summary>Creates a snapshot of a DB instance.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateDBSnapshotResponse> CreateDBSnapshotAsync(CreateDBSnapshotRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(RDSOperations.CreateDBSnapshot, request, cancellationToken);

    /// <summary>Returns information about DB snapshots.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeDBSnapshotsResponse> DescribeDBSnapshotsAsync(DescribeDBSnapshotsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(RDSOperations.DescribeDBSnapshots, request, cancellationToken);
}
