"""Imports, migrations and lazy relations point down, never up or across."""

import ast
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parent.parent
# A new app is one more word here.
CONTENT = ["schools", "articles", "accounts", "editorial", "desk", "notices"]
CONTENT += ["contributions", "privacy", "adoptions", "people", "readership", "reading_lists"]
CONTENT += ["sharing", "accessibility"]
MAY_IMPORT = {
    "core": set(),
    "search": {"core"},
    "home": {"core", *CONTENT},
    "styleguide": {"core", *CONTENT},
    **dict.fromkeys(CONTENT, {"core"}),
    "knowledge_hub": {"core", "search", "home", "styleguide", *CONTENT},
}
APPS = sorted(MAY_IMPORT.keys() - {"knowledge_hub"})
# Relations by string: what content may point at beside what it may import.
AT_SCHOOLS = ["articles", "accounts", "contributions", "adoptions"]
MAY_POINT_AT = dict.fromkeys(AT_SCHOOLS, {"schools"})


def modules(folder):
    return sorted((ROOT / folder).rglob("*.py"))


def imported_names(path):
    """Return the dotted name of each module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_apps(path):
    return {name.partition(".")[0] for name in imported_names(path)}


@pytest.mark.parametrize("app", MAY_IMPORT)
def test_imports_point_down(app):
    forbidden = (MAY_IMPORT.keys() | {"tests"}) - MAY_IMPORT[app] - {app}
    found = {path: forbidden & imported_apps(path) for path in modules(app)}
    assert not {path: names for path, names in found.items() if names}


def test_every_app_of_ours_has_its_place_here():
    ours = {config.label for config in apps.get_app_configs() if Path(config.path).parent == ROOT}
    assert sorted(ours) == APPS


def test_the_word_cutter_needs_no_django():
    names = {name for path in modules("core/thai") for name in imported_names(path)}
    assert not [name for name in names if name.startswith(("django", "wagtail"))]


def test_search_knows_nothing_of_ours_but_the_word_cutter():
    names = {name for path in modules("search") for name in imported_names(path)}
    assert not [name for name in names if name.startswith("core") and "core.thai" not in name]


def late_imports(path):
    """Yield each import inside a function; `ready()` is where Django wants them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name != "ready":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    yield inner


def is_ours(node):
    if isinstance(node, ast.ImportFrom):
        return node.level > 0 or node.module.partition(".")[0] in MAY_IMPORT
    return any(alias.name.partition(".")[0] in MAY_IMPORT for alias in node.names)


@pytest.mark.parametrize("app", MAY_IMPORT)
def test_no_cycle_hides_in_a_function(app):
    """A slow library may be loaded late; a module of ours never needs to be."""
    late = {
        path: [node.lineno for node in late_imports(path) if is_ours(node)] for path in modules(app)
    }
    assert not {path: lines for path, lines in late.items() if lines}


@pytest.mark.parametrize("app", APPS)
def test_migrations_depend_downwards(app):
    allowed = MAY_IMPORT[app] | MAY_POINT_AT.get(app, set()) | {app}
    needed = {
        label
        for path in modules(f"{app}/migrations")
        if path.stem != "__init__"
        for label, _name in import_module(f"{app}.migrations.{path.stem}").Migration.dependencies
    }
    assert not (needed & MAY_IMPORT.keys()) - allowed


@pytest.mark.parametrize("app", APPS)
def test_relations_point_downwards(app):
    allowed = MAY_IMPORT[app] | MAY_POINT_AT.get(app, set()) | {app}
    pointed_at = {
        field.related_model._meta.app_label
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if field.is_relation and field.related_model and not field.auto_created
    }
    assert not (pointed_at & MAY_IMPORT.keys()) - allowed
