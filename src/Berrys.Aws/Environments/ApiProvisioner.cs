using Amazon.ECR.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.S3.Model;
using Berrys.Aws.Images;
using Berrys.Pipeline;
using Berrys.Pipeline.Environments;

namespace Berrys.Aws.Environments;

/// <summary>Makes environments by calls of the API, in the account's default network. It is for the rehearsal; AWS is provisioned by Terraform.</summary>
/// <param name="clients">The clients.</param>
/// <param name="account">The account.</param>
/// <param name="region">The region.</param>
/// <param name="newPassword">Makes a password for a new database.</param>
/// <param name="print">Prints a line.</param>
/// <param name="clock">The clock.</param>
public sealed class ApiProvisioner(
    AwsClients clients, string account, string region, Func<string> newPassword, Action<string> print, TimeProvider clock) : IProvisioner
{
    /// <inheritdoc />
    public Task ProvisionPlatformAsync(IReadOnlyCollection<string> repositories, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync("provision the platform", async () =>
        {
            foreach (var name in repositories)
            {
                var isNew = await AwsCalls.EnsureAsync<CreateRepositoryResponse, RepositoryAlreadyExistsException>(
                    () => clients.Ecr.CreateRepositoryAsync(
                        new() { RepositoryName = name, ImageTagMutability = "IMMUTABLE", ImageScanningConfiguration = new() { ScanOnPush = true } }, cancellationToken));
                if (!isNew)
                    continue;
                await clients.Ecr.PutLifecyclePolicyAsync(new() { RepositoryName = name, LifecyclePolicyText = ImageLifecycle.Policy }, cancellationToken);
                print($"Made the image repository {name}");
            }

            var bucket = ResourceNames.LedgerBucket(account, region);
            var buckets = await clients.S3.ListBucketsAsync(new ListBucketsRequest(), cancellationToken);
            if ((buckets.Buckets ?? []).Any(found => found.BucketName == bucket))
                return true;
            await clients.S3.PutBucketAsync(new PutBucketRequest { BucketName = bucket, BucketRegionName = region == "us-east-1" ? null : region }, cancellationToken);
            print($"Made the ledger's bucket {bucket}");
            return true;
        });

    /// <inheritdoc />
    public Task ProvisionAsync(EnvironmentPlan plan, CancellationToken cancellationToken) => AwsCalls.InWordsAsync($"provision {plan.Name}", async () =>
    {
        var names = new ResourceNames(plan.Name);
        await clients.Ecs.CreateClusterAsync(new() { ClusterName = names.Cluster }, cancellationToken);
        var network = await new NetworkReader(clients).ReadAsync(cancellationToken);
        var loadBalancers = new LoadBalancerProvisioning(clients, names, network, print);
        var entry = await loadBalancers.EnsureAsync(names.PublicLoadBalancer, "internet-facing", cancellationToken);
        var inner = await loadBalancers.EnsureAsync(names.InternalLoadBalancer, "internal", cancellationToken);
        var database = plan.HasDatabase
            ? await new DatabaseProvisioning(clients, names, newPassword, print, clock).EnsureAsync(cancellationToken)
            : null;
        var services = new ServiceProvisioning(clients, names, network, print);
        var inputs = new TemplateInputs(names, account, region, inner.Address, database);
        foreach (var (index, service) in plan.Services.Index())
        {
            var groups = await loadBalancers.AttachAsync(service, service.IsEntry ? entry : inner, index, cancellationToken);
            await services.EnsureAsync(service, inputs, groups, cancellationToken);
        }

        return true;
    });

    /// <inheritdoc />
    public Task<EnvironmentAddresses> AddressesAsync(string environment, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"find {environment}", async () =>
        {
            var names = new ResourceNames(environment);
            try
            {
                var answer = await clients.LoadBalancing.DescribeLoadBalancersAsync(
                    new() { Names = [names.PublicLoadBalancer, names.InternalLoadBalancer] }, cancellationToken);
                var addresses = answer.LoadBalancers!.ToDictionary(found => found.LoadBalancerName!, found => found.DNSName!, StringComparer.Ordinal);
                return new EnvironmentAddresses(addresses[names.PublicLoadBalancer], addresses[names.InternalLoadBalancer]);
            }
            catch (LoadBalancerNotFoundException error)
            {
                throw new BerrysException(
                    ExitCode.Failed,
                    $"The environment {environment} is not there yet.",
                    $"./build.sh --target=Deploy{char.ToUpperInvariant(environment[0])}{environment[1..]} makes it and deploys to it.",
                    error);
            }
        });
}
