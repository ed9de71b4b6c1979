using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Berrys.Pipeline;

namespace Berrys.Aws.Tests.Errors;

/// <summary>What people are told, from texts that AWS and the SDK really say.</summary>
[TestFixture]
public sealed class AwsErrorsTests
{
    private const string NoCredentials = "Failed to resolve AWS credentials. The credential providers used to search for credentials returned the following errors:\n\nException 1 of 4: The environment variables AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY/AWS_SESSION_TOKEN were not set with AWS credentials.\nException 3 of 4: Unable to find the \"default\" profile.";

    [TestCase("ExpiredTokenException", "The security token included in the request is expired")]
    [TestCase("ExpiredToken", "The provided token has expired.")]
    [TestCase("RequestExpired", "Request has expired.")]
    [TestCase("UnauthorizedException", "Session token not found or invalid")]
    public void Expired(string code, string text)
    {
        var message = Said(code, text);
        message.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        message.Message.ShouldBe("Cannot push catalog: the AWS session has expired.");
        message.Next!.ShouldStartWith("aws sso login");
    }

    [TestCase("SSO Token has expired and can not be refreshed")]
    [TestCase("SSO Token has expired and failed to refresh")]
    public void Expired_sso(string text) => AwsErrors.From(new AmazonClientException(text), "x").Message.ShouldBe("Cannot x: the AWS session has expired.");

    [Test]
    public void No_credentials()
    {
        var message = AwsErrors.From(new AmazonClientException(NoCredentials), "push catalog");
        message.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        message.Message.ShouldBe("Cannot push catalog: no AWS credentials were found.");
        AwsErrors.From(new ProfileNotFoundException("Unable to find the \"staging\" profile."), "x").Message.ShouldBe("Cannot x: no AWS credentials were found: there is no profile \"staging\".");
        AwsErrors.From(new AmazonServiceException("Unable to get IAM security credentials from EC2 Instance Metadata Service."), "x").ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
    }

    [TestCase("AccessDeniedException", "User: arn:aws:sts::123456789012:assumed-role/deployer/run-17 is not authorized to perform: ecr:CreateRepository on resource: arn:aws:ecr:eu-central-1:123456789012:repository/catalog because no identity-based policy allows the ecr:CreateRepository action",
        "the role deployer may not ecr:CreateRepository on arn:aws:ecr:eu-central-1:123456789012:repository/catalog", "Allow ecr:CreateRepository in the policy of the role deployer.")]
    [TestCase("AccessDenied", "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: elasticloadbalancing:DescribeLoadBalancers because no identity-based policy allows the elasticloadbalancing:DescribeLoadBalancers action",
        "the user alice may not elasticloadbalancing:DescribeLoadBalancers", "Allow elasticloadbalancing:DescribeLoadBalancers in the policy of the user alice.")]
    [TestCase("UnauthorizedOperation", "You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_dev_1/alice@example.com is not authorized to perform: ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action. Encoded authorization failure message: 6tWJG1s0cUjNJ5",
        "the role AWSReservedSSO_dev_1 may not ec2:DescribeVpcs", "Allow ec2:DescribeVpcs in the policy of the role AWSReservedSSO_dev_1.")]
    [TestCase("AccessDenied", "User: arn:aws-us-gov:sts::1:assumed-role/a/b is not authorized to perform: sts:AssumeRole on resource: arn:aws-us-gov:iam::2:role/c",
        "the role a may not sts:AssumeRole on arn:aws-us-gov:iam::2:role/c", "Allow sts:AssumeRole in the policy of the role a.")]
    [TestCase("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", "the caller may not sts:AssumeRoleWithWebIdentity", "Allow sts:AssumeRoleWithWebIdentity in the policy.")]
    [TestCase("AccessDenied", "Access Denied", "access denied: Access Denied", "aws sts get-caller-identity")]
    public void Denied(string code, string text, string said, string next)
    {
        var message = Said(code, text);
        message.ExitCode.ShouldBe(ExitCode.Failed);
        message.Message.TrimEnd('.').ShouldBe($"Cannot push catalog: {said}");
        message.Next.ShouldBe(next);
    }

    [TestCase("ThrottlingException", "Rate exceeded")]
    [TestCase("Throttling", "Rate exceeded")]
    [TestCase("RequestLimitExceeded", "Request limit exceeded.")]
    [TestCase("SlowDown", "Please reduce your request rate.")]
    public void Throttled(string code, string text) => Said(code, text).Message.ShouldBe($"Cannot push catalog: AWS throttled the call on every attempt ({code}).");

    [TestCase("SignatureDoesNotMatch", "Signature expired: 20261123T100000Z is now earlier than 20261123T101000Z (20261123T101500Z - 5 min.)")]
    [TestCase("InvalidSignatureException", "Signature not yet current: 20261123T110000Z is still later than 20261123T101000Z (20261123T100500Z + 5 min.)")]
    [TestCase("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.")]
    public void Clock(string code, string text)
    {
        var message = Said(code, text);
        message.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        message.Next.ShouldBe("timedatectl set-ntp true");
    }

    [TestCase("UnrecognizedClientException", "The security token included in the request is invalid.")]
    [TestCase("InvalidClientTokenId", "The security token included in the request is invalid.")]
    [TestCase("AuthFailure", "AWS was not able to validate the provided access credentials")]
    [TestCase("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")]
    public void Invalid(string code, string text)
    {
        var message = Said(code, text);
        message.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        message.Message.ShouldBe($"Cannot push catalog: AWS does not accept the credentials ({code}).");
    }

    [TestCase("SignatureDoesNotMatch", "Credential should be scoped to a valid region. ")]
    [TestCase("AuthorizationHeaderMalformed", "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'")]
    [TestCase("PermanentRedirect", "The bucket you are attempting to access must be addressed using the specified endpoint.")]
    [TestCase("OptInRequired", "You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.")]
    public void Region(string code, string text) => Said(code, text).ExitCode.ShouldBe(ExitCode.Usage);

    [Test]
    public void Unknown_endpoint()
    {
        var message = AwsErrors.From(Http("Name or service not known (ecs.eu-nowhere-1.amazonaws.com:443)", HttpRequestError.NameResolutionError, SocketError.HostNotFound), "list services");
        message.ExitCode.ShouldBe(ExitCode.Usage);
        message.Message.ShouldContain("ecs.eu-nowhere-1.amazonaws.com");
    }

    [TestCase("Connection refused (127.0.0.1:4566)", ExitCode.MissingPrerequisite, "./build.sh --target=RehearsalUp")]
    [TestCase("Connection refused (localhost:4566)", ExitCode.MissingPrerequisite, "./build.sh --target=RehearsalUp")]
    [TestCase("Connection refused (10.0.0.7:443)", ExitCode.Failed, "Check AWS_ENDPOINT_URL and the network.")]
    public void Refused(string text, ExitCode exitCode, string next)
    {
        var message = AwsErrors.From(Http(text, HttpRequestError.ConnectionError, SocketError.ConnectionRefused), "list services");
        (message.ExitCode, message.Next).ShouldBe((exitCode, next));
    }

    [TestCase("RepositoryNotFoundException", "The repository with name 'catalog' does not exist in the registry with id '123456789012'")]
    [TestCase("TargetGroupNotFound", "One or more target groups not found")]
    [TestCase("InvalidSubnetID.NotFound", "The subnet ID 'subnet-1' does not exist")]
    [TestCase("NoSuchBucket", "The specified bucket does not exist")]
    public void Not_found(string code, string text) => Said(code, text).Message.ShouldBe($"Cannot push catalog: {text} ({code})");

    [Test]
    public void Anything_else_is_said_as_it_is()
    {
        Said("InvalidParameterException", "Invalid 'cpu' setting for task.").Message.ShouldBe("Cannot push catalog: Invalid 'cpu' setting for task. (InvalidParameterException)");
        AwsErrors.From(new TimeoutException("ECR PutImage was not answered within 60 s."), "x").Message.ShouldBe("Cannot x: no answer in time. ECR PutImage was not answered within 60 s.");
        AwsErrors.From(new OperationCanceledException(), "x").ExitCode.ShouldBe(ExitCode.Cancelled);
        var known = new BerrysException(ExitCode.Locked, "locked");
        AwsErrors.From(known, "x").ShouldBeSameAs(known);
    }

    [TestCase("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'POST\n/\n\nx-amz-security-token:IQoJb3JpZ2luX2VjEHoaCXVzLXdlc3QtMiJHMEUCIQDSECRET")]
    [TestCase("InvalidParameterException", "Invalid token IQoJb3JpZ2luX2VjEHoaCXVzLXdlc3QtMiJHMEUCIQDSECRETx7lkjsdf89234kjhsdfSECRET987")]
    [TestCase("InvalidParameterException", "The service returned an error with Error Code X and HTTP Body: {\"password\":\"SECRET\"}")]
    [TestCase("InvalidParameterException", "The key AKIASECRET7EXAMPLEKEY is not known")]
    public void Secrets_stay_here(string code, string text)
    {
        var message = Said(code, text);
        $"{message.Message} {message.Next} {message.InnerException}".ShouldNotContain("SECRET");
    }

    private static BerrysException Said(string code, string text) =>
        AwsErrors.From(new AmazonServiceException(text, null, ErrorType.Sender, code, "id", HttpStatusCode.BadRequest), "push catalog");

    private static HttpRequestException Http(string text, HttpRequestError error, SocketError socket) => new(error, text, new SocketException((int)socket));
}
