"""What git has of a folder: its commits, and files as they were. Nothing is ever changed in a repository."""

import io
import os
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath


class GitError(Exception):
    """Git cannot answer; the message says why, on one line."""


def commit_of(folder: Path, revision: str) -> str | None:
    """Return the hash of the commit that a revision names; None if it names none. Raises GitError."""
    top_of(folder)  # so that a folder outside of any repository is told apart from an unknown name
    if revision.startswith("-") or not revision or "\0" in revision:
        return None
    ended = _run(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return ended.stdout.decode().strip() if ended.returncode == 0 else None


def top_of(folder: Path) -> Path:
    """Return the top folder of the repository that a folder is in. Raises GitError."""
    ended = _run(folder, "rev-parse", "--show-toplevel")
    if ended.returncode:
        raise GitError(f"{folder} is in no git repository ({_reason(ended)})")
    return Path(os.fsdecode(ended.stdout.removesuffix(b"\n")))


def file_at(folder: Path, commit: str, path: str) -> bytes:
    """Return the bytes of a file as a commit has it; the path is that below the top, or `./…`. Raises GitError."""
    ended = _run(folder, "cat-file", "blob", f"{commit}:{path}")
    if ended.returncode:
        raise GitError(f"there is no file {path} then")
    return ended.stdout


def extract(folder: Path, commit: str, names: Sequence[str], into: Path) -> None:
    """Write the YAML files of a folder's subfolders as a commit has them. Raises GitError if it has none of them."""
    top = top_of(folder)
    below = folder.resolve().relative_to(top.resolve())
    listed = _run(top, "ls-tree", "-z", "--name-only", commit, "--", *(str(below / name) for name in names))
    paths = [os.fsdecode(path) for path in listed.stdout.split(b"\0") if path]
    if not paths:
        raise GitError(f"there are no folders {' and '.join(names)} then")
    archive = _run(top, "archive", "--format=tar", commit, "--", *paths)
    if archive.returncode:
        raise GitError(_reason(archive))
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        for member in tar:
            path, file = PurePosixPath(member.name), tar.extractfile(member) if member.isreg() else None
            if file and path.suffix == ".yaml" and ".." not in path.parts:
                target = into / path.relative_to(below.as_posix())
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read())


def _run(folder: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(  # noqa: S603  (fixed words; what a reader typed is only ever the name of a revision)
            ["git", "-C", str(folder), *words],  # noqa: S607  (whichever git the reader uses)
            capture_output=True, stdin=subprocess.DEVNULL, check=False, env=environment,
        )  # fmt: skip
    except FileNotFoundError as error:
        raise GitError("git is not installed; two files can be compared without it") from error
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror or error}") from error


def _reason(ended: "subprocess.CompletedProcess[bytes]") -> str:
    first = next(iter(ended.stderr.decode(errors="replace").splitlines()), f"git ended with {ended.returncode}")
    return first.removeprefix("fatal: ")
