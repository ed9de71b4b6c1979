using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The request of DeleteDBInstance.</summary>
public sealed class DeleteDBInstanceRequest : AmazonWebServiceRequest
{
    /// <summary>The DB instance identifier for the DB instance to be deleted.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>Specifies whether to skip the creation of a final DB snapshot before deleting the instance.</summary>
    public bool? SkipFinalSnapshot { get; set; }

    /// <summary>The DBSnapshotIdentifier of the new DBSnapshot created when the SkipFinalSnapshot parameter is disabled.</summary>
    public string? FinalDBSnapshotIdentifier { get; set; }

    /// <summary>Specifies whether to remove automated backups immediately after the DB instance is deleted.</summary>
    public bool? DeleteAutomatedBackups { get; set; }
}

/// <summary>The response of DeleteDBInstance.</summary>
public sealed class DeleteDBInstanceResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon RDS DB instance.</summary>
    public DBInstance? DBInstance { get; set; }
}
