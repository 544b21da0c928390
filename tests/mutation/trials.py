"""Trying changes: the tests are collected once, and run in a fork for each change, those that reach it first."""

import os
import resource
import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any

import coverage
import pytest

from .mutants import Mutant, apply

MOST_SECONDS = 60
"""Of the processor's time, after which a change counts as noticed, because the tests do not end."""
NOTICED, FAULT = 1, 70
"""Exit codes of a fork: a test has failed, or the trial itself."""


class Trials:
    """A plugin of pytest that, instead of the tests, runs those that reach a change, for every change."""

    def __init__(self, mutants: list[Mutant], package: Path, folder: Path, jobs: int) -> None:
        self.mutants, self.package, self.folder, self.jobs = mutants, package, folder, jobs
        self.survivors: list[Mutant] = []
        self.trying = ""

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure which tests reach what, then try each change."""
        if os.waitpid(self._forked(lambda: self._measure(session), session), 0)[1]:
            raise pytest.UsageError("The tests must pass before anything is broken.")
        data = coverage.CoverageData(str(self.folder / "coverage"))
        data.read()
        reached = {name: data.contexts_by_lineno(name) for name in data.measured_files()}
        width = Counter(test for module in reached.values() for tests in module.values() for test in tests)
        running: dict[int, Mutant] = {}
        for number, mutant in enumerate(self.mutants):
            while len(running) >= self.jobs:
                self._take_in(running)
            items = _near(mutant, session.items, reached.get(str(mutant.path), {}), width)
            pid = self._forked(partial(self._try, mutant, items), session)
            running[pid] = mutant
            if number % 50 == 0:
                print(f"\n{number} of {len(self.mutants)} tried, {len(self.survivors)} survive", flush=True)
        while running:
            self._take_in(running)
        order = {id(mutant): number for number, mutant in enumerate(self.mutants)}
        self.survivors.sort(key=lambda mutant: order[id(mutant)])
        return True

    def _take_in(self, running: dict[int, Mutant]) -> None:
        """Wait for the end of one trial."""
        pid, status = os.wait()
        mutant, code = running.pop(pid), os.waitstatus_to_exitcode(status)
        shutil.rmtree(self._temporary(pid), ignore_errors=True)
        if code == FAULT:
            raise pytest.UsageError(f"{mutant.key}\n{(self.folder / 'error.txt').read_text('utf-8')}")
        if code == 0:
            self.survivors.append(mutant)

    def _temporary(self, pid: int) -> Path:
        return self.folder / f"tmp-{pid}"

    def _forked(self, run: Callable[[], object], session: pytest.Session) -> int:
        pid = os.fork()
        if pid:
            return pid
        code = NOTICED
        try:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            folder = self._temporary(os.getpid())
            folder.mkdir()
            factory: Any = session.config._tmp_path_factory  # type: ignore[attr-defined]
            factory._basetemp = folder
            run()
            code = 0
        except Exception:  # noqa: BLE001  (told by the process that waits)
            (self.folder / "error.txt").write_text(traceback.format_exc(), encoding="utf-8")
            code = FAULT
        finally:
            os._exit(code)

    def _measure(self, session: pytest.Session) -> None:
        file = str(self.folder / "coverage")
        measured = coverage.Coverage(data_file=file, source=[str(self.package)], config_file=False)
        with measured.collect():
            for item, following in zip_longest(session.items, session.items[1:]):
                measured.switch_context(item.nodeid)
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        measured.save()
        shutil.rmtree(self._temporary(os.getpid()), ignore_errors=True)
        if session.testsfailed:
            sys.exit(1)

    def _try(self, mutant: Mutant, items: list[pytest.Item]) -> None:
        self.trying = mutant.key
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        apply(mutant)
        for item, following in zip_longest(items, items[1:]):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The first failure settles it."""
        if self.trying and report.failed:
            with (self.folder / "noticed.txt").open("a", encoding="utf-8") as file:
                file.write(f"{self.trying}\n    {report.nodeid}\n")
            os._exit(NOTICED)


def _near(
    mutant: Mutant, items: Iterable[pytest.Item], lines: Mapping[int, list[str]], width: Mapping[str, int]
) -> list[pytest.Item]:
    """The tests that reach a change, those first that reach little else; then the others of their files."""
    tests = {test for line in mutant.lines for test in lines.get(line, ())}
    files = {test.partition("::")[0] for test in tests}
    near = [item for item in items if item.nodeid.partition("::")[0] in files]
    return sorted(near, key=lambda item: (item.nodeid not in tests, width.get(item.nodeid, 0)))
