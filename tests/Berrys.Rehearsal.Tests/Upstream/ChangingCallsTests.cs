using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Tests.Upstream;

public sealed class ChangingCallsTests
{
    [TestCase("ec2", "CreateVpc", "POST", true)]
    [TestCase("ec2", "DescribeVpcs", "POST", false)]
    [TestCase("iam", "ListRoles", "POST", false)]
    [TestCase("iam", "PassRole", "POST", true)]
    [TestCase("dynamodb", "Query", "POST", false)]
    [TestCase("ecr", "GetAuthorizationToken", "POST", false)]
    [TestCase("ecr", "BatchGetImage", "POST", false)]
    [TestCase("ecr", "BatchDeleteImage", "POST", true)]
    [TestCase("monitoring", "PutMetricData", "POST", false)]
    [TestCase("monitoring", "PutMetricAlarm", "POST", true)]
    [TestCase("sts", "AssumeRole", "POST", false)]
    [TestCase("s3", null, "PUT", false)]
    [TestCase("lambda", null, "POST", true)]
    [TestCase("lambda", null, "GET", false)]
    public void What_changes_something_is_kept(string service, string? action, string method, bool expected) =>
        ChangingCalls.IsChanging(service, action, method).ShouldBe(expected);
}
