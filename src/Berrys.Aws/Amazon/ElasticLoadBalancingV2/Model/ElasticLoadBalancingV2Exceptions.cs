using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The specified ALPN policy is not supported.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ALPNPolicyNotSupportedException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified allocation ID does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class AllocationIdNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified Availability Zone is not supported.</summary>
/// <param name="error">What the service answered.</param>
public sealed class AvailabilityZoneNotSupportedException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified certificate does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class CertificateNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>A listener with the specified port already exists.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DuplicateListenerException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>A load balancer with the specified name already exists.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DuplicateLoadBalancerNameException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>A tag key was specified more than once.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DuplicateTagKeysException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>A target group with the specified name already exists.</summary>
/// <param name="error">What the service answered.</param>
public sealed class DuplicateTargetGroupNameException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The health of the specified targets could not be retrieved due to an internal error.</summary>
/// <param name="error">What the service answered.</param>
public sealed class HealthUnavailableException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified configuration is not valid with this protocol.</summary>
/// <param name="error">What the service answered.</param>
public sealed class IncompatibleProtocolsException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The requested configuration is not valid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidConfigurationRequestException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The requested action is not valid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidLoadBalancerActionException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The requested scheme is not valid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidSchemeException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified security group does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidSecurityGroupException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified subnet is out of available addresses.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidSubnetException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified target does not exist, is not in the same VPC as the target group, or has an unsupported instance type.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidTargetException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified listener does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ListenerNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified load balancer does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LoadBalancerNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>This operation is not allowed.</summary>
/// <param name="error">What the service answered.</param>
public sealed class OperationNotPermittedException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified priority is in use.</summary>
/// <param name="error">What the service answered.</param>
public sealed class PriorityInUseException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>A specified resource is in use.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ResourceInUseException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified rule does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class RuleNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified SSL policy does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class SSLPolicyNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified subnet does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class SubnetNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of load balancers per target group.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TargetGroupAssociationLimitException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified target group does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TargetGroupNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of actions per rule.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyActionsException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of certificates per load balancer.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyCertificatesException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of listeners per load balancer.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyListenersException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of load balancers for your Amazon Web Services account.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyLoadBalancersException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of times a target can be registered with a load balancer.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyRegistrationsForTargetIdException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of rules per load balancer.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyRulesException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of tags for this resource.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyTagsException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of target groups for your Amazon Web Services account.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyTargetGroupsException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of targets.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyTargetsException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>You've reached the limit on the number of unique target groups per load balancer across all listeners.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TooManyUniqueTargetGroupsPerLoadBalancerException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified trust store does not exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TrustStoreNotFoundException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified trust store is not active.</summary>
/// <param name="error">What the service answered.</param>
public sealed class TrustStoreNotReadyException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);

/// <summary>The specified protocol is not supported.</summary>
/// <param name="error">What the service answered.</param>
public sealed class UnsupportedProtocolException(ServiceError error) : AmazonElasticLoadBalancingV2Exception(error);
