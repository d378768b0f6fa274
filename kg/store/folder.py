"""The graph folder: claims, database, and a manifest that swaps both at once.

::

    kg-graph/
      graph.json                       the manifest: which parts and which database count
      claims/<report>.<digest>.jsonl   one part per report, the source of truth
      names-<digest>.jsonl             what was decided about names: merges, versions, for review
      database-<digest>/               the embedded database, a projection of the parts
      build.lock                       held while a build writes

Parts, decisions and databases are named by their content and only ever added; the manifest is
replaced by one rename. A reader, or a build that is killed, therefore sees the old
graph or the new one, never a mixture (docs/decisions/0003).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import GraphFolderError
from kg.model.merge import NameDecisions
from kg.model.report import ReportClaims
from kg.store.files import digest, remove_folder, write_if_new
from kg.store.name_records import decode_decisions, encode_decisions
from kg.store.parts import decode_part, encode_part

FORMAT = 3
"""The version of the folder's layout that this program reads and writes."""

_MANIFEST = "graph.json"
_CLAIMS = "claims"
_UNDECIDED = NameDecisions()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What counts in a graph folder: part files by report, the database, the one before it.

    ``vocabularies`` are the folders of the user's own that the graph was built with, as
    paths from the graph folder, so that both can be moved together.
    ``names`` is the file of what was decided about names.
    """

    parts: Mapping[str, str]
    database: str
    previous: str = ""
    names: str = ""
    format: int = FORMAT
    vocabularies: tuple[str, ...] = ()


class GraphFolder:
    """A graph folder on disk.

    >>> GraphFolder(Path("/nowhere")).exists
    False
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def exists(self) -> bool:
        """Whether a graph has been built here."""
        return (self.path / _MANIFEST).exists()

    def manifest(self) -> Manifest:
        """Read the manifest.

        Raises :class:`GraphFolderError` when there is none, it is broken, or it was
        written in another format.
        """
        file = self.path / _MANIFEST
        try:
            record = json.loads(file.read_text(encoding="utf-8"))
            version = record["format"]
        except FileNotFoundError:
            raise self._absent() from None
        except (ValueError, KeyError, TypeError) as error:
            raise GraphFolderError(
                str(file), f"is no manifest of a graph ({error})", "build into another folder"
            ) from None
        if version != FORMAT:
            raise GraphFolderError(
                str(file),
                f"is in format {version}, this program reads format {FORMAT}",
                "build the reports again into another folder (--graph)",
            )
        return Manifest(**record | {"vocabularies": tuple(record.get("vocabularies", ()))})

    def vocabularies(self) -> tuple[Path, ...]:
        """Return the vocabulary folders the graph was built with beside the shipped one."""
        if not self.exists:
            return ()
        start = self.path.absolute()
        return tuple(Path(os.path.normpath(start / each)) for each in self.manifest().vocabularies)

    def read_parts(self, leave_out: Container[str] = ()) -> list[ReportClaims]:
        """Read the claims of all reports but those left out, sorted by the reports' names.

        Raises :class:`GraphFolderError` for a part that is missing or damaged.
        """
        parts = sorted(self.manifest().parts.items())
        return [self._read_part(file) for report, file in parts if report not in leave_out]

    def part_texts(self) -> Iterator[str]:
        """Yield the text of every part, sorted by report."""
        for _, name in sorted(self.manifest().parts.items()):
            yield self._part_text(name)

    def read_decisions(self) -> NameDecisions:
        """Read what was decided about names; a graph of an earlier program holds nothing.

        Raises :class:`GraphFolderError` when the file is missing or damaged.
        """
        name = self.manifest().names
        if not name:
            return NameDecisions()
        try:
            return decode_decisions((self.path / name).read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise GraphFolderError(
                str(self.path / name),
                f"cannot be read ({error})",
                "`kg build` without a path decides about the names again",
            ) from error

    def database(self) -> Path:
        """Return the folder of the database that counts.

        Raises :class:`GraphFolderError` when it is not there.
        """
        folder = self.path / self.manifest().database
        if not folder.is_dir():
            raise GraphFolderError(
                str(folder),
                "the database is missing",
                "`kg build` without a path rebuilds it from the claims",
            )
        return folder

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder for writing.

        Raises :class:`GraphFolderError` when another build holds it, or when the folder
        is not empty and no graph.
        """
        import filelock

        self._check_usable()
        self.path.mkdir(parents=True, exist_ok=True)
        try:
            with filelock.FileLock(self.path / "build.lock", timeout=0):
                yield
        except filelock.Timeout:
            raise GraphFolderError(
                str(self.path), "another build is writing it", "wait for it to end"
            ) from None

    def replace(
        self,
        parts: Mapping[str, ReportClaims],
        projection: str,
        write_database: Callable[[Path], None],
        vocabularies: Iterable[Path] = (),
        decisions: NameDecisions = _UNDECIDED,
    ) -> None:
        """Make the graph that of ``parts``, at once; call with the lock held.

        ``projection`` is a digest of all else that shapes the database (ontology,
        vocabularies, program); ``decisions`` about names do too. ``vocabularies`` are the
        folders to remember. Unchanged parts and an unchanged database are left alone. On any
        error the previous graph stays as it was.
        """
        old = self.manifest() if self.exists else Manifest({}, "")
        try:
            files = {name: self._write_part(name, part) for name, part in sorted(parts.items())}
            names = self._write_decisions(decisions)
            database = self._write_database(files, f"{projection} {names}", write_database)
            previous = old.previous if old.database == database else old.database
            folders = tuple(_path_from(self.path, each) for each in vocabularies)
            self._write_manifest(Manifest(files, database, previous, names, vocabularies=folders))
        except OSError as error:
            self._clean(old)
            raise GraphFolderError(
                str(self.path),
                f"could not be written ({error.strerror or error}); the previous graph is intact",
                "free disk space or check the permissions, then build again",
            ) from error
        except BaseException:
            self._clean(old)
            raise
        self._clean(self.manifest())

    def _write_part(self, name: str, part: ReportClaims) -> str:
        text = encode_part(part)
        file = f"{name}.{digest(text)}.jsonl"
        target = self.path / _CLAIMS / file
        write_if_new(target, text)
        return file

    def _write_decisions(self, decisions: NameDecisions) -> str:
        text = encode_decisions(decisions)
        name = f"names-{digest(text)}.jsonl"
        write_if_new(self.path / name, text)
        return name

    def _write_database(
        self, files: Mapping[str, str], projection: str, write: Callable[[Path], None]
    ) -> str:
        name = f"database-{digest(json.dumps([sorted(files.items()), projection]))}"
        target = self.path / name
        if not target.is_dir():
            draft = self.path / f"{name}.draft"
            shutil.rmtree(draft, ignore_errors=True)
            write(draft)
            draft.rename(target)
        return name

    def _write_manifest(self, manifest: Manifest) -> None:
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        write_if_new(self.path / _MANIFEST, text)

    def _clean(self, kept: Manifest) -> None:
        """Remove what no manifest names; the database before stays for readers under way."""
        databases = {kept.database, kept.previous}
        for folder in self.path.glob("database-*"):
            if folder.name not in databases:
                remove_folder(folder)
        for decisions in self.path.glob("names-*"):
            if decisions.name != kept.names:
                decisions.unlink(missing_ok=True)
        parts = set(kept.parts.values())
        for file in (self.path / _CLAIMS).glob("*"):
            if file.name not in parts:
                file.unlink(missing_ok=True)

    def _read_part(self, name: str) -> ReportClaims:
        try:
            return decode_part(self._part_text(name))
        except (ValueError, KeyError, TypeError, StopIteration) as error:
            raise self._damaged(name, f"cannot be read ({error})") from error

    def _part_text(self, name: str) -> str:
        file = self.path / _CLAIMS / name
        try:
            text = file.read_text(encoding="utf-8")
        except OSError as error:
            raise self._damaged(name, f"cannot be read ({error.strerror})") from error
        if digest(text) != name.split(".")[-2]:
            raise self._damaged(name, "was changed after it was written")
        return text

    def _check_usable(self) -> None:
        if self.path.exists() and not self.path.is_dir():
            raise GraphFolderError(str(self.path), "is a file", "name a folder with --graph")
        if self.exists:
            self.manifest()
            return
        foreign = self.path.is_dir() and any(
            each.name not in ("build.lock", _CLAIMS)
            and not each.name.startswith(("database-", "names-"))
            for each in self.path.iterdir()
        )
        if foreign:
            raise GraphFolderError(
                str(self.path), "is not empty and holds no graph", "name a folder of its own"
            )

    def _absent(self) -> GraphFolderError:
        if (self.path / _CLAIMS).is_dir():
            problem = f"holds claims but no {_MANIFEST}: its first build did not end"
        else:
            problem = "holds no graph"
        return GraphFolderError(
            str(self.path), problem, "build one with `kg build REPORTS --graph` this folder"
        )

    def _damaged(self, name: str, problem: str) -> GraphFolderError:
        return GraphFolderError(str(self.path / _CLAIMS / name), problem, "build its report again")


def _path_from(start: Path, folder: Path) -> str:
    """Return a folder as a path from another, or as it is where no such path exists."""
    try:
        return Path(os.path.relpath(folder.absolute(), start.absolute())).as_posix()
    except ValueError:  # on another drive
        return folder.absolute().as_posix()
