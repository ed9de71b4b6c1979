namespace Amazon.RDS.Model;

/// <summary>Contains the details of an Amazon RDS DB snapshot.</summary>
public sealed class DBSnapshot
{
    /// <summary>Specifies the identifier for the DB snapshot.</summary>
    public string? DBSnapshotIdentifier { get; set; }

    /// <summary>Specifies the DB instance identifier of the DB instance this DB snapshot was created from.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>Specifies when the snapshot was taken in Coordinated Universal Time (UTC).</summary>
    public DateTime? SnapshotCreateTime { get; set; }

    /// <summary>Specifies the name of the database engine.</summary>
    public string? Engine { get; set; }

    /// <summary>Specifies the allocated storage size in gibibytes (GiB).</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>Specifies the status of this DB snapshot.</summary>
    public string? Status { get; set; }

    /// <summary>Specifies the port that the database engine was listening on at the time of the snapshot.</summary>
    public int? Port { get; set; }

    /// <summary>Specifies the version of the database engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Provides the type of the DB snapshot.</summary>
    public string? SnapshotType { get; set; }

    /// <summary>The percentage of the estimated data that has been transferred.</summary>
    public int? PercentProgress { get; set; }

    /// <summary>Indicates whether the DB snapshot is encrypted.</summary>
    public bool? Encrypted { get; set; }

    /// <summary>If Encrypted is true, the Amazon Web Services KMS key identifier for the encrypted DB snapshot.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the DB snapshot.</summary>
    public string? DBSnapshotArn { get; set; }

    /// <summary>The identifier for the source DB instance, which can't be changed and which is unique to an Amazon Web Services Region.</summary>
    public string? DbiResourceId { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? TagList { get; set; }
}
