using Amazon.ECR.Model;
using Amazon.SecurityToken.Model;
using Berrys.Aws;

// Usage: identity|repositories [ENDPOINT]: calls once in this process's environment; the SDK reads it once per process.
var endpoint = args.Length > 1 ? new AwsEndpoint(new Uri(args[1]), "rehearsal", "rehearsal") : null;
using var clients = new AwsClients("eu-central-1", endpoint);
try
{
    Console.WriteLine(args[0] == "identity"
        ? (await clients.Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest())).Arn
        : string.Join(' ', (await clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest())).Repositories?.Select(repository => repository.RepositoryName) ?? []));
    return 0;
}
catch (Exception error)
{
    var message = AwsErrors.From(error, "look around");
    Console.WriteLine($"{message.Message}\n{message.Next}");
    await Console.Error.WriteLineAsync(error.ToString());
    return (int)message.ExitCode;
}
