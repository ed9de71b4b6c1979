using Amazon.RDS.Model;
using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>The operations, each made when it is first called.</summary>
internal static class RDSOperations
{
    public static Operation<CreateDBInstanceRequest, CreateDBInstanceResponse> CreateDBInstance =>
        field ??= new(RDSService.Description, "CreateDBInstance", RDSJson.Default.CreateDBInstanceRequest, RDSJson.Default.CreateDBInstanceResponse);

    public static Operation<DescribeDBInstancesRequest, DescribeDBInstancesResponse> DescribeDBInstances =>
        field ??= new(RDSService.Description, "DescribeDBInstances", RDSJson.Default.DescribeDBInstancesRequest, RDSJson.Default.DescribeDBInstancesResponse);

    public static Operation<DeleteDBInstanceRequest, DeleteDBInstanceResponse> DeleteDBInstance =>
        field ??= new(RDSService.Description, "DeleteDBInstance", RDSJson.Default.DeleteDBInstanceRequest, RDSJson.Default.DeleteDBInstanceResponse);

    public static Operation<CreateDBSnapshotRequest, CreateDBSnapshotResponse> CreateDBSnapshot =>
        field ??= new(RDSService.Description, "CreateDBSnapshot", RDSJson.Default.CreateDBSnapshotRequest, RDSJson.Default.CreateDBSnapshotResponse);

    public static Operation<DescribeDBSnapshotsRequest, DescribeDBSnapshotsResponse> DescribeDBSnapshots =>
        field ??= new(RDSService.Description, "DescribeDBSnapshots", RDSJson.Default.DescribeDBSnapshotsRequest, RDSJson.Default.DescribeDBSnapshotsResponse);
}
