namespace Berrys.Tools.Prerequisites;

/// <summary>Everything that a target can need from the machine.</summary>
public static class PrerequisiteCatalog
{
    /// <summary>Git: the workspace's history.</summary>
    public const string Git = "git";

    /// <summary>A Python interpreter.</summary>
    public const string Python = "python3";

    /// <summary>The Docker command-line client.</summary>
    public const string Docker = "docker";

    /// <summary>A reachable Docker Engine.</summary>
    public const string DockerEngine = "docker-engine";

    /// <summary>Compose.</summary>
    public const string Compose = "docker-compose";

    /// <summary>Makes base images where the hub cannot be reached.</summary>
    public const string Mmdebstrap = "mmdebstrap";

    /// <summary>Node.js' package manager, for secretlint and workflow linters.</summary>
    public const string Npm = "npm";

    /// <summary>Checks build.sh.</summary>
    public const string ShellCheck = "shellcheck";

    /// <summary>Scans Python code.</summary>
    public const string Bandit = "bandit";

    /// <summary>The .NET SDK.</summary>
    public const string DotNet = "dotnet";

    /// <summary>Plays load balancers in the rehearsal.</summary>
    public const string HAProxy = "haproxy";

    /// <summary>Plays ECR in the rehearsal.</summary>
    public const string Registry = "docker-registry";

    /// <summary>Plays RDS in the rehearsal.</summary>
    public const string PostgreSql = "postgresql";

    /// <summary>Plays the rest of AWS in the rehearsal.</summary>
    public const string Moto = "moto_server";

    /// <summary>Keeps files for the tests of the remote cache.</summary>
    public const string Nginx = "nginx";

    /// <summary>What people need: all but what only the tests of this repository do.</summary>
    public static IReadOnlyList<Prerequisite> ForPeople => [.. All.Where(prerequisite => !prerequisite.IsForTests)];

    /// <summary>What a rehearsal needs.</summary>
    public static IReadOnlyList<string> OfRehearsal { get; } = [DockerEngine, HAProxy, Registry, PostgreSql, Moto];

    /// <summary>All prerequisites in the order they are shown and installed.</summary>
    public static IReadOnlyList<Prerequisite> All { get; } =
    [
        new(Git, "the workspace's history", new("git", "git", "Git.Git"), Minimum: new(2, 20)),
        new(Python, "linting, tests", new("python3", "python@3.10", "Python.Python.3.10"), Minimum: new(3, 9)),
        new(Docker, "building images", new("docker.io", "docker", "Docker.DockerDesktop"), Minimum: new(20, 10)),
        new(DockerEngine, "images and containers", new("docker.io", "docker", "Docker.DockerDesktop"), PrerequisiteKind.DockerEngine, new(20, 10)),
        new(Compose, "integration tests", new("docker-compose", "docker-compose", "Docker.DockerDesktop"), Minimum: new(1, 27)),
        new(Mmdebstrap, "base images where the hub cannot be reached", new("mmdebstrap"), Optional: true),
        new(Bandit, "ScanCode", new("bandit", "bandit", Pip: "bandit"), Minimum: new(1, 6), Optional: true),
        new(DotNet, "this repository's own tests", new("dotnet-sdk-10.0", "dotnet", "Microsoft.DotNet.SDK.10"), Minimum: new(10, 0)),
        new(Npm, "secretlint, checking the workflows", new("npm", "node", "OpenJS.NodeJS"), Minimum: new(9, 0), Optional: true),
        new(ShellCheck, "checking build.sh", new("shellcheck", "shellcheck", "koalaman.shellcheck"), Optional: true),
        new(Nginx, "the tests of the remote cache", new("nginx-light"), Optional: true) { IsForTests = true },
        new(Moto, "the rehearsal", new(Pip: "moto[server]==5.2.1"), Minimum: new(5, 0), Optional: true),
        new(HAProxy, "the rehearsal's load balancers", new("haproxy", "haproxy"), Minimum: new(2, 4), Optional: true),
        new(Registry, "the rehearsal's ECR", new("docker-registry"), Minimum: new(2, 7), Optional: true),
        new(PostgreSql, "the rehearsal's RDS", new("postgresql", "postgresql"), Minimum: new(13, 0), Optional: true),
        new("flake8", "Lint", new("python3-flake8"), PrerequisiteKind.PythonDistribution, Optional: true),
        new("pytest", "UnitTest", new("python3-pytest"), PrerequisiteKind.PythonDistribution, Optional: true),
        new("pytest-cov", "coverage", new("python3-pytest-cov"), PrerequisiteKind.PythonDistribution, Optional: true),
    ];

    /// <summary>A prerequisite by its name.</summary>
    /// <param name="name">One of the names above.</param>
    /// <returns>The prerequisite.</returns>
    public static Prerequisite Named(string name) => All.First(prerequisite => prerequisite.Name == name);
}
