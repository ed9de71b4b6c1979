using System.Text;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Registry;

/// <summary>Answers for ECR: images are those of the real registry, repositories those of the upstream.</summary>
/// <param name="repositories">The repositories.</param>
/// <param name="reading">Reads images.</param>
/// <param name="changes">Changes images.</param>
/// <param name="storage">Knows which images there are.</param>
/// <param name="access">The registry's port and password.</param>
/// <param name="time">The clock.</param>
internal sealed class EcrHandler(
    EcrRepositories repositories, EcrImageReading reading, EcrImageChanges changes, RegistryStorage storage, RegistryAccess access, TimeProvider time)
    : IAwsHandler
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    /// <inheritdoc />
    public string Service => "ecr";

    /// <inheritdoc />
    public async Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var parameters = call.Parameters;
        switch (call.Action)
        {
            case "GetAuthorizationToken":
                return AwsAnswers.Json(Token());
            case "CreateRepository" or "DescribeRepositories":
                return await repositories.PassOnAsync(call, cancellationToken);
            case "DeleteRepository":
                return await DeleteRepositoryAsync(call, cancellationToken);
            case "DescribeImages" or "ListImages" or "BatchGetImage" or "BatchCheckLayerAvailability"
                or "PutImage" or "BatchDeleteImage" or "DescribeImageScanFindings" or "StartImageScan":
                var (name, immutable) = await repositories.RequireAsync(parameters, cancellationToken);
                return AwsAnswers.Json(call.Action switch
                {
                    "DescribeImages" => await reading.DescribeAsync(name, parameters, cancellationToken),
                    "ListImages" => reading.List(name, parameters),
                    "BatchGetImage" => await reading.GetAsync(name, parameters, cancellationToken),
                    "BatchCheckLayerAvailability" => await reading.CheckLayersAsync(name, parameters, cancellationToken),
                    "PutImage" => await changes.PutAsync(name, immutable, parameters, cancellationToken),
                    "BatchDeleteImage" => await changes.DeleteAsync(name, parameters, cancellationToken),
                    _ => throw NoScan(call.Action, name, parameters),
                });
            default:
                return null;
        }
    }

    private JsonObject Token() => new()
    {
        ["authorizationData"] = new JsonArray(new JsonObject
        {
            ["authorizationToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RegistryServer.UserName}:{access.Password}")),
            ["expiresAt"] = (time.GetUtcNow() + TokenLife).ToUnixTimeMilliseconds() / 1000.0,
            ["proxyEndpoint"] = $"http://127.0.0.1:{access.Port}",
        }),
    };

    private async Task<AwsAnswer> DeleteRepositoryAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var (name, _) = await repositories.RequireAsync(call.Parameters, cancellationToken);
        if ((bool?)call.Parameters["force"] != true && storage.Images(name).Count > 0)
            throw EcrErrors.RepositoryNotEmpty(name);
        var answer = await repositories.PassOnAsync(call, cancellationToken);
        if (answer.IsSuccess)
            storage.RemoveRepository(name);
        return answer;
    }

    /// <summary>No image is scanned here, and a made-up finding would be worse than none.</summary>
    private AwsException NoScan(string action, string repository, JsonObject parameters)
    {
        var id = new ImageId((string?)parameters["imageId"]?["imageDigest"], (string?)parameters["imageId"]?["imageTag"]);
        if (id.FindIn(storage.Images(repository)).Image is null)
            return EcrErrors.ImageNotFound(id, repository);
        return action == "StartImageScan"
            ? new AwsException("UnsupportedImageTypeException", "The rehearsal does not scan images.")
            : EcrErrors.ScanNotFound(id, repository);
    }
}
