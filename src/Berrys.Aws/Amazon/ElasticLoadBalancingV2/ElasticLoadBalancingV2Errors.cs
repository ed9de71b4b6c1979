using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class ElasticLoadBalancingV2Errors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ALPNPolicyNotFound" => new ALPNPolicyNotSupportedException(error),
        "AllocationIdNotFound" => new AllocationIdNotFoundException(error),
        "AvailabilityZoneNotSupported" => new AvailabilityZoneNotSupportedException(error),
        "CertificateNotFound" => new CertificateNotFoundException(error),
        "DuplicateListener" => new DuplicateListenerException(error),
        "DuplicateLoadBalancerName" => new DuplicateLoadBalancerNameException(error),
        "DuplicateTagKeys" => new DuplicateTagKeysException(error),
        "DuplicateTargetGroupName" => new DuplicateTargetGroupNameException(error),
        "HealthUnavailable" => new HealthUnavailableException(error),
        "IncompatibleProtocols" => new IncompatibleProtocolsException(error),
        "InvalidConfigurationRequest" => new InvalidConfigurationRequestException(error),
        "InvalidLoadBalancerAction" => new InvalidLoadBalancerActionException(error),
        "InvalidScheme" => new InvalidSchemeException(error),
        "InvalidSecurityGroup" => new InvalidSecurityGroupException(error),
        "InvalidSubnet" => new InvalidSubnetException(error),
        "InvalidTarget" => new InvalidTargetException(error),
        "ListenerNotFound" => new ListenerNotFoundException(error),
        "LoadBalancerNotFound" => new LoadBalancerNotFoundException(error),
        "OperationNotPermitted" => new OperationNotPermittedException(error),
        "PriorityInUse" => new PriorityInUseException(error),
        "ResourceInUse" => new ResourceInUseException(error),
        "RuleNotFound" => new RuleNotFoundException(error),
        "SSLPolicyNotFound" => new SSLPolicyNotFoundException(error),
        "SubnetNotFound" => new SubnetNotFoundException(error),
        "TargetGroupAssociationLimit" => new TargetGroupAssociationLimitException(error),
        "TargetGroupNotFound" => new TargetGroupNotFoundException(error),
        "TooManyActions" => new TooManyActionsException(error),
        "TooManyCertificates" => new TooManyCertificatesException(error),
        "TooManyListeners" => new TooManyListenersException(error),
        "TooManyLoadBalancers" => new TooManyLoadBalancersException(error),
        "TooManyRegistrationsForTargetId" => new TooManyRegistrationsForTargetIdException(error),
        "TooManyRules" => new TooManyRulesException(error),
        "TooManyTags" => new TooManyTagsException(error),
        "TooManyTargetGroups" => new TooManyTargetGroupsException(error),
        "TooManyTargets" => new TooManyTargetsException(error),
        "TooManyUniqueTargetGroupsPerLoadBalancer" => new TooManyUniqueTargetGroupsPerLoadBalancerException(error),
        "TrustStoreNotFound" => new TrustStoreNotFoundException(error),
        "TrustStoreNotReady" => new TrustStoreNotReadyException(error),
        "UnsupportedProtocol" => new UnsupportedProtocolException(error),
        _ => new AmazonElasticLoadBalancingV2Exception(error),
    };
}
