using System.Reflection;
using Berrys.Aws.Core;

namespace Berrys.Aws.Tests.Contracts;

/// <summary>Every operation, member, name, type and error code against botocore's models.</summary>
[TestFixture]
public sealed class OperationContractTests
{
    public static IReadOnlyList<Type> Services { get; } =
        [.. typeof(AwsClients).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Amazon.", StringComparison.Ordinal) == true && type.Name.EndsWith("Operations", StringComparison.Ordinal))];

    [Test]
    public void All_services_are_seen() => Services.Count.ShouldBe(9);

    [TestCaseSource(nameof(Services))]
    public async Task A_service_is_described_as_in_the_model(Type operations)
    {
        var service = Operations(operations)[0].Service;
        var metadata = (await Botocore.ModelAsync(service.ServiceId)).Metadata;

        service.ServiceId.ShouldBe(ServiceModel.Text(metadata, "serviceId"));
        service.ApiVersion.ShouldBe(ServiceModel.Text(metadata, "apiVersion"));
        service.EndpointPrefix.ShouldBe(ServiceModel.Text(metadata, "endpointPrefix"));
        service.SigningName.ShouldBe(ServiceModel.Text(metadata, "signingName") ?? service.EndpointPrefix);
        var protocols = metadata.TryGetProperty("protocols", out var several) ? several.EnumerateArray().Select(name => name.GetString()).ToList() : [ServiceModel.Text(metadata, "protocol")];
        switch (service.Wire)
        {
            case JsonProtocol json:
                protocols.ShouldContain("json");
                ServiceModel.Text(metadata, "jsonVersion").ShouldBe("1.1");
                json.TargetPrefix.ShouldBe(ServiceModel.Text(metadata, "targetPrefix"));
                break;
            case QueryProtocol query:
                protocols.ShouldContain(query.BareLists ? "ec2" : "query");
                query.ResultWrapper.ShouldBe(!query.BareLists);
                break;
        }
    }

    [TestCaseSource(nameof(Services))]
    public async Task Members_are_those_of_the_model(Type operations)
    {
        var members = 0;
        var differences = new List<string>();
        foreach (var operation in Operations(operations))
        {
            var model = await Botocore.ModelAsync(operation.Service.ServiceId);
            var (request, response) = (new ShapeComparison(model, operation.Service, input: true), new ShapeComparison(model, operation.Service, input: false));
            request.Compare(operation.Request, model.Root(operation.Name, "input"));
            response.Compare(operation.Response, model.Root(operation.Name, "output"));
            members += request.Members + response.Members;
            differences.AddRange([.. request.Differences, .. response.Differences]);
        }

        differences.Distinct().ShouldBeEmpty();
        await TestContext.Out.WriteLineAsync($"{members} members");
        members.ShouldBeGreaterThan(20);
    }

    [TestCaseSource(nameof(Services))]
    public async Task Errors_have_the_types_of_their_codes(Type operations)
    {
        foreach (var operation in Operations(operations))
        {
            var model = await Botocore.ModelAsync(operation.Service.ServiceId);
            foreach (var (shape, code) in model.Errors(operation.Name))
                operation.Service.Error(new ServiceError(code, "x")).GetType().Name.ShouldBe(Without(shape, "Fault", "Exception") + "Exception");
            var unknown = operation.Service.Error(new ServiceError("SomethingElse", "x", "id"));
            unknown.ErrorCode.ShouldBe("SomethingElse");
            unknown.RequestId.ShouldBe("id");
        }
    }

    [TestCaseSource(nameof(Services))]
    public void A_client_has_a_method_for_each_operation(Type operations)
    {
        var client = operations.Assembly.GetType($"{operations.Namespace}.Amazon{operations.Name[..^"Operations".Length]}Client")!;
        foreach (var operation in Operations(operations))
        {
            operation.Request.Type.FullName.ShouldBe($"{operations.Namespace}.Model.{operation.Name}Request");
            operation.Response.Type.FullName.ShouldBe($"{operations.Namespace}.Model.{operation.Name}Response");
            var method = client.GetMethod(operation.Name + "Async", [operation.Request.Type, typeof(CancellationToken)]);
            method.ShouldNotBeNull(operation.Name).ReturnType.ShouldBe(typeof(Task<>).MakeGenericType(operation.Response.Type));
            method.GetParameters()[1].HasDefaultValue.ShouldBeTrue();
        }

        client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Count(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).ShouldBe(Operations(operations).Count);
    }

    // Secrets Manager pages ListSecretVersionIds, which botocore's list forgets.
    [TestCaseSource(nameof(Services))]
    public async Task What_pages_has_a_paginator(Type operations)
    {
        var factory = operations.Assembly.GetType($"{operations.Namespace}.Model.{operations.Name[..^"Operations".Length]}PaginatorFactory");
        foreach (var operation in Operations(operations))
        {
            var model = await Botocore.ModelAsync(operation.Service.ServiceId);
            if (!model.Paginators.TryGetProperty(operation.Name, out var pages))
                continue;

            var paginator = factory.ShouldNotBeNull(operation.Name).GetMethod(operation.Name, [operation.Request.Type])!.ReturnType;
            paginator.GetProperty("Responses").ShouldNotBeNull();
            operation.Request.Type.GetProperty(Pascal(pages.GetProperty("input_token").GetString()!)).ShouldNotBeNull();
            operation.Response.Type.GetProperty(Pascal(pages.GetProperty("output_token").GetString()!)).ShouldNotBeNull();
            var results = pages.GetProperty("result_key") is { ValueKind: System.Text.Json.JsonValueKind.Array } several ? several.EnumerateArray().Select(key => key.GetString()!) : [pages.GetProperty("result_key").GetString()!];
            foreach (var result in results.Select(Pascal).Where(name => operation.Response.Type.GetProperty(name) is not null))
                paginator.GetProperty(result).ShouldNotBeNull($"{operation.Name}.{result}");
        }
    }

    [Test]
    public async Task Differences_are_seen()
    {
        var model = await Botocore.ModelAsync("ECR");
        var operation = Operations(Services.Single(type => type.Name == "ECROperations")).Single(operation => operation.Name == "CreateRepository");
        var comparison = new ShapeComparison(model, operation.Service, input: true);
        comparison.Compare(operation.Request, "PutImageRequest");
        comparison.Differences.ShouldContain("PutImageRequest has no member encryptionConfiguration");
        comparison.Differences.ShouldContain("PutImageRequest requires imageManifest");
    }

    private static List<IOperation> Operations(Type operations) =>
        [.. operations.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (IOperation)property.GetValue(null)!)];

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Without(string name, params string[] suffixes) => suffixes.FirstOrDefault(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } found ? name[..^found.Length] : name;
}
