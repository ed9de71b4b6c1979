using Berrys.Tools.Catalog;

namespace Berrys.Tools.Tests.Catalog;

public sealed class PythonScriptTests
{
    [TestCase("#!/opt/venv/bin/python", "/opt/venv/bin/python")]
    [TestCase("#!/usr/bin/python3 -E", "/usr/bin/python3")]
    [TestCase("#!/usr/bin/env bash", "/bin/there/python3")]
    [TestCase("#!", "/bin/there/python3")]
    [TestCase("", "/bin/there/python3")]
    public void The_first_line_says_it_or_the_folder(string firstLine, string expected) =>
        PythonScript.InterpreterOf("/bin/there/moto_server", firstLine, path => path == "/bin/there/python3").ShouldBe(expected);

    [Test]
    public void Else_it_is_the_one_on_PATH() => PythonScript.InterpreterOf("/bin/there/moto_server", "#!/bin/sh", _ => false).ShouldBe("python3");
}
