using Amazon.SecretsManager.Model;
using Berrys.Aws.Core;

namespace Amazon.SecretsManager;

/// <summary>The operations, each made when it is first called.</summary>
internal static class SecretsManagerOperations
{
    public static Operation<GetSecretValueRequest, GetSecretValueResponse> GetSecretValue =>
        field ??= new(SecretsManagerService.Description, "GetSecretValue", SecretsManagerJson.Default.GetSecretValueRequest, SecretsManagerJson.Default.GetSecretValueResponse);

    public static Operation<CreateSecretRequest, CreateSecretResponse> CreateSecret =>
        field ??= new(SecretsManagerService.Description, "CreateSecret", SecretsManagerJson.Default.CreateSecretRequest, SecretsManagerJson.Default.CreateSecretResponse);

    public static Operation<PutSecretValueRequest, PutSecretValueResponse> PutSecretValue =>
        field ??= new(SecretsManagerService.Description, "PutSecretValue", SecretsManagerJson.Default.PutSecretValueRequest, SecretsManagerJson.Default.PutSecretValueResponse);

    public static Operation<DescribeSecretRequest, DescribeSecretResponse> DescribeSecret =>
        field ??= new(SecretsManagerService.Description, "DescribeSecret", SecretsManagerJson.Default.DescribeSecretRequest, SecretsManagerJson.Default.DescribeSecretResponse);

    public static Operation<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse> ListSecretVersionIds =>
        field ??= new(SecretsManagerService.Description, "ListSecretVersionIds", SecretsManagerJson.Default.ListSecretVersionIdsRequest, SecretsManagerJson.Default.ListSecretVersionIdsResponse);
}
