"""No module imports itself in a circle, not even inside a function or for the type checker alone."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "dossier_tui"


def modules_of(package: Path) -> dict[str, Path]:
    """Every module by its dotted name."""
    named = {}
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return named


def imports_of(name: str, path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    """The modules of the package that a module names in any import statement.

    A part does not count as importing the face of its own package.
    """
    here = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            wanted = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = here.split(".")[: len(here.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            wanted = [f"{source}.{alias.name}" for alias in node.names]
        else:
            continue
        for each in wanted:
            module = each if each in modules else each.rpartition(".")[0]
            if module in modules and module != name and not name.startswith(f"{module}."):
                yield module


def circles(edges: Mapping[str, set[str]]) -> list[set[str]]:
    """Sets of modules each of which leads to all the others."""

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        todo = [start]
        while todo:
            new = edges[todo.pop()] - seen
            seen |= new
            todo += new
        return seen

    leads_to = {name: reached(name) for name in edges}
    found: list[set[str]] = []
    for name, others in leads_to.items():
        circle = {other for other in others if name in leads_to[other]}
        if circle and circle not in found:
            found.append(circle)
    return found


def edges_of(package: Path) -> dict[str, set[str]]:
    modules = modules_of(package)
    return {name: set(imports_of(name, path, modules)) for name, path in modules.items()}


def test_there_is_no_circle_of_imports() -> None:
    assert circles(edges_of(PACKAGE)) == []


def test_a_circle_is_seen_also_in_a_function_and_for_the_type_checker(tmp_path: Path) -> None:
    package = tmp_path / "p"
    (package / "room").mkdir(parents=True)
    (package / "__init__.py").write_text("from .a import x\n")
    (package / "a.py").write_text("if TYPE_CHECKING:\n    from .room import b\n")
    (package / "room" / "__init__.py").write_text("")
    (package / "room" / "b.py").write_text("def f():\n    from ..room.c import g\n    from . import c\n")
    (package / "room" / "c.py").write_text("from p.a import x\n")

    assert circles(edges_of(package)) == [{"p.a", "p.room.b", "p.room.c"}]
