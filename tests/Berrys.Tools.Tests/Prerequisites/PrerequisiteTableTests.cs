using Berrys.Tools.Prerequisites;

namespace Berrys.Tools.Tests.Prerequisites;

public class PrerequisiteTableTests
{
    private static readonly PrerequisiteStatus[] Statuses =
    [
        new(PrerequisiteCatalog.Named("git"), "2.39.5", "/usr/bin/git"),
        new(PrerequisiteCatalog.Named("docker-engine"), null, null),
        new(PrerequisiteCatalog.Named("docker-compose"), "1.25.0", "/usr/bin/docker-compose"),
        new(PrerequisiteCatalog.Named("mmdebstrap"), null, null),
        new(PrerequisiteCatalog.Named("pytest"), "7.2.1", "/w/.berrys/venv"),
    ];

    [Test]
    public void Shows_what_was_found_and_how_to_get_the_rest() => PrerequisiteTable.Write(Statuses, Platform.Debian, administrator: false).ShouldBe("""
                 prerequisite    found   needed          for                                          install
        ok       git             2.39.5  2.20 or later   the workspace's history
        missing  docker-engine   -       20.10 or later  images and containers                        sudo apt-get install -y docker.io && sudo dockerd
        old      docker-compose  1.25.0  1.27 or later   integration tests                            sudo apt-get install -y docker-compose
        missing  mmdebstrap      -       any             base images where the hub cannot be reached  sudo apt-get install -y mmdebstrap
        ok       pytest          7.2.1   any             UnitTest

        """);

    [Test]
    public void Shows_the_headings_of_nothing() => PrerequisiteTable.Write([], Platform.MacOs, administrator: true)
        .ShouldBe("  prerequisite  found  needed  for  install\n");
}
