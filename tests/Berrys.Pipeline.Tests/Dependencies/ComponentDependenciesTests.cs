using Berrys.Pipeline.Dependencies;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Dependencies;

public sealed class ComponentDependenciesTests
{
    private const string App = "services/api-gateway/api_gateway/app.py";

    private static readonly string[] Files =
    [
        "services/api-gateway/api_gateway/__init__.py", App, "services/api-gateway/main.py", "services/api-gateway/tests/unit/test_app.py",
        "services/billing/app/__init__.py", "services/billing/main.py", "services/billing/billing_client/__init__.py",
        "services/orders/app/__init__.py", "services/orders/main.py", "services/orders/settings.py",
        "shared/__init__.py", "shared/models/__init__.py", "shared/models/task.py",
        "shared/utils/berrys_utils/__init__.py", "shared/utils/tests/unit/test_x.py", "shared/utils/setup.py",
        "shared/message-bus/src/bus/__init__.py", "shared/settings/settings.py",
    ];

    // The layout of the guide: the workspace is on the path.
    [TestCase("import shared.models", "shared/models")]
    [TestCase("import shared.models.task as t", "shared/models")]
    [TestCase("from shared import models, other", "shared/models")]
    [TestCase("from shared.models.task import Task", "shared/models")]
    [TestCase("from shared import message_bus", "shared/message-bus")]
    [TestCase("import shared", "")]
    [TestCase("import shared.modelsx", "")]
    // shared is on the path, or a library's own folder, or its src.
    [TestCase("from models import Task", "shared/models")]
    [TestCase("import models.task", "shared/models")]
    [TestCase("import message_bus", "shared/message-bus")]
    [TestCase("from berrys_utils.http import x", "shared/utils")]
    [TestCase("import bus", "shared/message-bus")]
    // From a file's own folder.
    [TestCase("from ....shared.utils import x", "shared/utils")]
    [TestCase("from ...shared import models", "")]
    [TestCase("from .. import main", "")]
    // Another service: by its path, or by a name that nobody else has.
    [TestCase("from services.billing.app import x", "billing")]
    [TestCase("import billing_client", "billing")]
    [TestCase("import app", "")]
    [TestCase("import main", "")]
    [TestCase("import tests.unit.test_x", "")]
    [TestCase("import setup", "")]
    [TestCase("import api_gateway.app", "")]
    [TestCase("import os, json", "")]
    [TestCase("x = import_module('shared.models')", "shared/models")]
    [TestCase("@patch('berrys_utils.http.get')", "shared/utils")]
    public void Of_a_service_by_what_it_imports(string source, string expected) =>
        string.Join(' ', Read(file => file == App ? source : "").UsedBy(Component("api-gateway")).Select(used => used.Name)).ShouldBe(expected);

    [TestCase("from ...shared.models import x", "shared/models")]
    [TestCase("from ... import shared", "")]
    [TestCase("from ...shared import models", "shared/models")]
    [TestCase("from ..billing import app", "billing")]
    [TestCase("from ........ import x", "")]
    public void Relative_imports_lead_out_of_a_component(string source, string expected) =>
        string.Join(' ', Read(file => file == "services/api-gateway/main.py" ? source : "").UsedBy(Component("api-gateway")).Select(used => used.Name)).ShouldBe(expected);

    [Test]
    public void Imports_of_tests_count() =>
        Read(file => file.EndsWith("test_app.py") ? "import berrys_utils" : "").UsedBy(Component("api-gateway")).ShouldHaveSingleItem().Name.ShouldBe("shared/utils");

    [Test]
    public void A_services_own_module_goes_before_a_librarys() =>
        Read(file => file.EndsWith("main.py") ? "import settings" : "").ShouldSatisfyAllConditions(
            graph => graph.UsedBy(Component("orders")).ShouldBeEmpty(),
            graph => graph.UsedBy(Component("billing")).ShouldHaveSingleItem().Name.ShouldBe("shared/settings"));

    [Test]
    public void What_is_declared_is_added_to_what_is_imported()
    {
        var graph = Read(file => file == "services/billing/main.py" ? "import models" : "", "billing");

        graph.UsedBy(Component("billing")).Select(used => used.Name).ShouldBe(["shared/models", "shared/utils"]);
        graph.Of(Component("billing")).Select(edge => edge.Reason).ShouldBe(["declared in pipeline.yaml", "services/billing/main.py:1 imports models"]);
    }

    private static DependencyGraph Read(Func<string, string> source, string? declares = null) => ComponentDependencies.Read(
        Workspace(declares), new FileTree(Files), file => PythonImports.Of(source(file)));

    private static Component Component(string name) => Workspace(null).Components.Single(component => component.Name == name);

    private static Workspace Workspace(string? declares) => new()
    {
        Root = "/w",
        Services = [.. ((string[])["api-gateway", "billing", "orders"]).Select(name => new Service(name, $"services/{name}") { Uses = name == declares ? ["shared/utils"] : null })],
        SharedLibraries = [.. ((string[])["message-bus", "models", "settings", "utils"]).Select(name => new SharedLibrary($"shared/{name}", $"shared/{name}"))],
    };
}
