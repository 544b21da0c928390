"""Writing of several files into a folder: all of them, or none."""

import contextlib
import ctypes
import errno
import os
import stat
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .writing import TEMPORARY_ENDING, new_permissions, prefix_of, stage, sync_folder, write_file

_EXCHANGE = {"linux": ("renameat2", -100, 2), "darwin": ("renameatx_np", -2, 2)}
"""By system, the function that exchanges two names atomically, its number for the current folder, and its flag."""


def write_folder(
    folder: Path, files: Mapping[str, bytes], *, obsolete: Collection[str] = (), force: bool = False
) -> None:
    """Write files by their names into a folder, which is made if there is none: all of them, or none.

    Files with the names in `obsolete` are removed. Everything else in the folder stays. Whoever reads the folder finds
    all old files or all new ones, even if the program is killed: a new folder is written next to the old one, and the
    two are exchanged in one step.

    Where that is impossible, the files are put in place one by one, and the old ones are restored if one fails; only a
    program that is killed at that moment leaves a mixture of old and new files. It is impossible if the system or the
    disk cannot exchange two folders, if the parent folder cannot be written, and if the folder belongs to another user,
    is the current one, has another folder in it, or is a mount point.

    Raises FileExistsError if one of the files exists and `force` is false, NotADirectoryError if `folder` is a file,
    and any other OSError of the system. Then nothing has been changed.
    """
    target = Path(os.path.realpath(folder))
    if not os.path.lexists(target):
        with _beside(target, files) as complete:
            complete.rename(target)
        return
    old = {name for name in (*files, *obsolete) if os.path.lexists(target / name)}
    _check(folder, old, force=force)
    if not _exchange(target, files, old):
        _put_each(target, files, old)
    sync_folder(target.parent)


def _check(folder: Path, old: Collection[str], *, force: bool) -> None:
    """Raise the OSError for a folder that cannot be written."""
    if not stat.S_ISDIR(folder.stat().st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    for path in (folder / name for name in sorted(old)):
        if not force:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        if not path.is_file():
            raise OSError(errno.EINVAL, "it is no file", str(path))


@contextmanager
def _beside(target: Path, files: Mapping[str, bytes], also: Collection[str] = ()) -> Iterator[Path]:
    """Write files to a new folder next to `target`, with links to what `target` has under the names in `also`.

    The new folder is deleted at the end, unless it has been moved. Raises OSError if `also` names a folder.
    """
    beside = Path(tempfile.mkdtemp(prefix=prefix_of(target), suffix=TEMPORARY_ENDING, dir=target.parent))
    try:
        for name in also:
            os.link(target / name, beside / name, follow_symlinks=False)
        for name, content in files.items():
            stage(beside / name, content, like=target / name).rename(beside / name)
        beside.chmod(stat.S_IMODE(target.stat().st_mode) if target.is_dir() else new_permissions(0o777))
        sync_folder(beside)
        yield beside
    finally:
        with contextlib.suppress(OSError):
            for name in (*files, *also):
                (beside / name).unlink(missing_ok=True)
            beside.rmdir()


def _exchange(target: Path, files: Mapping[str, bytes], old: Collection[str]) -> bool:
    """Exchange the folder for a new one in one step. Returns False, with nothing changed, if that is impossible."""
    with contextlib.suppress(OSError, AttributeError):
        if Path.cwd().is_relative_to(target):
            return False  # a shell would stay in the old folder
        others = [path.name for path in target.iterdir() if path.name not in old]
        with _beside(target, files, others) as beside:
            if _owner(beside) != _owner(target):
                return False
            _exchange_names(beside, target)
            _clear(beside, target, old)
        return True
    return False


def _owner(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_uid, status.st_gid


def _clear(before: Path, target: Path, old: Collection[str]) -> None:
    """Delete the old files, and move to the new folder what others have meanwhile written to the old one."""
    for path in before.iterdir():
        with contextlib.suppress(OSError):
            now = target / path.name
            if path.name in old:
                path.unlink()
            elif not os.path.lexists(now) or not os.path.samestat(path.lstat(), now.lstat()):
                path.replace(now)


def _exchange_names(one: Path, other: Path) -> None:
    """Exchange two names atomically. Raises OSError or AttributeError if the system or the disk cannot do so."""
    function, here, flag = _EXCHANGE.get(sys.platform, ("", 0, 0))
    call = getattr(ctypes.CDLL(None, use_errno=True), function)
    if call(here, os.fsencode(one), here, os.fsencode(other), ctypes.c_uint(flag)):
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one))


def _put_each(target: Path, files: Mapping[str, bytes], old: Collection[str]) -> None:
    """Put files in place one by one, after all have been written; restore the old ones if one fails."""
    paths = {Path(os.path.realpath(target / name)): content for name, content in files.items()}
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    staged: dict[Path, Path] = {}
    put: list[Path] = []
    try:
        for path, content in paths.items():
            staged[path] = stage(path, content, like=path)
        for path, temporary in staged.items():
            temporary.replace(path)
            put.append(path)
        for name in set(old) - set(files):
            (target / name).unlink()
    except OSError:
        for path in put:
            _restore(path, before[path])
        raise
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def _restore(path: Path, content: bytes | None) -> None:
    with contextlib.suppress(OSError):
        if content is None:
            path.unlink()
        else:
            write_file(path, content, force=True)
