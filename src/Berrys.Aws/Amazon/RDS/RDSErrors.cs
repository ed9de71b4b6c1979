using Amazon.RDS.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class RDSErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "AuthorizationNotFound" => new AuthorizationNotFoundException(error),
        "BackupPolicyNotFoundFault" => new BackupPolicyNotFoundException(error),
        "CertificateNotFound" => new CertificateNotFoundException(error),
        "DBClusterNotFoundFault" => new DBClusterNotFoundException(error),
        "DBInstanceAlreadyExists" => new DBInstanceAlreadyExistsException(error),
        "DBInstanceAutomatedBackupQuotaExceeded" => new DBInstanceAutomatedBackupQuotaExceededException(error),
        "DBInstanceNotFound" => new DBInstanceNotFoundException(error),
        "DBParameterGroupNotFound" => new DBParameterGroupNotFoundException(error),
        "DBSecurityGroupNotFound" => new DBSecurityGroupNotFoundException(error),
        "DBSnapshotAlreadyExists" => new DBSnapshotAlreadyExistsException(error),
        "DBSnapshotNotFound" => new DBSnapshotNotFoundException(error),
        "DBSubnetGroupDoesNotCoverEnoughAZs" => new DBSubnetGroupDoesNotCoverEnoughAZsException(error),
        "DBSubnetGroupNotFoundFault" => new DBSubnetGroupNotFoundException(error),
        "DomainNotFoundFault" => new DomainNotFoundException(error),
        "InstanceQuotaExceeded" => new InstanceQuotaExceededException(error),
        "InsufficientDBInstanceCapacity" => new InsufficientDBInstanceCapacityException(error),
        "InvalidDBClusterStateFault" => new InvalidDBClusterStateException(error),
        "InvalidDBInstanceState" => new InvalidDBInstanceStateException(error),
        "InvalidSubnet" => new InvalidSubnetException(error),
        "InvalidVPCNetworkStateFault" => new InvalidVPCNetworkStateException(error),
        "KMSKeyNotAccessibleFault" => new KMSKeyNotAccessibleException(error),
        "NetworkTypeNotSupported" => new NetworkTypeNotSupportedException(error),
        "OptionGroupNotFoundFault" => new OptionGroupNotFoundException(error),
        "ProvisionedIopsNotAvailableInAZFault" => new ProvisionedIopsNotAvailableInAZException(error),
        "SnapshotQuotaExceeded" => new SnapshotQuotaExceededException(error),
        "StorageQuotaExceeded" => new StorageQuotaExceededException(error),
        "StorageTypeNotSupported" => new StorageTypeNotSupportedException(error),
        "TenantDatabaseQuotaExceeded" => new TenantDatabaseQuotaExceededException(error),
        "VpcEncryptionControlViolationException" => new VpcEncryptionControlViolationException(error),
        _ => new AmazonRDSException(error),
    };
}
