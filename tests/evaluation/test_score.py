"""The figures: what counts as right, as wrong, and as neither."""

from datetime import date

import pytest

from kg.evaluation import Gold, score_report
from kg.evaluation.gold import RELATIONS, GoldCell, GoldEntry, GoldRow
from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Attribution, Origin, Status

CAT = CompanyRef("汤姆猫", "300459.SZ")
FUN = CompanyRef("掌趣科技", "300315.SZ")
REPORT = Report("weekly", "", date(2023, 7, 9), "given", "")


def labelled(line: int = 8, **relations: tuple[GoldEntry, ...]) -> GoldRow:
    """Return a labelled row."""
    every = {relation: relations.get(relation, ()) for relation in RELATIONS}
    return GoldRow(line, CAT.name, CAT.code, "AI+游戏", "2023-03-01", every)


def read(line: int = 8, company: CompanyRef | None = CAT, **changed: object) -> Disclosure:
    """Return a row as it was read."""
    attribution = Attribution.PRINTED if company else Attribution.REVIEW
    place = Place("weekly", "", line, 5)
    values: dict[str, object] = {"category": "AI + 游戏", "date": date(2023, 3, 1), **changed}
    return Disclosure(
        place=place,
        kind="adoption",
        company=company,
        date_raw="",
        text="",
        attribution=attribution,
        **values,  # type: ignore[arg-type]
    )


def claim(name: str, line: int = 8, status: Status = Status.IN_USE, **changed: object) -> Claim:
    """Return a use as it was read."""
    values: dict[str, object] = {"surface": name, "origin": Origin.TEXT, **changed}
    return Claim(
        place=Place("weekly", "", line, 5),
        company=CAT,
        relation="USES",
        object=EntityRef(f"model:{name}", "Model", name),
        status=status,
        date=None,
        rule="",
        **values,  # type: ignore[arg-type]
    )


def figures(gold: list[GoldRow | GoldCell], *got: Disclosure | Claim) -> dict[str, float]:
    """Return the figures of what was read."""
    rows = tuple(each for each in gold if isinstance(each, GoldRow))
    cells = tuple(each for each in gold if isinstance(each, GoldCell))
    disclosures = tuple(each for each in got if isinstance(each, Disclosure))
    claims = tuple(each for each in got if isinstance(each, Claim))
    part = ReportClaims(REPORT, (), disclosures, claims)
    return score_report(Gold("weekly", rows, cells), part).figures


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        ([read()], (1, 1, 0, 0)),
        ([read(company=FUN)], (1, 0, 0, 1)),
        ([read(company=None)], (1, 0, 1, 0)),
        ([], (0, 0, 0, 0)),
        ([read(company=CompanyRef("汤姆 猫"))], (1, 1, 0, 0)),
        ([read(company=CompanyRef("别名", "300459.SZ"))], (1, 1, 0, 0)),
    ],
    ids=["right", "wrong", "review", "missing", "by name", "by code"],
)
def test_row_is_right_wrong_or_put_to_review(got, expected):
    """A row is covered, right, put to review or silently wrong; the code decides."""
    found = figures([labelled()], *got)
    names = ("row coverage", "row to company accuracy", "rows put to review", "rows silently wrong")
    assert tuple(found[name] for name in names) == expected


def test_category_is_compared_without_blanks_and_punctuation():
    """A category is right whatever its spacing; a wrong date is wrong."""
    found = figures([labelled()], read(date=None))
    assert (found["category accuracy"], found["date accuracy"]) == (1, 0)


@pytest.mark.parametrize(
    ("entry", "got", "expected"),
    [
        (GoldEntry("ChatGPT", "ChatGPT"), "Chat GPT", (1, 1)),
        (GoldEntry("ChatGPT", "ChatGPT"), "GPT-4", (0, 0)),
        (GoldEntry("OpenAI API", "OpenAI", accept=("GPT",)), "GPT", (1, 1)),
    ],
)
def test_object_is_right_by_any_of_its_names(entry, got, expected):
    """Name, accepted names and the words printed all do, in any width and case."""
    found = figures([labelled(USES=(entry,))], read(), claim(got))
    assert (found["USES F1"], found["USES canonical name"]) == expected


def test_object_in_the_same_words_is_found_but_not_canonical():
    """A claim read from the labelled words counts as found under whatever name."""
    entry = GoldEntry("Azure OpenAI", "微软的 OpenAI 服务")
    found = figures([labelled(USES=(entry,))], read(), claim("OpenAI API", surface="OpenAI"))
    assert (found["USES recall"], found["USES canonical name"]) == (1, 0)


def test_status_is_right_when_it_is_among_the_accepted():
    """Each right status counts; one that is not labelled lowers the accuracy."""
    entry = GoldEntry("ChatGPT", "ChatGPT", statuses=("testing", "in-use"))
    row = labelled(USES=(entry, GoldEntry("GPT-4", "GPT4", statuses=("applied",))))
    found = figures([row], read(), claim("ChatGPT"), claim("GPT-4"))
    assert found["USES status accuracy"] == 0.5


def test_optional_entry_counts_neither_way():
    """An optional entry is no miss when it is not read, and no invention when it is."""
    row = labelled(USES=(GoldEntry("GPT-4", "GPT4"), GoldEntry("Sora", "Sora", optional=True)))
    without = figures([row], read(), claim("GPT-4"))
    assert without == figures([row], read(), claim("GPT-4"), claim("Sora"))


def test_claims_between_the_labelled_lines_are_invented():
    """A claim at an unlabelled line inside the labelled ones is one too many; outside it is not."""
    rows = [labelled(8, USES=(GoldEntry("GPT-4", "GPT4"),)), labelled(20)]
    inside = figures(rows, read(), claim("GPT-4"), claim("Sora", line=12))
    outside = figures(rows, read(), claim("GPT-4"), claim("Sora", line=21))
    assert (inside["USES precision"], outside["USES precision"]) == (0.5, 1)


def test_relation_that_gold_never_states_is_counted():
    """Where gold has no use at all, what was read is counted instead of measured."""
    assert figures([labelled()], read(), claim("Sora"))["USES claims where gold has none"] == 1


def test_model_column_is_compared_by_company_and_model_wherever_its_cell_stands():
    """The cell may stand at another line of the span; a cell without an owner is left out."""
    cell = GoldCell(9, CAT.name, CAT.code, ("ChatGPT",))
    unsure = GoldCell(12, FUN.name, "", ("Sora",), optional=True)
    column = Origin.MODEL_COLUMN
    found = figures(
        [labelled(8), cell, unsure, labelled(20)],
        claim("Chat GPT", line=15, origin=column),
        claim("Sora", line=12, origin=column),
        claim("GPT-4", line=21, origin=column),
    )
    assert (found["model column precision"], found["model column recall"]) == (1, 1)
