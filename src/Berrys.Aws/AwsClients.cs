using Amazon.ApplicationAutoScaling;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.EC2;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using Berrys.Aws.Clients;

namespace Berrys.Aws;

/// <summary>The clients of one region, each made when it is first asked for; safe to share between threads.</summary>
/// <remarks>
/// Without an endpoint, credentials come from the SDK's default chain: environment, web identity (GitHub OIDC), profiles with
/// SSO and assumed roles, container, instance metadata; <c>AWS_ENDPOINT_URL</c> and <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c> apply.
/// With one, nothing of environment and profiles applies.
/// </remarks>
public sealed class AwsClients : IDisposable
{
    private readonly ClientSettings _settings;
    private readonly Lazy<AmazonECRClient> _ecr;
    private readonly Lazy<AmazonECSClient> _ecs;
    private readonly Lazy<AmazonElasticLoadBalancingV2Client> _loadBalancing;
    private readonly Lazy<AmazonCloudWatchClient> _cloudWatch;
    private readonly Lazy<AmazonCloudWatchLogsClient> _logs;
    private readonly Lazy<AmazonSecretsManagerClient> _secrets;
    private readonly Lazy<AmazonRDSClient> _databases;
    private readonly Lazy<AmazonApplicationAutoScalingClient> _autoScaling;
    private readonly Lazy<AmazonEC2Client> _ec2;
    private readonly Lazy<AmazonS3Client> _s3;
    private readonly Lazy<AmazonSecurityTokenServiceClient> _sts;

    /// <summary>Clients of a region.</summary>
    /// <param name="region">The region, such as <c>eu-central-1</c>.</param>
    /// <param name="endpoint">One endpoint for everything, or <see langword="null"/> for AWS.</param>
    /// <param name="limits">Deadlines and attempts, or <see langword="null"/> for the usual ones.</param>
    /// <param name="clock">The clock of deadlines, or <see langword="null"/> for the system's.</param>
    public AwsClients(string region, AwsEndpoint? endpoint = null, AwsLimits? limits = null, TimeProvider? clock = null)
    {
        _settings = new ClientSettings(region, endpoint, limits ?? new AwsLimits(), clock ?? TimeProvider.System);
        _ecr = new(() => New(new AmazonECRConfig(), config => new AmazonECRClient(config), (key, config) => new AmazonECRClient(key, config)));
        _ecs = new(() => New(new AmazonECSConfig(), config => new AmazonECSClient(config), (key, config) => new AmazonECSClient(key, config)));
        _loadBalancing = new(() => New(new AmazonElasticLoadBalancingV2Config(), config => new AmazonElasticLoadBalancingV2Client(config), (key, config) => new AmazonElasticLoadBalancingV2Client(key, config)));
        _cloudWatch = new(() => New(new AmazonCloudWatchConfig(), config => new AmazonCloudWatchClient(config), (key, config) => new AmazonCloudWatchClient(key, config)));
        _logs = new(() => New(new AmazonCloudWatchLogsConfig(), config => new AmazonCloudWatchLogsClient(config), (key, config) => new AmazonCloudWatchLogsClient(key, config)));
        _secrets = new(() => New(new AmazonSecretsManagerConfig(), config => new AmazonSecretsManagerClient(config), (key, config) => new AmazonSecretsManagerClient(key, config)));
        _databases = new(() => New(new AmazonRDSConfig(), config => new AmazonRDSClient(config), (key, config) => new AmazonRDSClient(key, config)));
        _autoScaling = new(() => New(new AmazonApplicationAutoScalingConfig(), config => new AmazonApplicationAutoScalingClient(config), (key, config) => new AmazonApplicationAutoScalingClient(key, config)));
        _ec2 = new(() => New(new AmazonEC2Config(), config => new AmazonEC2Client(config), (key, config) => new AmazonEC2Client(key, config)));
        _s3 = new(() => New(new AmazonS3Config(), config => new AmazonS3Client(config), (key, config) => new AmazonS3Client(key, config)));
        _sts = new(() => New(new AmazonSecurityTokenServiceConfig(), config => new AmazonSecurityTokenServiceClient(config), (key, config) => new AmazonSecurityTokenServiceClient(key, config)));
    }

    /// <summary>Images.</summary>
    public AmazonECRClient Ecr => _ecr.Value;

    /// <summary>Services and tasks.</summary>
    public AmazonECSClient Ecs => _ecs.Value;

    /// <summary>Load balancers, target groups, listeners, rules.</summary>
    public AmazonElasticLoadBalancingV2Client LoadBalancing => _loadBalancing.Value;

    /// <summary>Metrics and alarms.</summary>
    public AmazonCloudWatchClient CloudWatch => _cloudWatch.Value;

    /// <summary>Logs.</summary>
    public AmazonCloudWatchLogsClient Logs => _logs.Value;

    /// <summary>Secrets.</summary>
    public AmazonSecretsManagerClient Secrets => _secrets.Value;

    /// <summary>Databases and their snapshots.</summary>
    public AmazonRDSClient Databases => _databases.Value;

    /// <summary>Scalable targets and scaling policies.</summary>
    public AmazonApplicationAutoScalingClient AutoScaling => _autoScaling.Value;

    /// <summary>Networks, subnets, security groups.</summary>
    public AmazonEC2Client Ec2 => _ec2.Value;

    /// <summary>Objects; paths, not host names, name buckets where an endpoint is set.</summary>
    public AmazonS3Client S3 => _s3.Value;

    /// <summary>Who we are.</summary>
    public AmazonSecurityTokenServiceClient Sts => _sts.Value;

    /// <summary>Closes the clients that were made.</summary>
    public void Dispose()
    {
        Dispose(_ecr);
        Dispose(_ecs);
        Dispose(_loadBalancing);
        Dispose(_cloudWatch);
        Dispose(_logs);
        Dispose(_secrets);
        Dispose(_databases);
        Dispose(_autoScaling);
        Dispose(_ec2);
        Dispose(_s3);
        Dispose(_sts);
    }

    private TClient New<TConfig, TClient>(TConfig config, Func<TConfig, TClient> fromChain, Func<AWSCredentials, TConfig, TClient> withKey)
        where TConfig : ClientConfig
    {
        _settings.Apply(config);
        return _settings.Credentials is { } credentials ? withKey(credentials, config) : fromChain(config);
    }

    private static void Dispose<T>(Lazy<T> client)
        where T : IDisposable
    {
        if (client.IsValueCreated)
            client.Value.Dispose();
    }
}
