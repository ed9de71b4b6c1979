using Berrys.Pipeline.Dependencies;
using CsCheck;

namespace Berrys.Pipeline.Tests.Dependencies;

public sealed class PythonImportsTests
{
    [TestCase("import os", "1:0:os:")]
    [TestCase("import a.b as c, d", "1:0:a.b:|1:0:d:")]
    [TestCase("from a.b import c as d, e", "1:0:a.b:c,e")]
    [TestCase("from a import (\n  b,  # first\n  c as x,\n)\nimport d", "1:0:a:b,c|5:0:d:")]
    [TestCase("from . import logs", "1:1::logs")]
    [TestCase("from ..shared.utils import text", "1:2:shared.utils:text")]
    [TestCase("from.a import b", "1:1:a:b")]
    [TestCase("from a import *", "1:0:a:")]
    [TestCase("from a \\\n  import b", "1:0:a:b")]
    [TestCase("from a . b import c", "1:0:a.b:c")]
    [TestCase("x = 1; import a; from b import c", "1:0:a:|1:0:b:c")]
    [TestCase("try: import a\nexcept ImportError: from b import c", "1:0:a:|2:0:b:c")]
    [TestCase("if TYPE_CHECKING:\n    import a\nelse:\n\timport b", "2:0:a:|4:0:b:")]
    [TestCase("def f():\n  def g():\n    import a.b", "3:0:a.b:")]
    [TestCase("d = {'k': 1, 'l': [x[1:2]]}\nimport a", "2:0:a:")]
    [TestCase("\uFEFFimport a\r\nimport b\rimport c", "1:0:a:|2:0:b:|3:0:c:")]
    [TestCase("import größe.maß", "1:0:größe.maß:")]
    [TestCase("class A: pass\nfrom  a  import  b", "2:0:a:b")]
    public void Finds_imports_in_every_form(string source, string expected) => Written(source).ShouldBe(expected);

    [TestCase("'''\nimport a\n'''\nimport b", "4:0:b:")]
    [TestCase("\"\"\"It's \"quoted\".\nfrom a import b\\\"\"\"\nfrom c import d\n\"\"\"", "")]
    [TestCase("# import a\nx = 'import b' # from c import d", "")]
    [TestCase("x = r'\\'; import a'\nimport b", "2:0:b:")]
    [TestCase("x = 'not closed\nimport a", "2:0:a:")]
    [TestCase("f(\n  '''a\n  b''', [1,\n 2])\nimport c", "5:0:c:")]
    [TestCase("important = 1\nfrom_ = 2\nimport_x = 3\nfromage.import_()", "")]
    [TestCase("yield from a", "")]
    [TestCase("raise X from error", "")]
    public void Finds_none_in_strings_comments_and_other_names(string source, string expected) => Written(source).ShouldBe(expected);

    [TestCase("m = importlib.import_module('shared_utils')", "1:0:shared_utils:")]
    [TestCase("m = __import__(\"a.b\")", "1:0:a.b:")]
    [TestCase("pytest_plugins = ['fixtures', \"a.b\"]", "1:0:fixtures:|1:0:a.b:")]
    [TestCase("@mock.patch('billing.client.send')\ndef test(): pass", "1:0:billing.client.send:")]
    [TestCase("x = 'word'\ny = 'two words.here'\nz = 'a.b/c'", "")]
    public void Dotted_names_in_strings_may_be_modules(string source, string expected) => Written(source).ShouldBe(expected);

    [Test]
    public void Reads_whatever_it_is_given_and_keeps_what_it_found() =>
        Gen.OneOf([.. ((string[])["import ", "from ", " a.b", "'", "\"", "\"\"\"", "\\", "\n", "(", ")", ":", ";", "#", " as ", ",", ".", "*", "\r", "import", "é"]).Select(Gen.Const)]).Array[0, 40].Sample(parts =>
        {
            var imports = PythonImports.Of(string.Concat(parts));
            PythonImport.Parse(PythonImport.Write(imports)).ShouldBe(imports);
        });

    private static string Written(string source) => PythonImport.Write(PythonImports.Of(source)).Replace('\n', '|');
}
