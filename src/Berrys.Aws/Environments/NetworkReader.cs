using Berrys.Pipeline;

namespace Berrys.Aws.Environments;

/// <summary>The account's default network.</summary>
/// <param name="Vpc">The VPC's id.</param>
/// <param name="Subnets">Its subnets' ids, of different zones.</param>
internal sealed record DefaultNetwork(string Vpc, IReadOnlyList<string> Subnets);

/// <summary>Finds the account's default network.</summary>
/// <param name="clients">The clients.</param>
internal sealed class NetworkReader(AwsClients clients)
{
    /// <summary>Finds it.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The network.</returns>
    /// <exception cref="BerrysException">The account has none (exit code 1).</exception>
    public async Task<DefaultNetwork> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = await clients.Ec2.DescribeSubnetsAsync(
            new() { Filters = [new() { Name = "default-for-az", Values = ["true"] }] }, cancellationToken);
        var subnets = answer.Subnets ?? [];
        return subnets.Count > 0
            ? new DefaultNetwork(subnets[0].VpcId!, [.. subnets.Where(subnet => subnet.VpcId == subnets[0].VpcId).Select(subnet => subnet.SubnetId!)])
            : throw new BerrysException(ExitCode.Failed, "The account has no default network.", "aws ec2 create-default-vpc");
    }
}
