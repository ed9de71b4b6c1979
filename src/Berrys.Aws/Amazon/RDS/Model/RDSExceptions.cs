using Berrys.Aws.Core;

namespace Amazon.RDS.Model;

/// <summary>The specified CIDR IP range or Amazon EC2 security group might not be authorized for the specified DB security group.</summary>
/// <param name="error">What the service answered.</param>
public sealed class AuthorizationNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>.</summary>
/// <param name="error">What the service answered.</param>
public sealed class BackupPolicyNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>CertificateIdentifier doesn't refer to an existing certificate.</summary>
/// <param name="error">What the service answered.</param>
public sealed class CertificateNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBClusterIdentifier doesn't refer to an existing DB cluster.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBClusterNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>The user already has a DB instance with the given identifier.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBInstanceAlreadyExistsException(ServiceError error) : AmazonRDSException(error);

/// <summary>The quota for retained automated backups was exceeded.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBInstanceAutomatedBackupQuotaExceededException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBInstanceIdentifier doesn't refer to an existing DB instance.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBInstanceNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBParameterGroupName doesn't refer to an existing DB parameter group.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBParameterGroupNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBSecurityGroupName doesn't refer to an existing DB security group.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBSecurityGroupNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBSnapshotIdentifier is already used by an existing snapshot.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBSnapshotAlreadyExistsException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBSnapshotIdentifier doesn't refer to an existing DB snapshot.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBSnapshotNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>Subnets in the DB subnet group should cover at least two Availability Zones unless there is only one Availability Zone.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBSubnetGroupDoesNotCoverEnoughAZsException(ServiceError error) : AmazonRDSException(error);

/// <summary>DBSubnetGroupName doesn't refer to an existing DB subnet group.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DBSubnetGroupNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>Domain doesn't refer to an existing Active Directory domain.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DomainNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>The request would result in the user exceeding the allowed number of DB instances.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InstanceQuotaExceededException(ServiceError error) : AmazonRDSException(error);

/// <summary>The specified DB instance class isn't available in the specified Availability Zone.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InsufficientDBInstanceCapacityException(ServiceError error) : AmazonRDSException(error);

/// <summary>The requested operation can't be performed while the cluster is in this state.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidDBClusterStateException(ServiceError error) : AmazonRDSException(error);

/// <summary>The DB instance isn't in a valid state.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidDBInstanceStateException(ServiceError error) : AmazonRDSException(error);

/// <summary>The requested subnet is invalid, or multiple subnets were requested that are not all in a common VPC.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidSubnetException(ServiceError error) : AmazonRDSException(error);

/// <summary>The DB subnet group doesn't cover all Availability Zones after it's created because of users' change.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidVPCNetworkStateException(ServiceError error) : AmazonRDSException(error);

/// <summary>An error occurred accessing an Amazon Web Services KMS key.</summary>
/// <param name="error">What the service answered.</param>
public sealed class KMSKeyNotAccessibleException(ServiceError error) : AmazonRDSException(error);

/// <summary>The network type is invalid for the DB instance.</summary>
/// <param name="error">What the service answered.</param>
public sealed class NetworkTypeNotSupportedException(ServiceError error) : AmazonRDSException(error);

/// <summary>The specified option group could not be found.</summary>
/// <param name="error">What the service answered.</param>
public sealed class OptionGroupNotFoundException(ServiceError error) : AmazonRDSException(error);

/// <summary>Provisioned IOPS not available in the specified Availability Zone.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ProvisionedIopsNotAvailableInAZException(ServiceError error) : AmazonRDSException(error);

/// <summary>The request would result in the user exceeding the allowed number of DB snapshots.</summary>
/// <param name="error">What the service answered.</param>
public sealed class SnapshotQuotaExceededException(ServiceError error) : AmazonRDSException(error);

/// <summary>The request would result in the user exceeding the allowed amount of storage available across all DB instances.</summary>
/// <param name="error">What the service answered.</param>
public sealed class StorageQuotaExceededException(ServiceError error) : AmazonRDSException(error);

/// <summary>The specified StorageType can't be associated with the DB instance.</summary>
/// <param name="error">What the service answered.</param>
public sealed class StorageTypeNotSupportedException(ServiceError error) : AmazonRDSException(error);

/// <summary>You attempted to create more tenant databases than are permitted in your Amazon Web Services account.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TenantDatabaseQuotaExceededException(ServiceError error) : AmazonRDSException(error);

/// <summary>The operation violates VPC encryption control settings.</summary>
/// <param name="error">What the service answered.</param>
public sealed class VpcEncryptionControlViolationException(ServiceError error) : AmazonRDSException(error);
