using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The request of CreateDBInstance.</summary>
public sealed class CreateDBInstanceRequest : AmazonWebServiceRequest
{
    /// <summary>The meaning of this parameter differs according to the database engine you use.</summary>
    public string? DBName { get; set; }

    /// <summary>The identifier for this DB instance.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>The amount of storage in gibibytes (GiB) to allocate for the DB instance.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>The compute and memory capacity of the DB instance, for example db.m5.large.</summary>
    public string? DBInstanceClass { get; set; }

    /// <summary>The database engine to use for this DB instance.</summary>
    public string? Engine { get; set; }

    /// <summary>The name for the master user.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>The password for the master user.</summary>
    public string? MasterUserPassword { get; set; }

    /// <summary>A list of Amazon EC2 VPC security groups to associate with this DB instance.</summary>
    public List<string>? VpcSecurityGroupIds { get; set; }

    /// <summary>A DB subnet group to associate with this DB instance.</summary>
    public string? DBSubnetGroupName { get; set; }

    /// <summary>The name of the DB parameter group to associate with this DB instance.</summary>
    public string? DBParameterGroupName { get; set; }

    /// <summary>The number of days for which automated backups are retained.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>The port number on which the database accepts connections.</summary>
    public int? Port { get; set; }

    /// <summary>Specifies whether the DB instance is a Multi-AZ deployment.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The version number of the database engine to use.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Specifies whether minor engine upgrades are applied automatically to the DB instance during the maintenance window.</summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>Specifies whether the DB instance is publicly accessible.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>Tags to assign to the DB instance.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The storage type to associate with the DB instance.</summary>
    public string? StorageType { get; set; }

    /// <summary>Specifes whether the DB instance is encrypted.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>The Amazon Web Services KMS key identifier for an encrypted DB instance.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Specifies whether to copy tags from the DB instance to snapshots of the DB instance.</summary>
    public bool? CopyTagsToSnapshot { get; set; }

    /// <summary>Specifies whether the DB instance has deletion protection enabled.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>The upper limit in gibibytes (GiB) to which Amazon RDS can automatically scale the storage of the DB instance.</summary>
    public int? MaxAllocatedStorage { get; set; }

    /// <summary>Specifies whether to manage the master user password with Amazon Web Services Secrets Manager.</summary>
    public bool? ManageMasterUserPassword { get; set; }

    /// <summary>The Amazon Web Services KMS key identifier to encrypt a secret that is automatically generated and managed in Amazon Web Services Secrets Manager.</summary>
    public string? MasterUserSecretKmsKeyId { get; set; }
}

/// <summary>The response of CreateDBInstance.</summary>
public sealed class CreateDBInstanceResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon RDS DB instance.</summary>
    public DBInstance? DBInstance { get; set; }
}
