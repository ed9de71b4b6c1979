using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.Runtime;

namespace Berrys.Aws.Tests.Core;

/// <summary>Pages one after the other.</summary>
[TestFixture]
public sealed class PaginatorTests
{
    [Test]
    public async Task Pages_are_asked_for_when_they_are_needed()
    {
        using var client = new Pages("a", "b", null);
        var request = new DescribeRepositoriesRequest { MaxResults = 1 };

        (await client.Paginators.DescribeRepositories(request).Repositories.FirstAsync()).RepositoryName.ShouldBe("");
        client.Asked.ShouldBe([null]);
        (await client.Paginators.DescribeRepositories(request).Repositories.Select(repository => repository.RepositoryName).ToListAsync()).ShouldBe(["", "a", "b"]);
        request.NextToken.ShouldBeNull();
    }

    [Test]
    public async Task A_service_that_turns_in_circles_is_noticed()
    {
        using var client = new Pages("a", "a", "a", "a");
        await Should.ThrowAsync<AmazonClientException>(async () => await client.Paginators.DescribeRepositories(new DescribeRepositoriesRequest()).Repositories.CountAsync());
        client.Asked.Count.ShouldBe(2);
    }

    private sealed class Pages(params string?[] tokens) : AmazonECRClient(new AnonymousAWSCredentials(), new AmazonECRConfig { RegionEndpoint = Amazon.RegionEndpoint.EUCentral1 })
    {
        private int _page;

        public List<string?> Asked { get; } = [];

        public override Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(DescribeRepositoriesRequest request, CancellationToken cancellationToken = default)
        {
            Asked.Add(request.NextToken);
            if (request.NextToken is null)
                _page = 0;
            return Task.FromResult(new DescribeRepositoriesResponse { NextToken = tokens[_page++], Repositories = [new() { RepositoryName = request.NextToken ?? "" }] });
        }
    }
}
