"""Writing of several new files, with the folders that they need: all of them, or none."""

import contextlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .writing import put, stage, sync_folder


def write_new(files: Mapping[Path, bytes], folders: Collection[Path] = ()) -> None:
    """Write files that there are not yet, and make folders: all of them, or none.

    Everything is on the disk under temporary names before the first file gets its own. Raises FileExistsError if one
    of the files exists, and any other OSError of the system, with the path of the file or folder that it concerns; then
    nothing has been written or made.
    """
    made: list[Path] = []
    staged: dict[Path, Path] = {}
    written: list[Path] = []
    try:
        for folder in (*folders, *(path.parent for path in files)):
            _make(folder, made)
        for path, content in files.items():
            with _naming(path):
                staged[path] = stage(path, content, like=path)
        for path, temporary in staged.items():
            with _naming(path):
                put(temporary, path, force=False)
            written.append(path)
    except BaseException:
        named = [path for path, temporary in staged.items() if _is_same(path, temporary)]
        _take_back([*written, *named, *staged.values()], made)
        raise
    for path, temporary in staged.items():
        temporary.unlink(missing_ok=True)
        sync_folder(path.parent)


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and add those that there were not to `made`."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        with _naming(each):
            each.mkdir()
        made.append(each)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Have errors of the system name this path instead of that of a temporary file."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno or 0, error.strerror or str(error), str(path)) from error


def _is_same(path: Path, temporary: Path) -> bool:
    """Whether a file has its own name already, beside the temporary one."""
    try:
        return path.samefile(temporary)
    except OSError:
        return False


def _take_back(files: Collection[Path], folders: Collection[Path]) -> None:
    for path in files:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    for folder in reversed([*folders]):
        with contextlib.suppress(OSError):
            folder.rmdir()
