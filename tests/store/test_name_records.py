"""Decisions about names as lines, and in the graph folder."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import GraphFolderError
from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.model.merge import Candidate, Merge, NameDecisions, NameReview, VersionLink
from kg.model.report import Report, ReportClaims
from kg.store.folder import GraphFolder
from kg.store.name_records import decode_decisions, encode_decisions

ANCHOR = CompanyRef("锚地船务", "999001.SH")
FULL = EntityRef("organisation:锚地船务有限公司", "Organisation", "锚地船务有限公司")
NOVA = EntityRef("model:nova", "Model", "Nova")
DECISIONS = NameDecisions(
    merges=(Merge(FULL, ANCHOR, ANCHOR, "same-bare-name", "the same", 0.98),),
    review=(NameReview(CompanyRef("锚地"), (Candidate(ANCHOR, 0.8, "the same stem"),)),),
    versions=(VersionLink(EntityRef("model:nova9", "Model", "Nova 9"), NOVA, "a version"),),
)


def build(folder: GraphFolder, decisions: NameDecisions) -> None:
    """Make a graph of one empty report under decisions."""
    part = ReportClaims(Report("a", "", date(2024, 1, 1), "given", ""), (), (), ())
    with folder.lock():
        folder.replace({"a": part}, "", Path.mkdir, decisions=decisions)


def test_decisions_read_back_as_they_were():
    """Merges, names for review and versions come back as they were written."""
    assert decode_decisions(encode_decisions(DECISIONS)) == DECISIONS


def test_folder_gives_back_its_decisions(tmp_path):
    """What was decided is kept beside the claims."""
    folder = GraphFolder(tmp_path / "graph")
    build(folder, DECISIONS)
    assert folder.read_decisions() == DECISIONS


def test_other_decisions_make_another_database(tmp_path):
    """A merge that was undone shows, though no claim changed."""
    folder = GraphFolder(tmp_path / "graph")
    build(folder, DECISIONS)
    before = folder.database()
    build(folder, NameDecisions())
    assert folder.database() != before


def test_only_the_decisions_that_count_are_kept(tmp_path):
    """Files of decisions before are cleared away."""
    folder = GraphFolder(tmp_path / "graph")
    build(folder, DECISIONS)
    build(folder, NameDecisions())
    assert len(list(folder.path.glob("names-*"))) == 1


def test_damaged_decisions_are_told_with_the_next_step(tmp_path):
    """A file that cannot be read is named, and how to get it back."""
    folder = GraphFolder(tmp_path / "graph")
    build(folder, DECISIONS)
    (tmp_path / "graph" / folder.manifest().names).write_text("{", encoding="utf-8")
    with pytest.raises(GraphFolderError, match="`kg build` without a path"):
        folder.read_decisions()
