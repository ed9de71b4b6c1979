using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Parses Dockerfiles.</summary>
internal sealed class DockerfileParser(string path)
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER",
        "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR");

    private readonly ImmutableArray<DockerfileInstruction>.Builder _instructions = ImmutableArray.CreateBuilder<DockerfileInstruction>();
    private readonly ImmutableArray<DockerfileStage>.Builder _stages = ImmutableArray.CreateBuilder<DockerfileStage>();
    private char _escape;

    /// <summary>Parses a Dockerfile.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <returns>The Dockerfile.</returns>
    public static Dockerfile Parse(string text, string path) => new DockerfileParser(path).Parse(text);

    private Dockerfile Parse(string text)
    {
        var lines = new DockerfileLines(text, path);
        var read = lines.Read();
        _escape = lines.Escape;
        foreach (var line in read)
            Add(line);
        if (_instructions.Count == 0)
            throw DockerfileError.At(path, 1, "the file has no instructions");
        if (_stages.Count == 0)
            throw DockerfileError.At(path, _instructions[0].Line, "there is no FROM");
        return new Dockerfile
        {
            Path = path,
            Escape = _escape,
            Instructions = _instructions.DrainToImmutable(),
            Stages = _stages.ToImmutable(),
            Arguments = [],
        }.WithArguments();
    }

    private void Add(DockerfileLine line)
    {
        var (first, rest) = DockerfileWords.Head(line.Text);
        var keyword = first.ToUpperInvariant();
        if (!Keywords.Contains(keyword))
            throw DockerfileError.At(path, line.Number, $"there is no instruction {first}");
        if (rest.Length == 0)
            throw DockerfileError.At(path, line.Number, $"{keyword} needs an argument");
        var flags = ImmutableArray.CreateBuilder<string>();
        while (keyword is "FROM" or "COPY" or "ADD" or "RUN" or "HEALTHCHECK" && rest.StartsWith("--", StringComparison.Ordinal))
        {
            (var flag, rest) = DockerfileWords.QuotedHead(rest, _escape);
            if (flag == "--")
                break;
            flags.Add(flag);
        }

        if (keyword == "FROM")
            AddStage(line.Number, rest);
        else if (_stages.Count == 0 && keyword != "ARG")
            throw DockerfileError.At(path, line.Number, $"{keyword} stands before the first FROM");
        var instruction = new DockerfileInstruction
        {
            Keyword = keyword,
            Flags = flags.ToImmutable(),
            Text = rest,
            Line = line.Number,
            Stage = _stages.Count - 1,
        };
        if (keyword is "COPY" or "ADD" && CopyWords.Read(instruction).Length < 2)
            throw DockerfileError.At(path, line.Number, $"{keyword} needs a source and a destination");
        _instructions.Add(instruction);
    }

    private void AddStage(int line, string text)
    {
        var words = DockerfileWords.Plain(text);
        var named = words.Length == 3 && words[1].Equals("AS", StringComparison.OrdinalIgnoreCase);
        if (words.Length != 1 && !named)
            throw DockerfileError.At(path, line, "FROM must be FROM IMAGE or FROM IMAGE AS NAME");
        var name = named ? words[2].ToLowerInvariant() : null;
        if (name is not null && !(char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
            throw DockerfileError.At(path, line, $"a stage cannot be named {words[2]}: letters, digits, - _ . beginning with a letter");
        _stages.Add(new DockerfileStage(_stages.Count, name, words[0], line));
    }
}
