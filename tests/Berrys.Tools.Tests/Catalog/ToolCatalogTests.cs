using Berrys.Tools.Catalog;

namespace Berrys.Tools.Tests.Catalog;

public sealed class ToolCatalogTests
{
    [TestCase("python3", "Python 3.11.7\n", "3.11.7")]
    [TestCase("python3", "Python 3.13.0rc2+\n", "3.13.0rc2+")]
    [TestCase("git", "git version 2.39.5\n", "2.39.5")]
    [TestCase("git", "git version 2.39.3 (Apple Git-146)\n", "2.39.3")]
    [TestCase("git", "git version 2.45.1.windows.1\n", "2.45.1")]
    [TestCase("docker", "Docker version 20.10.24+dfsg1, build 297e128\n", "20.10.24")]
    [TestCase("docker", "Docker version 28.2.2, build e6534b4\n", "28.2.2")]
    [TestCase("docker-compose", "docker-compose version 1.29.2, build unknown\ndocker-py version: 5.0.3\nCPython version: 3.11.2\n", "1.29.2")]
    [TestCase("docker-compose", "Docker Compose version v2.27.0\n", "2.27.0")]
    [TestCase("docker compose", "Docker Compose version v2.27.0-desktop.2\n", "2.27.0")]
    [TestCase("flake8", "5.0.4 (mccabe: 0.7.0, pycodestyle: 2.10.0, pyflakes: 2.5.0) CPython 3.11.2 on\nLinux\n", "5.0.4")]
    [TestCase("pytest", "pytest 7.2.1\n", "7.2.1")]
    [TestCase("pytest", "This is pytest version 5.4.3, imported from /usr/lib/python3/dist-packages/pytest.py\n", "5.4.3")]
    [TestCase("mmdebstrap", "mmdebstrap 1.3.5\n", "1.3.5")]
    [TestCase("node", "v20.20.2\n", "20.20.2")]
    [TestCase("npm", "11.19.1\n", "11.19.1")]
    [TestCase("shellcheck", "ShellCheck - shell script analysis tool\nversion: 0.9.0\nlicense: GNU General Public License, version 3\n", "0.9.0")]
    [TestCase("bandit", "bandit 1.6.2\n  python version = 3.11.2 (main, Apr 28 2025, 14:11:48) [GCC 12.2.0]\n", "1.6.2")]
    [TestCase("bandit", "bandit3 1.7.10\n", "1.7.10")]
    [TestCase("gitleaks", "8.18.4\n", "8.18.4")]
    [TestCase("gitleaks", "v8.0.1\n", "8.0.1")]
    [TestCase("trivy", "Version: 0.62.1\nVulnerability DB:\n  Version: 2\n", "0.62.1")]
    [TestCase("terraform", "There are some problems with the CLI configuration:\n\nTerraform v1.11.4\non linux_amd64\n", "1.11.4")]
    [TestCase("dotnet", "10.0.401\n", "10.0.401")]
    [TestCase("dotnet", "11.0.100-preview.3.25201.16\n", "11.0.100-preview.3.25201.16")]
    [TestCase("haproxy", "HAProxy version 2.6.12-1+deb12u4 2026/10/17 - https://haproxy.org/\n", "2.6.12")]
    [TestCase("haproxy", "HA-Proxy version 2.2.9-2+deb11u6 2023/12/18\n", "2.2.9")]
    [TestCase("docker-registry", "docker-registry github.com/docker/distribution 2.8.2+ds1\n", "2.8.2")]
    [TestCase("docker-registry", "registry github.com/distribution/distribution/v3 v3.0.0\n", "3.0.0")]
    [TestCase("nginx", "nginx version: nginx/1.22.1\n", "1.22.1")]
    [TestCase("postgresql", "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n", "15.18")]
    [TestCase("moto_server", "5.2.1\n", "5.2.1")]
    [TestCase("moto_server", "ModuleNotFoundError: No module named 'moto'\n", null)]
    [TestCase("node", "command failed: 1.2\n", null)]
    public void Reads_versions(string tool, string output, string? version) =>
        ToolCatalog.All.Single(description => description.Name == tool).ParseVersion(output).ShouldBe(version);
}
