using System.Collections.Immutable;

namespace Berrys.Tools.Catalog;

/// <summary>The tools that the pipeline's first half uses.</summary>
public static class ToolCatalog
{
    private const int NewestPostgreSql = 20;
    private const int PostgreSqlVersions = 9;

    /// <summary>A Python interpreter.</summary>
    public static ToolDescription Python { get; } = new("python3", ["python3", "python"], ["--version"], VersionPatterns.Python());

    /// <summary>Git.</summary>
    public static ToolDescription Git { get; } = new("git", ["git"], ["--version"], VersionPatterns.Git());

    /// <summary>The Docker client.</summary>
    public static ToolDescription Docker { get; } = new("docker", ["docker"], ["--version"], VersionPatterns.Docker());

    /// <summary>Compose as a program of its own, version 1 or 2.</summary>
    public static ToolDescription DockerCompose { get; } = new("docker-compose", ["docker-compose"], ["version"], VersionPatterns.Compose());

    /// <summary>Compose as a plugin of the Docker client (<c>docker compose</c>); the plugin's file itself says its version.</summary>
    public static ToolDescription DockerComposePlugin { get; } = new(
        "docker compose",
        [
            "/usr/local/lib/docker/cli-plugins/docker-compose",
            "/usr/local/libexec/docker/cli-plugins/docker-compose",
            "/usr/lib/docker/cli-plugins/docker-compose",
            "/usr/libexec/docker/cli-plugins/docker-compose",
        ],
        ["version"],
        VersionPatterns.Compose());

    /// <summary>The linter.</summary>
    public static ToolDescription Flake8 { get; } = new("flake8", ["flake8"], ["--version"], VersionPatterns.Leading());

    /// <summary>The test runner; Debian calls it pytest-3 as well.</summary>
    public static ToolDescription Pytest { get; } = new("pytest", ["pytest", "pytest-3", "py.test"], ["--version"], VersionPatterns.Pytest());

    /// <summary>Makes Debian root file systems.</summary>
    public static ToolDescription Mmdebstrap { get; } = new("mmdebstrap", ["mmdebstrap"], ["--version"], VersionPatterns.Mmdebstrap());

    /// <summary>Node.js.</summary>
    public static ToolDescription Node { get; } = new("node", ["node", "nodejs"], ["--version"], VersionPatterns.Leading());

    /// <summary>Node's package manager.</summary>
    public static ToolDescription Npm { get; } = new("npm", ["npm"], ["--version"], VersionPatterns.Leading());

    /// <summary>The linter for shell scripts.</summary>
    public static ToolDescription Shellcheck { get; } = new("shellcheck", ["shellcheck"], ["--version"], VersionPatterns.Shellcheck());

    /// <summary>The scanner for Python code.</summary>
    public static ToolDescription Bandit { get; } = new("bandit", ["bandit", "bandit3"], ["--version"], VersionPatterns.Bandit());

    /// <summary>The scanner for secrets.</summary>
    public static ToolDescription Gitleaks { get; } = new("gitleaks", ["gitleaks"], ["version"], VersionPatterns.Leading());

    /// <summary>The scanner for images.</summary>
    public static ToolDescription Trivy { get; } = new("trivy", ["trivy"], ["--version"], VersionPatterns.Trivy());

    /// <summary>The scanner for dependencies.</summary>
    public static ToolDescription Snyk { get; } = new("snyk", ["snyk"], ["--version"], VersionPatterns.Leading());

    /// <summary>Keeps files for the tests of the remote cache.</summary>
    public static ToolDescription Nginx { get; } = new("nginx", ["nginx", "/usr/sbin/nginx"], ["-v"], VersionPatterns.Nginx());

    /// <summary>Terraform.</summary>
    public static ToolDescription Terraform { get; } = new("terraform", ["terraform"], ["version"], VersionPatterns.Terraform());

    /// <summary>The .NET SDK.</summary>
    public static ToolDescription Dotnet { get; } = new("dotnet", ["dotnet"], ["--version"], VersionPatterns.Leading());

    /// <summary>The proxy that plays load balancers; Debian puts it where only administrators look.</summary>
    public static ToolDescription HAProxy { get; } = new("haproxy", ["haproxy", "/usr/sbin/haproxy"], ["-v"], VersionPatterns.HAProxy());

    /// <summary>The registry of images.</summary>
    public static ToolDescription Registry { get; } = new("docker-registry", ["docker-registry"], ["--version"], VersionPatterns.Registry());

    /// <summary>The PostgreSQL server; Debian keeps it off PATH, a folder for each major version.</summary>
    public static ToolDescription PostgreSql { get; } = new(
        "postgresql",
        ["postgres", .. Enumerable.Range(0, PostgreSqlVersions).Select(age => $"/usr/lib/postgresql/{NewestPostgreSql - age}/bin/postgres")],
        ["--version"],
        VersionPatterns.PostgreSql());

    /// <summary>The simulator of AWS. It does not say its own version: that of its library is read, by the interpreter that it runs in.</summary>
    public static ToolDescription Moto { get; } = new(
        "moto_server", ["moto_server"], ["-c", "import moto; print(moto.__version__)"], VersionPatterns.Leading())
    {
        AskInstead = PythonScript.InterpreterOf,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<ToolDescription> All { get; } =
    [
        Python, Git, Docker, DockerCompose, DockerComposePlugin, Flake8, Pytest, Mmdebstrap, Node, Npm, Shellcheck, Bandit, Gitleaks, Trivy, Snyk, Terraform, Dotnet,
        HAProxy, Registry, PostgreSql, Moto, Nginx,
    ];
}
