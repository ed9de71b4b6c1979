namespace Amazon.RDS.Model;

/// <summary>Contains the details of an Amazon RDS DB instance.</summary>
public sealed class DBInstance
{
    /// <summary>The user-supplied database identifier.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>The name of the compute and memory capacity class of the DB instance.</summary>
    public string? DBInstanceClass { get; set; }

    /// <summary>The database engine used for this DB instance.</summary>
    public string? Engine { get; set; }

    /// <summary>The current state of this database.</summary>
    public string? DBInstanceStatus { get; set; }

    /// <summary>The master username for the DB instance.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>The initial database name that you provided (if required) when you created the DB instance.</summary>
    public string? DBName { get; set; }

    /// <summary>The connection endpoint for the DB instance.</summary>
    public Endpoint? Endpoint { get; set; }

    /// <summary>The amount of storage in gibibytes (GiB) allocated for the DB instance.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>The date and time when the DB instance was created.</summary>
    public DateTime? InstanceCreateTime { get; set; }

    /// <summary>The number of days for which automatic DB snapshots are retained.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>The list of Amazon EC2 VPC security groups that the DB instance belongs to.</summary>
    public List<VpcSecurityGroupMembership>? VpcSecurityGroups { get; set; }

    /// <summary>The name of the Availability Zone where the DB instance is located.</summary>
    public string? AvailabilityZone { get; set; }

    /// <summary>Information about the subnet group associated with the DB instance, including the name, description, and subnets in the subnet group.</summary>
    public DBSubnetGroup? DBSubnetGroup { get; set; }

    /// <summary>The latest time to which a database in this DB instance can be restored with point-in-time restore.</summary>
    public DateTime? LatestRestorableTime { get; set; }

    /// <summary>Indicates whether the DB instance is a Multi-AZ deployment.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The version of the database engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Indicates whether the DB instance is publicly accessible.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>The storage type associated with the DB instance.</summary>
    public string? StorageType { get; set; }

    /// <summary>Indicates whether the DB instance is encrypted.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>If StorageEncrypted is enabled, the Amazon Web Services KMS key identifier for the encrypted DB instance.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Amazon Web Services Region-unique, immutable identifier for the DB instance.</summary>
    public string? DbiResourceId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the DB instance.</summary>
    public string? DBInstanceArn { get; set; }

    /// <summary>Indicates whether the DB instance has deletion protection enabled.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>The upper limit in gibibytes (GiB) to which Amazon RDS can automatically scale the storage of the DB instance.</summary>
    public int? MaxAllocatedStorage { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? TagList { get; set; }

    /// <summary>The secret managed by RDS in Amazon Web Services Secrets Manager for the master user password.</summary>
    public MasterUserSecret? MasterUserSecret { get; set; }
}

/// <summary>This data type represents the information you need to connect to an Amazon RDS DB instance.</summary>
public sealed class Endpoint
{
    /// <summary>Specifies the DNS address of the DB instance.</summary>
    public string? Address { get; set; }

    /// <summary>Specifies the port that the database engine is listening on.</summary>
    public int? Port { get; set; }

    /// <summary>Specifies the ID that Amazon Route 53 assigns when you create a hosted zone.</summary>
    public string? HostedZoneId { get; set; }
}

/// <summary>This data type is used as a response element for queries on VPC security group membership.</summary>
public sealed class VpcSecurityGroupMembership
{
    /// <summary>The name of the VPC security group.</summary>
    public string? VpcSecurityGroupId { get; set; }

    /// <summary>The membership status of the VPC security group.</summary>
    public string? Status { get; set; }
}

/// <summary>Contains the details of an Amazon RDS DB subnet group.</summary>
public sealed class DBSubnetGroup
{
    /// <summary>The name of the DB subnet group.</summary>
    public string? DBSubnetGroupName { get; set; }

    /// <summary>Provides the VpcId of the DB subnet group.</summary>
    public string? VpcId { get; set; }

    /// <summary>Provides the status of the DB subnet group.</summary>
    public string? SubnetGroupStatus { get; set; }
}

/// <summary>Contains the secret managed by RDS in Amazon Web Services Secrets Manager for the master user password.</summary>
public sealed class MasterUserSecret
{
    /// <summary>The Amazon Resource Name (ARN) of the secret.</summary>
    public string? SecretArn { get; set; }

    /// <summary>The status of the secret.</summary>
    public string? SecretStatus { get; set; }

    /// <summary>The Amazon Web Services KMS key identifier that is used to encrypt the secret.</summary>
    public string? KmsKeyId { get; set; }
}
