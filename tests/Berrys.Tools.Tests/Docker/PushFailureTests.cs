using Berrys.Tools.Docker;

namespace Berrys.Tools.Tests.Docker;

public sealed class PushFailureTests
{
    [TestCase("denied: Your authorization token has expired. Reauthenticate and try again.", PushFailure.LoginExpired)]
    [TestCase("no basic auth credentials", PushFailure.LoginExpired)]
    [TestCase("unauthorized: authentication required", PushFailure.LoginExpired)]
    [TestCase("Put \"http://127.0.0.1:5000/v2/\": dial tcp 127.0.0.1:5000: connect: connection refused", PushFailure.Passing)]
    [TestCase("net/http: TLS handshake timeout", PushFailure.Passing)]
    [TestCase("received unexpected HTTP status: 503 Service Unavailable", PushFailure.Passing)]
    [TestCase("toomanyrequests: Rate exceeded", PushFailure.Passing)]
    [TestCase("denied: User: arn:aws:sts::123456789012:assumed-role/reader is not authorized to perform: ecr:InitiateLayerUpload", PushFailure.Final)]
    [TestCase("name unknown: The repository with name 'berrys/gateway' does not exist", PushFailure.Final)]
    [TestCase("tag invalid: The image tag 'v1' already exists and cannot be overwritten because the repository is immutable.", PushFailure.Final)]
    [TestCase("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", PushFailure.Final)]
    [TestCase("write /var/lib/docker/tmp/x: no space left on device", PushFailure.Final)]
    [TestCase("", PushFailure.Final)]
    public void Says_whether_trying_again_can_help(string output, PushFailure failure) => PushFailures.Of(output).ShouldBe(failure);
}
