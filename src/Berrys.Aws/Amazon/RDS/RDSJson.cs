using System.Text.Json.Serialization;
using Amazon.RDS.Model;
using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>The members of requests and responses, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(IsoDateConverter)])]
[JsonSerializable(typeof(CreateDBInstanceRequest))]
[JsonSerializable(typeof(CreateDBInstanceResponse))]
[JsonSerializable(typeof(DescribeDBInstancesRequest))]
[JsonSerializable(typeof(DescribeDBInstancesResponse))]
[JsonSerializable(typeof(DeleteDBInstanceRequest))]
[JsonSerializable(typeof(DeleteDBInstanceResponse))]
[JsonSerializable(typeof(CreateDBSnapshotRequest))]
[JsonSerializable(typeof(CreateDBSnapshotResponse))]
[JsonSerializable(typeof(DescribeDBSnapshotsRequest))]
[JsonSerializable(typeof(DescribeDBSnapshotsResponse))]
internal sealed partial class RDSJson : JsonSerializerContext;
