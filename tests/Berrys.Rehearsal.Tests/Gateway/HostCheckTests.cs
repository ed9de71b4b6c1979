using System.Net;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Gateway;

public sealed class HostCheckTests
{
    [TestCase("127.0.0.1", true)]
    [TestCase("172.18.0.1", true)]
    [TestCase("localhost", true)]
    [TestCase("bucket.localhost", true)]
    [TestCase("evil.example", false)]
    [TestCase("localhost.evil.example", false)]
    [TestCase("notlocalhost", false)]
    [TestCase("172.18.0.2", false)]
    [TestCase("", false)]
    public void Only_names_that_no_one_else_can_point_here_are_answered(string host, bool allowed) =>
        new HostCheck([IPAddress.Loopback, IPAddress.Parse("172.18.0.1")]).Allows(host).ShouldBe(allowed);
}
