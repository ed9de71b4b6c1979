using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The request of CreateDBSnapshot.</summary>
public sealed class CreateDBSnapshotRequest : AmazonWebServiceRequest
{
    /// <summary>The identifier for the DB snapshot.</summary>
    public string? DBSnapshotIdentifier { get; set; }

    /// <summary>The identifier of the DB instance that you want to create the snapshot of.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? Tags { get; set; }
}

/// <summary>The response of CreateDBSnapshot.</summary>
public sealed class CreateDBSnapshotResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon RDS DB snapshot.</summary>
    public DBSnapshot? DBSnapshot { get; set; }
}
