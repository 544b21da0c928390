"""The files of a new library: a README, the registry without entries, and the schemas that editors check by."""

from collections.abc import Iterator

from ..library.schema import SCHEMAS, schema_text

FOLDERS = ("dossiers/registry", "dossiers/schema", "seeds")
"""The folders of a library, relative to it."""
README = """\
# A library of dossiers

- `dossiers/PAIR.yaml`: one file a pair; `dossiers/registry/`: the people, places and organisations that they name
  and the bundled registry lacks; `seeds/`: one file a source. Never edit `dossiers/schema/`.
- `dossier new norway peru --source FILE` writes the files of a new pair; `dossier where embassy` says where a kind of
  fact goes, and which ids there are.
- `dossier check norway peru` names every mistake with its line; `dossier coverage norway peru` what is still missing.
- `dossier show norway peru` prints the dossier, `dossier norway peru` opens it.
- So that all of these use this folder: `export DOSSIER_LIBRARY=DIR`, or write `--library DIR` behind the command.
"""
_STUBS = {
    "people": (
        "People that your dossiers name and the bundled registry lacks",
        'doe: {name: Jane Doe, offices: {role: foreign minister, of: peru, seen: 2019-03-04, src: "SOURCE#p1"}}',
    ),
    "polities": ("What you add to the world's polities", "peru: {also: [Another name]}"),
    "places": (
        "Places, capitals aside, that your dossiers name",
        "cusco: {name: Cusco, of: peru, kind: city}",
    ),
    "organisations": (
        "Organisations, ministries and councils that your dossiers name and the bundled registry lacks",
        "foreign-ministry-peru: {name: Foreign Ministry, of: peru}",
    ),
}
"""What the entries of each kind are, with an example."""


def modeline(schema: str, folder: str = "") -> str:
    """Return the first line of a file, by which an editor finds its schema in a folder relative to the file."""
    return f"# yaml-language-server: $schema={folder}schema/{schema}.schema.json\n"


def library_files() -> Iterator[tuple[str, str]]:
    """Yield the name of each file of a new library, relative to its folder, with the text."""
    yield "README.md", README
    for kind, (title, example) in _STUBS.items():
        named = f"# {title}, such as:\n# {example}\n"
        yield f"dossiers/registry/{kind}.yaml", modeline(kind, "../") + named
    for kind in SCHEMAS:
        yield f"dossiers/schema/{kind}.schema.json", schema_text(kind)
