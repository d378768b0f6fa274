"""All templates there are: the shipped ones, and those of a person's own folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.config import queries_folder
from kg.errors import TemplateError, TemplateFileError
from kg.templates.header import HeaderReader
from kg.templates.template import Template, did_you_mean

TOPICS = {
    "adoption": ("Who uses what", "谁在用什么"),
    "change": ("What changes", "变化"),
    "companies": ("Companies and those around them", "公司与其周围"),
    "models": ("Models and vendors", "模型与提供方"),
    "evidence": ("Evidence and doubt", "佐证与疑点"),
    "page": ("What the program itself asks", "程序自身所用"),
}
"""The topics of the shipped templates with their titles, in the order in which they are listed."""


@cache
def read_templates(folder: Path | None = None) -> Mapping[str, Template]:
    """Read all templates of ``folder`` (default: the shipped read templates), by name.

    Raises :class:`kg.errors.TemplateFileError` with all that cannot be read.
    """
    return _read_folder(folder or queries_folder() / "read")


def read_checks(folder: Path | None = None) -> Mapping[str, Template]:
    """Read the checks of a graph (default: the shipped ones), by name.

    Raises :class:`TemplateError` for one without a severity, or a header that cannot be read.
    """
    checks = read_templates(folder or queries_folder() / "checks")
    for check in checks.values():
        if not check.severity:
            raise TemplateError(f"check {check.name}", "has no severity", "add it on top")
    return checks


def read_catalogue(folders: Sequence[Path] = ()) -> dict[str, Template]:
    """Return the shipped templates and those of a person's own folders, by name.

    A name stands for one template: raises :class:`kg.errors.TemplateFileError` where a folder
    has a name that is taken, and where a header cannot be read.
    """
    known = dict(read_templates())
    problems: list[str] = []
    for folder in dict.fromkeys(each.resolve() for each in folders):
        own = _read_folder(folder)
        for name in own.keys() & known.keys():
            shipped = known[name].file.is_relative_to(queries_folder())
            owner = "a shipped template" if shipped else str(known[name].file)
            problems.append(f"{own[name].file}: {owner} has that name; give yours another")
        known |= own
    if problems:
        raise _broken("the templates of your own", sorted(problems))
    return known


def find_template(name: str, folders: Sequence[Path] = ()) -> Template:
    """Return the template of that name, or raise :class:`TemplateError` with near names."""
    templates = read_catalogue(folders)
    if name not in templates:
        step = did_you_mean(name, templates) or "`kg templates` lists those there are"
        raise TemplateError(f'template "{name}"', "does not exist", step)
    return templates[name]


def sorted_by_topic(templates: Iterable[Template]) -> list[Template]:
    """Return templates in the order in which they are listed.

    Topic by topic: the shipped ones first, then others by name, those without one last.
    """
    order = list(TOPICS)

    def place(template: Template) -> tuple[int, bool, str, str]:
        topic = template.topic
        known = order.index(topic) if topic in order else len(order)
        return known, not topic, topic, template.name

    return sorted(templates, key=place)


def _read_folder(folder: Path) -> dict[str, Template]:
    files = sorted(folder.glob("*.cypher"))
    if not files:
        problem = "holds no template (*.cypher)" if folder.is_dir() else "is no folder"
        step = "name a folder of templates, or reinstall the package if it is the shipped one"
        raise TemplateError(str(folder), problem, step)
    readers = list(_read_files(files))
    if problems := [problem for reader in readers for problem in reader.problems]:
        raise _broken(str(folder), problems)
    templates = (reader.template() for reader in readers)
    return {template.name: template for template in templates}


def _read_files(files: Sequence[Path]) -> Iterator[HeaderReader]:
    for file in files:
        try:
            yield HeaderReader(file, file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateError(
                str(file), f"cannot be read ({error})", "save it as UTF-8"
            ) from error


def _broken(place: str, problems: Sequence[str]) -> TemplateFileError:
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    step = "mend the files; docs/templates.md tells how one is written"
    return TemplateFileError(place, count, tuple(problems), step)
