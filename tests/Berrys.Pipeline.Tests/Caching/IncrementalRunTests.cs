using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Dependencies;
using Berrys.Pipeline.Tests.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Pipeline.Workspaces.Definitions;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching;

/// <summary>
/// Whatever is edited in whatever graph of services and libraries: a run with the cache comes to what a clean run comes to,
/// and only carries out what the edits can have affected.
/// </summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
public sealed class IncrementalRunTests
{
    private const int Services = 3;
    private const int Libraries = 4;

    private static readonly CheckDefinition Check = new()
    {
        Name = "digest",
        Target = "Digest",
        Words = ["digest", "{uses}"],
        Inputs = ["**/*.py", "**/*.txt", "{uses}/**/*.py"],
        Outputs = ["out"],
    };

    private enum EditKind
    {
        Write,
        Delete,
        Rename,
        ChangeMode,
        Touch,
        Import,
        WriteDuringTheRun,
        DamageOutput,
    }

    private sealed record Edit(EditKind Kind, int Component, int File, int Value);

    [Test]
    public async Task It_comes_to_what_a_clean_run_comes_to_and_runs_nothing_else()
    {
        var edit = Gen.Select(Gen.Enum<EditKind>(), Gen.Int[0, Services + Libraries - 1], Gen.Int[0, 1], Gen.Int[0, 1], (kind, component, file, value) => new Edit(kind, component, file, value));
        await edit.Array[1, 4].Array[1, 5].SampleAsync(
            async rounds =>
            {
                using var platform = new Platform();
                await platform.RunAsync([]);
                foreach (var edits in rounds)
                {
                    var before = platform.Read();
                    foreach (var one in edits)
                        platform.Apply(one);
                    var after = platform.Read();
                    var affected = platform.Affected(before, after).Concat(edits.Where(one => one.Kind == EditKind.DamageOutput).Select(one => Name(one.Component))).ToHashSet(StringComparer.Ordinal);

                    var ran = await platform.RunAsync(edits);

                    ran.ShouldBeSubsetOf(affected);
                    // An edit during the run may be in the outcome or not; the next run makes sure.
                    await platform.RunAsync([]);
                    platform.Outputs().ShouldBe(platform.Expected());
                }
            },
            iter: 15,
            threads: 1);
    }

    private static string Name(int component) => component < Services ? $"service{component}" : $"shared/library{component - Services}";

    private sealed class Platform : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Platform()
        {
            for (var component = 0; component < Services + Libraries; component++)
            {
                // Each imports the next library, so that there is a chain to begin with.
                var next = component < Services ? component % Libraries : component - Services + 1;
                Write($"{PathOf(component)}/module0.py", next < Libraries ? $"import shared.library{next}\n" : "");
                Write($"{PathOf(component)}/data.txt", "0");
            }
        }

        public void Dispose() => _folder.Dispose();

        public void Apply(Edit edit)
        {
            var path = $"{PathOf(edit.Component)}/module{edit.File}.py";
            var full = _folder.At(path);
            switch (edit.Kind)
            {
                case EditKind.Write:
                    Write(path, $"value = {edit.Value}\n");
                    break;
                case EditKind.Import:
                    Write(path, $"import shared.library{edit.Value % Libraries}\n");
                    break;
                case EditKind.Delete:
                    File.Delete(full);
                    break;
                case EditKind.Rename when File.Exists(full):
                    File.Move(full, _folder.At($"{PathOf(edit.Component)}/other{edit.Value}.py"), overwrite: true);
                    break;
                case EditKind.ChangeMode when File.Exists(full):
                    File.SetUnixFileMode(full, edit.Value % 2 == 0 ? UnixFileMode.UserRead | UnixFileMode.UserWrite : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                    break;
                case EditKind.Touch when File.Exists(full):
                    File.SetLastWriteTimeUtc(full, DateTime.UtcNow.AddMinutes(-edit.Value));
                    break;
                case EditKind.DamageOutput when edit.Component < Services && File.Exists(_folder.At($"{PathOf(edit.Component)}/out/digest")):
                    Write($"{PathOf(edit.Component)}/out/digest", "damaged");
                    break;
            }
        }

        // By content and executable bit, as git sees it.
        public ImmutableSortedDictionary<string, string> Read() => Files().ToImmutableSortedDictionary(file => file, file => ContentHash.OfFile(_folder.At(file)), StringComparer.Ordinal);

        public IEnumerable<string> Affected(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after)
        {
            var changed = before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(file => before.GetValueOrDefault(file) != after.GetValueOrDefault(file)).ToArray();
            var graph = Graph();
            return graph.Workspace.Services
                .Where(service => changed.Any(file => graph.Dependencies.UsedBy(service).Prepend(service).Any(component => file.StartsWith(component.Path + "/", StringComparison.Ordinal))))
                .Select(service => service.Name);
        }

        public async Task<IReadOnlyCollection<string>> RunAsync(IEnumerable<Edit> edits)
        {
            var during = edits.Where(edit => edit.Kind == EditKind.WriteDuringTheRun).ToArray();
            var ran = new ConcurrentQueue<string>();
            var paths = new PortablePaths(_folder.Path, _folder.At("artifacts"));
            var states = new FileStates(_folder.Path);
            FileIndex inputs = new(_folder.Path, _folder.At(".berrys/files"), ContentHash.OfFile, TimeProvider.System, states);
            FileIndex outputs = new(_folder.Path, _folder.At(".berrys/outputs"), OutputDigest.OfFile, TimeProvider.System, states);
            var cache = new StepCache(
                new CachePlaces(_folder.At(".berrys/cache"), _folder.Path, paths, outputs, _ => { }, TimeProvider.System),
                new StepKeys(inputs, paths, _ => null, "1"),
                new CacheOptions { Say = _ => { }, Redact = text => text },
                TimeProvider.System);
            var runner = new StepRunner(new FakeJobPool(), new RunRecord(), step => step.Title, TimeProvider.System, cache);
            await runner.RunAsync(
                [.. Steps().Select(step => new StepWork(step, async (declared, token) =>
                {
                    ran.Enqueue(declared.Service);
                    // Before the step has read its inputs, or after.
                    foreach (var edit in during.Where(edit => edit.Value == 0))
                        Write($"{PathOf(edit.Component)}/module{edit.File}.py", "value = 1\n");
                    var text = Digest(declared);
                    foreach (var edit in during.Where(edit => edit.Value == 1))
                        Write($"{PathOf(edit.Component)}/module{edit.File}.py", "value = 0\n");
                    Write($"{declared.Outputs[0]}/digest", text);
                    await Task.Yield();
                    return new StepRun(Verdict.Passed);
                }))],
                CancellationToken.None);
            inputs.Save();
            outputs.Save();
            return [.. ran];
        }

        public string Outputs() => string.Join('\n', Enumerable.Range(0, Services).Select(component => File.ReadAllText(_folder.At($"{PathOf(component)}/out/digest"))));

        public string Expected() => string.Join('\n', Steps().Select(Digest));

        private static string PathOf(int component) => component < Services ? $"services/service{component}" : $"shared/library{component - Services}";

        private IEnumerable<Step> Steps()
        {
            var (workspace, files, graph) = Graph();
            return workspace.Services.Select(service => CheckSteps.Of(Check, service, _folder.Path, new ToolIdentity("digest", "/bin/digest", "1"), files, graph.UsedBy(service)));
        }

        private (Workspace Workspace, FileTree Files, DependencyGraph Dependencies) Graph()
        {
            var workspace = new Workspace
            {
                Root = _folder.Path,
                Services = [.. Enumerable.Range(0, Services).Select(number => new Service(Name(number), PathOf(number)))],
                SharedLibraries = [.. Enumerable.Range(Services, Libraries).Select(number => new SharedLibrary(Name(number), PathOf(number)))],
            };
            var files = new FileTree(Files());
            return (workspace, files, ComponentDependencies.Read(workspace, files, file => PythonImports.Of(File.ReadAllText(_folder.At(file)))));
        }

        private string Digest(Step step) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Concat(step.Inputs.Select(path => $"{path} {ContentHash.OfFile(_folder.At(path))}\n")) + string.Join(' ', step.Command.Arguments))));

        private IEnumerable<string> Files() => ((string[])["services", "shared"])
            .SelectMany(room => Directory.EnumerateFiles(_folder.At(room), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(_folder.Path, file))
            .Where(file => !file.Contains("/out/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        private void Write(string path, string text) => _folder.With(path, text);
    }
}
