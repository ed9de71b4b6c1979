using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The request of DescribeDBSnapshots.</summary>
public sealed class DescribeDBSnapshotsRequest : AmazonWebServiceRequest
{
    /// <summary>The ID of the DB instance to retrieve the list of DB snapshots for.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>A specific DB snapshot identifier to describe.</summary>
    public string? DBSnapshotIdentifier { get; set; }

    /// <summary>The type of snapshots to be returned.</summary>
    public string? SnapshotType { get; set; }

    /// <summary>A filter that specifies one or more DB snapshots to describe.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The maximum number of records to include in the response.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>An optional pagination token provided by a previous DescribeDBSnapshots request.</summary>
    public string? Marker { get; set; }

    /// <summary>Specifies whether to include shared manual DB cluster snapshots from other Amazon Web Services accounts that this Amazon Web Services account has been given.</summary>
    public bool? IncludeShared { get; set; }

    /// <summary>Specifies whether to include manual DB cluster snapshots that are public and can be copied or restored by any Amazon Web Services account.</summary>
    public bool? IncludePublic { get; set; }

    /// <summary>A specific DB resource ID to describe.</summary>
    public string? DbiResourceId { get; set; }
}

/// <summary>The response of DescribeDBSnapshots.</summary>
public sealed class DescribeDBSnapshotsResponse : AmazonWebServiceResponse
{
    /// <summary>An optional pagination token provided by a previous request.</summary>
    public string? Marker { get; set; }

    /// <summary>A list of DBSnapshot instances.</summary>
    public List<DBSnapshot>? DBSnapshots { get; set; }
}
