"""Settles one item of the review queue: writes the judgement, then builds the graph again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import JudgementError
from kg.judgements import JudgementFile, judgement_path, read_judgements, write_judgements
from kg.model.company import CompanyRef
from kg.model.judgement import DISMISSED, Judgement
from kg.model.names import fold_name
from kg.model.report import ReportClaims
from kg.model.status import Attribution
from kg.pipeline.build import replace_graph
from kg.pipeline.company import Companies
from kg.pipeline.items import ReviewItem, all_items, describe, find_item
from kg.pipeline.name_rules import decide_names
from kg.pipeline.rules import check_lines, judge_with, read_file
from kg.pipeline.words import graph_vocabulary
from kg.store.folder import GraphFolder
from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks to be decided: the item, and a company or that it needs none.

    ``item`` is an id, the beginning of one, or ``REPORT:LINE``; ``company`` a name or a
    code. ``is_new`` takes a company nobody lists as it is written.
    """

    item: str
    company: str = ""
    code: str = ""
    note: str = ""
    is_dismissed: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What deciding an item did: companies before and after, claims lost and won.

    Claims are told as ``relation object``; ``review`` counts what still waits.
    """

    item: ReviewItem
    before: str
    after: str
    dropped: tuple[str, ...]
    added: tuple[str, ...]
    file: str
    review: int
    notes: tuple[str, ...] = ()


def decide(
    graph: Path,
    judgements: Path,
    request: Request,
    vocabularies: tuple[Path, ...] | None = None,
) -> Settled:
    """Write what a person decided into the judgement file and show it in the graph.

    ``vocabularies`` are folders beside the shipped one; by default those of the graph.
    Raises :class:`JudgementError` for an unknown or ambiguous item or company,
    :class:`kg.errors.JudgementFileError` when the files hold lines that cannot be used,
    and :class:`kg.errors.GraphFolderError` when the graph cannot be read or is being
    written; nothing is written then.
    """
    folder = GraphFolder(graph)
    folder.manifest()
    vocabulary = graph_vocabulary(folder, vocabularies)
    with folder.lock():
        parts = {part.report.name: part for part in folder.read_parts()}
        items = [each for part in parts.values() for each in all_items(part)]
        item = find_item(request.item, items)
        company = _company(request, item, Companies(vocabulary, _printed(parts.values())))
        files = {file.report: file for file in read_judgements(judgements)}
        changed = _other_lines(parts[item.report], files.get(item.report), item, vocabulary)
        lines = (*changed, _judgement(request, item, company))
        path = judgement_path(judgements, item.report)
        files[item.report] = JudgementFile(item.report, path, lines)
        judged, notes = judge_with(parts, files, judgements, vocabulary)
        decisions = decide_names(judged.values(), judgements, vocabulary)
        write_judgements(path, lines)
        replace_graph(folder, judged, vocabulary, lambda _: None, decisions)
    old, new = parts[item.report], judged[item.report]
    return Settled(
        item=item,
        before=_standing(old, item.id),
        after=_standing(new, item.id),
        dropped=_claims_without(old, new),
        added=_claims_without(new, old),
        file=str(path),
        review=sum(part.for_review for part in judged.values()),
        notes=notes,
    )


def _printed(parts: Iterable[ReportClaims]) -> tuple[CompanyRef, ...]:
    """Return the companies that the rows of all reports belong to, each once."""
    rows = (row for part in parts for row in part.disclosures)
    return tuple(dict.fromkeys(row.company for row in rows if row.company))


def _company(request: Request, item: ReviewItem, companies: Companies) -> CompanyRef | None:
    """Return the company asked for, ``None`` to dismiss.

    Raises :class:`JudgementError` with near names and the item's candidates for one that
    neither a vocabulary nor a report nor the item knows.
    """
    if request.is_dismissed:
        return None
    name, code = request.company, request.code
    candidate = next((each for each in item.candidates if fold_name(each) == fold_name(name)), "")
    known = companies.resolve(name, code)
    if known and request.is_new:
        raise JudgementError(
            f'company "{name or code}"',
            f"is not new: it is known as {known.name} ({known.code or 'no code'})",
            "leave --new out, or correct the code",
        )
    if known or (name and (candidate or request.is_new)):
        return known or CompanyRef(candidate or name, code)
    near = dict.fromkeys((*item.candidates, *companies.nearest(name or code)))
    meant = f"did you mean {', '.join(near)}? or " if near else ""
    raise JudgementError(
        f'company "{name or code}"',
        f"is in no vocabulary and no report, and no candidate of {describe(item)}",
        f"{meant}take its name as it is written with --new, and its code with --code",
    )


def _other_lines(
    part: ReportClaims, file: JudgementFile | None, item: ReviewItem, vocabulary: Vocabulary
) -> list[Judgement]:
    """Return the lines of a report's file but those about an item, each with id, line and text.

    Raises :class:`kg.errors.JudgementFileError` when the file holds lines that cannot be used.
    """
    if file is None:
        return []
    reading = read_file(part, file, vocabulary)
    check_lines(file.path.parent, (*file.problems, *reading.problems))
    items = {each.id: each for each in all_items(part)}
    kept = [
        replace(judgement, id=identity, line=items[identity].line, text=items[identity].text)
        for identity, judgement in reading.judgements.items()
        if identity != item.id
    ]
    return [*kept, *reading.stale]


def _judgement(request: Request, item: ReviewItem, company: CompanyRef | None) -> Judgement:
    return Judgement(
        id=item.id,
        line=item.line,
        company=company.name or company.code if company else DISMISSED,
        code=company.code if company else "",
        text=item.text,
        note=" ".join(request.note.split()),
    )


def _standing(part: ReportClaims, identity: str) -> str:
    """Say whose an item is, in words."""
    for row in part.disclosures:
        if row.id == identity:
            company = row.company
            return f"{company.name} {company.code}".strip() if company else str(row.attribution)
    left_over = (left for table in part.tables for left in table.left_over)
    found = next((left for left in left_over if left.id(part.report.name) == identity), None)
    return (found.settled if found else "") or str(Attribution.REVIEW)


def _claims_without(part: ReportClaims, other: ReportClaims) -> tuple[str, ...]:
    """Tell the claims of a part that another does not have."""
    known = {claim.id for claim in other.claims}
    return tuple(
        f"{claim.relation} {claim.object.name} ({claim.company.name or claim.company.code})"
        for claim in part.claims
        if claim.id not in known
    )
