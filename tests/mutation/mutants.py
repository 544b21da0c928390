"""The changes: those that mutmut makes, each as a whole module in which one thing is changed.

mutmut itself leaves properties out, since it switches its changes while a program runs; and the words between the
braces of f-strings. Both are half of what the core does, so here they are changed too.
"""

import difflib
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import MutationVisitor, deep_replace
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode


@dataclass(frozen=True)
class Mutant:
    """One change."""

    module: str
    path: Path
    key: str
    """The function and the change, in words."""
    function: str
    """Its qualified name."""
    lines: range
    """Of the body of the function that is changed."""
    tree: cst.Module
    before: cst.CSTNode
    after: cst.CSTNode
    lot: str = ""
    """What the drawing of samples goes by; the same wherever the function stands."""

    def source(self) -> str:
        """The module with the change."""
        changed = deep_replace(self.tree, self.before, self.after)
        assert isinstance(changed, cst.Module)
        return changed.code

    def diff(self) -> str:
        """The change, as `diff -u` writes it."""
        before, after = (code.splitlines() for code in (self.tree.code, self.source()))
        return "\n".join([f"# {self.key}", *difflib.unified_diff(before, after, self.module, self.module, lineterm="")])


class _Visitor(MutationVisitor):
    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        return not isinstance(node, cst.FunctionDef) and super()._skip_node_and_children(node)


def _words(node: cst.FormattedStringText) -> Iterable[cst.CSTNode]:
    if node.value.strip():
        yield node.with_changes(value=f"XX{node.value}XX")


def _functions(body: Iterable[cst.CSTNode], prefix: str = "") -> Iterator[tuple[cst.CSTNode, str]]:
    for node in body:
        if isinstance(node, cst.FunctionDef):
            yield node, prefix + node.name.value
        elif isinstance(node, cst.ClassDef):
            yield from _functions(node.body.body, f"{prefix}{node.name.value}.")


def _of_module(module: str, path: Path) -> Iterator[Mutant]:
    code = path.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(code))
    visitor = _Visitor([*mutation_operators, (cst.FormattedStringText, _words)], IgnoredCode(set(), set(), set()))
    tree = wrapper.visit(visitor)
    names = dict(_functions(wrapper.module.body))
    places = wrapper.resolve(PositionProvider)
    for each in visitor.mutations:
        function = each.contained_by_top_level_function
        if function in names:
            before, after = (wrapper.module.code_for_node(node) for node in (each.original_node, each.mutated_node))
            place = places[function.body]
            lines = range(place.start.line, place.end.line + 1)
            key = f"{names[function]}: {before} → {after}"
            yield Mutant(module, path, key, names[function], lines, tree, each.original_node, each.mutated_node)


def mutants_of(package: Path, patterns: Iterable[str]) -> Iterator[Mutant]:
    """Every change that can be made to the functions of these modules."""
    for pattern in patterns:
        paths = sorted(package.glob(pattern))
        if not paths:
            raise SystemExit(f"Nothing is called {package / pattern}.")
        for path in paths:
            parts = path.relative_to(package.parent).with_suffix("").parts
            yield from _of_module(".".join(parts).removesuffix(".__init__"), path)


def sample_of(mutants: Iterable[Mutant], size: int, seed: int) -> list[Mutant]:
    """The same changes for the same seed, whatever else there is in a module and wherever it stands."""
    times: Counter[str] = Counter()
    drawn = []
    for mutant in mutants:
        times[mutant.key] += 1
        lot = hashlib.sha256(f"{seed} {mutant.key} {times[mutant.key]}".encode()).hexdigest()
        drawn.append(replace(mutant, lot=lot))
    print(f"{size} of {len(drawn)} changes, seed {seed}")
    return sorted(drawn, key=lambda mutant: mutant.lot)[:size]


def _function(owner: Any, name: str) -> Any:
    """The function of that qualified name, without what decorates it."""
    found = owner
    for part in name.split("."):
        found = vars(found)[part]
        if hasattr(found, "cache_clear"):
            found.cache_clear()
    for wrapped in ("fget", "func", "__func__", "__wrapped__"):
        found = getattr(found, wrapped, found)
    return found


def apply(mutant: Mutant) -> None:
    """Have this process run the change, wherever the function has been imported to already."""
    changed = ModuleType(mutant.module)
    changed.__package__ = mutant.module.rpartition(".")[0]
    exec(compile(mutant.source(), str(mutant.path), "exec"), changed.__dict__)
    was, now = (_function(module, mutant.function) for module in (sys.modules[mutant.module], changed))
    was.__code__, was.__defaults__, was.__kwdefaults__ = now.__code__, now.__defaults__, now.__kwdefaults__
