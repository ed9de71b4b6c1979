using Amazon.ApplicationAutoScaling.Model;
using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The operations, each made when it is first called.</summary>
internal static class ApplicationAutoScalingOperations
{
    public static Operation<RegisterScalableTargetRequest, RegisterScalableTargetResponse> RegisterScalableTarget =>
        field ??= new(ApplicationAutoScalingService.Description, "RegisterScalableTarget", ApplicationAutoScalingJson.Default.RegisterScalableTargetRequest, ApplicationAutoScalingJson.Default.RegisterScalableTargetResponse);

    public static Operation<DescribeScalableTargetsRequest, DescribeScalableTargetsResponse> DescribeScalableTargets =>
        field ??= new(ApplicationAutoScalingService.Description, "DescribeScalableTargets", ApplicationAutoScalingJson.Default.DescribeScalableTargetsRequest, ApplicationAutoScalingJson.Default.DescribeScalableTargetsResponse);

    public static Operation<DescribeScalingPoliciesRequest, DescribeScalingPoliciesResponse> DescribeScalingPolicies =>
        field ??= new(ApplicationAutoScalingService.Description, "DescribeScalingPolicies", ApplicationAutoScalingJson.Default.DescribeScalingPoliciesRequest, ApplicationAutoScalingJson.Default.DescribeScalingPoliciesResponse);
}
