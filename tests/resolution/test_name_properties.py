"""What holds of decisions about names whatever is printed."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.claim import Subject
from kg.model.company import CompanyRef
from kg.model.graph import Graph
from kg.model.judgement import NameJudgement
from kg.model.merge import NameDecisions
from kg.model.report import ReportClaims
from kg.resolution import Names, assemble_graph, resolve_names
from kg.resolution.company_names import CompanyNames
from kg.resolution.matching import Found, choose
from kg.resolution.model_matching import ModelNames
from kg.resolution.model_names import model_key, numbers
from kg.resolution.named import Named, known
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.tiny.names import model, organisation, printed

WORDS = read_vocabulary()
TINY = Vocabulary((), WORDS.concepts).with_companies(
    [CompanyRef("海风科技", "999001.SH"), CompanyRef("龙骨软件", "999002.SZ")]
)

stems = st.sampled_from(["海风", "龙骨", "北塘", "海风科技", "龙骨软件", "Nova"])
full_names = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "北京", "上海市", "ST", "*ST"]),
    stems,
    st.sampled_from(["", "科技", "集团", "信息"]),
    st.sampled_from(["", "股份有限公司", "有限公司", "集团股份有限公司", "-W", "（999002.SZ）"]),
)
codes = st.sampled_from(["", "", "999001.SH", "999003.SZ", "999004.HK"])
companies = st.builds(CompanyRef, full_names, codes)
model_names = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["GPT", "天工", "ChatGLM", "Nova", "华为盘古"]),
    st.sampled_from(["", "-", " ", " V", "大模型"]),
    st.sampled_from(["", "2", "2.0", "3", "3.5", "4", "4.0", "4o", "4 Turbo", "2-6B"]),
    st.sampled_from(["", "大模型", " API", "系列"]),
)
entities = st.lists(
    st.one_of(companies, full_names.map(organisation), model_names.map(model)), max_size=12
)


@settings(max_examples=60)
@given(entities, st.data())
def test_order_of_reports_and_names_does_not_show(found: list[Subject], data: st.DataObject):
    """The same names, in any order and spread over any reports, are decided the same way."""
    parts = [printed(each, report=f"report-{number}") for number, each in enumerate(found)]
    shuffled = data.draw(st.permutations(parts))

    assert resolve_names(shuffled, TINY) == resolve_names(parts, TINY)


@settings(max_examples=60)
@given(entities)
def test_deciding_again_decides_nothing_new(found: list[Subject]):
    """What stands for a name stands for itself: no merge leads to another."""
    decisions = resolve_names([printed(*found)], TINY)

    assert all(decisions.standing_for(node).id == node.id for node in decisions.canonical.values())


@settings(max_examples=60)
@given(entities)
def test_names_with_different_codes_never_merge(found: list[Subject]):
    """No two stock codes ever come under one node."""
    decisions = resolve_names([printed(*found)], TINY)

    for one, other in combinations([each for each in found if each.code], 2):
        same = decisions.standing_for(one).id == decisions.standing_for(other).id
        assert one.code == other.code or not same


@settings(max_examples=60)
@given(st.lists(model_names, max_size=12))
def test_versions_with_different_numbers_never_merge(names: list[str]):
    """Whatever is listed, two names with other numbers are two models."""
    for vocabulary in (WORDS, TINY):
        decisions = resolve_names([printed(*map(model, names))], vocabulary)
        for merge in decisions.merges:
            own, others = (
                {numbers(model_key(name, vocabulary)) for name in _names(each)}
                for each in (merge.left, merge.right)
            )
            assert own & others


@settings(max_examples=30)
@given(entities)
def test_undoing_every_merge_restores_the_graph(found: list[Subject]):
    """When a person keeps all merged names apart, the graph is that of no merges."""
    part = printed(*found)
    names = Names([part], TINY)
    decisions = names.decide()
    ids = sorted({side.id for merge in decisions.merges for side in (merge.left, merge.right)})
    pairs = [pair for pair in combinations(ids, 2) if _one(decisions.canonical, *pair)]
    lines = [NameJudgement(one, other, is_same=False) for one, other in pairs]

    undone = names.decide(names.persons(lines))

    assert undone.merges == ()
    assert _without_versions(part, undone) == assemble_graph([part], TINY)


@pytest.mark.parametrize("is_model", [False, True])
def test_no_two_shipped_entries_would_merge(is_model: bool):  # noqa: FBT001 - which half is tried
    """Each name of an entry, were it unknown, would be merged with no other entry."""
    entries = [each for each in known(WORDS) if each.is_model == is_model]
    make = model if is_model else organisation
    probes = {
        (entry.id, name): Named(replace(make(name), id=f"probe:{entry.id} {name}"), (name,))
        for entry in entries
        for name in entry.names
    }
    names = (ModelNames if is_model else CompanyNames)([*entries, *probes.values()], WORDS)
    ids = {entry.id for entry in entries}

    wrong = {
        key: chosen.entity.ref.name
        for key, probe in probes.items()
        if (chosen := choose(_others(names.meant(probe), ids - {key[0]})))
    }

    assert wrong == {}


def _without_versions(part: ReportClaims, decisions: NameDecisions) -> Graph:
    return assemble_graph([part], TINY, replace(decisions, versions=()))


def _others(found: list[Found], ids: set[str]) -> list[Found]:
    return [each for each in found if each.entity.id in ids]


def _one(canonical: Mapping[str, Subject], one: str, other: str) -> bool:
    """Whether two nodes came under one."""
    return _root(canonical, one) == _root(canonical, other)


def _root(canonical: Mapping[str, Subject], identity: str) -> str:
    return canonical[identity].id if identity in canonical else identity


def _names(entity: Subject) -> tuple[str, ...]:
    """Return all names of an entity: those of its entry, or the one it is printed by."""
    term = WORDS.by_id.get(entity.id)
    return term.names if term else (entity.name,)
