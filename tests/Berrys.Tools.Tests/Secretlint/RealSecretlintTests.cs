using Berrys.Pipeline.Security;
using Berrys.Tools.Node;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.Secretlint;
using Berrys.Tools.Secrets;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Tests.Secretlint;

/// <summary>Secretlint from npm, installed from our lock file.</summary>
public sealed class RealSecretlintTests
{
    // Put together from pieces, so that this file does not hold what a scanner would find.
    private const string KeyId = "AKIA" + "QQQQFAKE7777ZZZZ";
    private const string Key = "abcdEFGH1234ijklMNOP" + "5678qrstUVWX90abCDEF";

    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());
    private TemporaryFolder _state = null!;
    private SecretlintInstallation _installation = null!;

    [OneTimeSetUp]
    public async Task Install()
    {
        _state = new TemporaryFolder();
        _installation = new(SecretlintInstallation.Package.FolderIn(_state.Path));
        var prepared = _installation.Folder + ".tmp";
        SecretlintInstallation.Package.WriteFiles(prepared);
        var result = await _runner.RunAsync(NodePackage.Install("npm", prepared, TimeSpan.FromMinutes(5)), null, CancellationToken.None);
        result.ExitCode.ShouldBe(0, result.Error);
        NodePackage.IsComplete(_installation.Folder).ShouldBeFalse();
        NodePackage.Complete(prepared, _installation.Folder);
        NodePackage.IsComplete(_installation.Folder).ShouldBeTrue();
    }

    [OneTimeTearDown]
    public void Remove() => _state.Dispose();

    [Test]
    public async Task Finds_an_AWS_key_by_file_and_line_whatever_the_files_name()
    {
        string[] names = ["a b/[c] 'd' {e} \"f\".env", "-g/--h.env", "!i.env", ".j/.env", "line\nbreak.env", "back\\slash.env", "(k)/*.env"];
        using var workspace = new TemporaryFolder();
        foreach (var name in names)
            workspace.Write(name, $"# settings\nAWS_ACCESS_KEY_ID={KeyId}\nAWS_SECRET_ACCESS_KEY={Key}\n");
        workspace.Write("fine.txt", "nothing\n");

        var (result, output) = await ScanAsync(workspace, [.. names, "fine.txt"]);

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.Select(finding => (finding.Path, finding.Line)).Distinct()
            .ShouldBe(names.SelectMany(name => ((string?, int?)[])[(PlainText.Line(name), 2), (PlainText.Line(name), 3)]), ignoreOrder: true);
        output.ShouldNotContain(Key);
        output.ShouldNotContain(KeyId);
    }

    [Test]
    public async Task An_account_id_and_an_example_are_no_secrets()
    {
        using var workspace = new TemporaryFolder();
        workspace.Write("main.tf", "aws_account_id = 123456789012\n");
        workspace.Write("docs.ini", "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n");

        var (result, _) = await ScanAsync(workspace, "main.tf", "docs.ini");

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.ShouldBeEmpty();
    }

    [Test]
    public async Task The_workspaces_ignore_file_holds()
    {
        using var workspace = new TemporaryFolder();
        workspace.Write(".secretlintignore", "ignored.env\n");
        workspace.Write("ignored.env", $"AWS_ACCESS_KEY_ID={KeyId}\n");

        var (result, _) = await ScanAsync(workspace, ".secretlintignore", "ignored.env");

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.ShouldBeEmpty();
    }

    [Test]
    public async Task Settings_with_a_rule_that_is_not_there_are_a_failed_scan()
    {
        using var workspace = new TemporaryFolder();
        workspace.Write(".secretlintrc.json", """{"rules": [{"id": "@example/none"}]}""");

        var (result, _) = await ScanAsync(workspace, ".secretlintrc.json", ".secretlintrc.json");

        result.State.ShouldBe(ScanState.Failed);
    }

    private async Task<(ScanResult Result, string Output)> ScanAsync(TemporaryFolder workspace, params string[] files)
    {
        var all = files.ToHashSet(StringComparer.Ordinal);
        var settings = SecretlintScanner.SettingsOf(all) is { } own ? Path.Combine(workspace.Path, own) : _installation.Settings;
        var scanner = new SecretlintScanner("node", _installation, settings, TimeSpan.FromMinutes(2));
        using var folder = new PrivateFolder();
        var part = folder.Copy(workspace.Path, files, scanner.Settings(all), CancellationToken.None).Parts.ShouldHaveSingleItem();
        var report = folder.MakeReport("report.json");
        var result = await _runner.RunAsync(scanner.Scan(part.Folder, report), null, CancellationToken.None);
        var judged = scanner.Judge(result, await ReportFile.ReadAsync(report, CancellationToken.None), part.Folder, _ => null);
        var output = $"{result.Output}{result.Error}{await File.ReadAllTextAsync(report)}{judged}{string.Join(' ', judged.Findings)}";
        return (judged with { Findings = [.. judged.Findings.Select(finding => part.Restore(finding, _ => null))] }, output);
    }
}
