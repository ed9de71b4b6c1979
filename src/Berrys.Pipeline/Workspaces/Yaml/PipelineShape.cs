using static Berrys.Pipeline.Workspaces.Yaml.PipelinePatterns;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>What may stand in pipeline.yaml. schema/pipeline.schema.json and docs/pipeline-yaml.md are tested against it.</summary>
internal static class PipelineShape
{
    /// <summary>The whole file.</summary>
    /// <returns>The shape of its root.</returns>
    public static SectionShape Root() => new(
        "What a workspace of Berrys.Build says about itself beyond the conventions.",
        "a mapping with sections such as services and checks",
        [
            new("services", Services()),
            new("checks", Checks()),
            new("coverage", Coverage()),
            new("deadlines", Deadlines()),
            new("images", Images()),
            new("python", Python()),
            new("integration-test", IntegrationTest()),
            new("deployment", Deployment()),
            new("cache", Cache()),
            new("snyk", Snyk()),
            new("ledger", Ledger()),
            new("gate", GateShapes.Gate()),
            new("waivers", GateShapes.Waivers()),
            new("signing", Signing()),
        ]);

    private static MapShape Services() => new(
        "Services that differ from the conventions, by name.",
        "a mapping of service names",
        new("A service's name.", "a name without slashes, commas and a leading dot", ServiceName()),
        new SectionShape(
            "One service. Paths are relative to the workspace.",
            "a mapping with keys such as path and uses",
            [
                new("path", Path("The service's folder; services/NAME when left out.", "a folder of the workspace, such as services/api-gateway")),
                new("dockerfile", Path("Its Dockerfile; Dockerfile in its folder when left out.", "a file of the workspace, such as services/api-gateway/Dockerfile")),
                new("context", Path("The folder its image is built from; when left out, what the compose file says, else its own folder.", "a folder of the workspace; . is the workspace itself")),
                new("uses", new ListShape(
                    "The shared libraries it uses; when left out, what its imports say.",
                    "a list of shared libraries",
                    new TextShape("A shared library.", "the name of a folder in shared/", ComponentName()))),
                new("tests", Path("The folder of its unit tests; tests/unit in its folder when left out.", "a folder of the workspace, such as services/api-gateway/tests/unit")),
                new("requirements", Path("Its requirements file; requirements.txt in its folder when left out.", "a file of the workspace, such as services/api-gateway/requirements.txt")),
                new("image", new FlagShape("Whether it builds an image; false keeps its Dockerfile from being built.")),
                new("health", new TextShape("The path that load balancers check its health by; /health when left out.", "a path such as /health/ready", UrlPath())),
                new("count", new NumberShape("How many tasks a first deployment starts; 1 when left out.", "a whole number from 1 to 50", 1, 50)),
            ]));

    private static MapShape Checks() => new(
        "Commands that run once per service, in the service's folder, as part of Verify, by name. Each becomes a target in Pascal case; one named lint, unit-test, scan-code, scan-secrets, scan-dependencies or scan-images replaces the built-in check.",
        "a mapping of check names",
        new("A check's name.", "a name like type-check or TypeCheck", CheckName()),
        new SectionShape(
            "One check.",
            "a mapping with the key run",
            [
                new("run", Text("The command, split into words as a POSIX shell does and run without a shell. {service} and {path} in a word become the service's name and folder, the word {uses} the folders of what it uses.", "a command such as mypy app"), IsRequired: true),
                new("inputs", new ListShape(
                    "Patterns of the files that decide the outcome, relative to the service's folder: ** is any folders, * and ? stay within a name, ! excludes, {uses} is the folder of each component that it uses. Without inputs the outcome is never cached.",
                    "a list of patterns such as '**/*.py'",
                    new TextShape("A pattern.", "a pattern relative to the service's folder, such as '**/*.py'", InputPattern()))),
                new("outputs", new ListShape(
                    "Files and folders that the command writes, relative to the service's folder.",
                    "a list of files and folders",
                    new TextShape("A file or folder.", "a file or folder below the service's folder, without * and ?", OutputPath()))),
                new("env", new EitherShape(
                    "Environment variables that the outcome depends on: a mapping sets them (nothing as value takes the variable from the surroundings), a list takes them all from the surroundings.",
                    "a mapping of variables to values, or a list of variables",
                    new("Variables taken from the surroundings.", "a list of variables", Variable()),
                    new("Variables and their values.", "a mapping of variables to values", Variable(), new ValueShape("The value, as written.", "a single value, or nothing to take the variable from the surroundings", MayBeEmpty: true)))),
                new("services", new ListShape(
                    "The services and shared libraries (shared/NAME) it runs for; every service when left out.",
                    "a list of services",
                    new TextShape("A service or shared library.", "the name of a service, or shared/NAME", ComponentName()))),
                new("deadline", Duration("How long it may take for one service before it counts as broken; 10m when left out.")),
            ]));

    private static SectionShape Coverage() => new(
        "How much of the code the unit tests must reach.",
        "a mapping with the keys minimum and services",
        [
            new("minimum", Percentage("The least line coverage over all services together, in percent; none is asked for when left out.")),
            new("services", new MapShape(
                "The least line coverage of single services and shared libraries, in percent.",
                "a mapping of services to percentages",
                new("A service or shared library.", "the name of a service, or shared/NAME", ComponentName()),
                Percentage("The least line coverage, in percent."))),
        ]);

    private static SectionShape Deadlines() => new(
        "How long one step of a built-in target may take before it counts as broken.",
        "a mapping of targets to durations",
        [
            new("lint", Duration("For linting one service; 5m when left out.")),
            new("unit-test", Duration("For the unit tests of one service; 15m when left out.")),
            new("build-images", Duration("For building one image; 30m when left out.")),
            new("integration-test", Duration("For the whole integration test; 20m when left out.")),
        ]);

    private static SectionShape Images() => new(
        "What holds for every service's image.",
        "a mapping with keys such as name and build-args",
        [
            new("name", new TextShape("What stands before /SERVICE in an image's name; berrys_agents_v2 when left out.", "a repository such as berrys_agents_v2 or registry.example/team", ImageName())),
            new("build-args", new MapShape(
                "Build arguments for every image, on top of the compose file's.",
                "a mapping of build arguments",
                Variable(),
                new ValueShape("The value, as written.", "a single value", MayBeEmpty: false))),
            new("platform", new TextShape("The platform to build for; the engine's own when left out.", "a platform such as linux/amd64", Platform())),
            new("size-budget", new TextShape("How large an image may be before ScanImages finds it too large; any size when left out.", "a size such as 500MB or 2GiB", ByteSize())),
            new("ignore-unfixed", new FlagShape("Whether ScanImages leaves out what no version of a package mends yet; false when left out.")),
        ]);

    private static SectionShape Python() => new(
        "The Python that the platform is written for.",
        "a mapping with the keys version and packages",
        [
            new("version", new TextShape("Its version; '3.10' when left out.", "a version such as '3.10'", PythonVersion())),
            new("packages", new MapShape(
                "Debian packages that stand in for pinned distributions that no index has; python3-NAME is tried when left out.",
                "a mapping of distributions to Debian packages",
                new("A distribution as pinned in a requirements file.", "a distribution's name", Distribution()),
                new TextShape("The Debian package.", "a Debian package such as python3-yaml", DebianPackage()))),
        ]);

    private static SectionShape IntegrationTest() => new(
        "The integration test.",
        "a mapping with the key service",
        [
            new("service", new TextShape("The compose service that runs it; test when left out.", "the name of a service in the compose file", ComposeService())),
        ]);

    private static SectionShape Deployment() => new(
        "How the platform runs in an environment.",
        "a mapping with the key entry",
        [
            new("entry", new TextShape("The service that requests from outside come to; the only one whose name holds gateway when left out.", "the name of a service", ServiceName())),
        ]);

    private static SectionShape Cache() => new(
        "What is remembered of steps.",
        "a mapping with the keys size and remote",
        [
            new("size", new TextShape("How large .berrys/cache may become before what was not used for longest is removed; 5GB when left out.", "a size such as 500MB or 2GiB", ByteSize())),
            new("remote", new SectionShape(
                "A cache on another machine that is asked for what this one does not remember.",
                "a mapping with the keys url and push",
                [
                    new("url", new TextShape("Its address, below which ac/ and cas/ lie.", "an address such as https://cache.example.org/berrys", WebAddress()), IsRequired: true),
                    new("push", new FlagShape("Whether new outcomes are uploaded to it; false when left out.")),
                ])),
        ]);

    private static SectionShape Snyk() => new(
        "Where ScanDependencies tests what the services depend on.",
        "a mapping with the keys organization and api",
        [
            new("organization", new TextShape("The organization at Snyk; the account's own when left out.", "an organization such as berrys", SnykOrganization())),
            new("api", new TextShape("The address of Snyk's API; the one that Snyk's program knows when left out.", "an address such as https://api.eu.snyk.io", WebAddress())),
        ]);

    private static SectionShape Ledger() => new(
        "Where it is recorded what was released and deployed.",
        "a mapping with the key folder",
        [
            new("folder", Text("A folder, absolute or relative to the workspace, that everyone who deploys can write to; the bucket of the cloud's account when left out.", "a folder such as /srv/ledger")),
        ]);

    private static SectionShape Signing() => new(
        "Whose signatures on releases count.",
        "a mapping with the keys public-keys and required",
        [
            new("public-keys", new ListShape(
                "The files of the public keys that are trusted, relative to the workspace: ECDSA on P-256 in PEM.",
                "a list of files of the workspace",
                Path("A public key.", "a file of the workspace, such as keys/release.pub.pem"))),
            new("required", new FlagShape("Whether a release must be signed by one of these keys before it is deployed; false when left out.")),
        ]);

    private static TextShape Text(string description, string expected) => new(description, expected, Something());

    private static TextShape Path(string description, string expected) => new(description, expected, InnerPath());

    private static TextShape Variable() => new("An environment variable.", "a name of letters, digits and underscores", VariableName());

    private static TextShape Duration(string description) => new(description, "a duration such as 90s, 10m or 1h", PipelinePatterns.Duration());

    private static NumberShape Percentage(string description) => new(description, "a percentage from 0 to 100, such as 80", 0, 100);
}
