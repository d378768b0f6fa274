import pytest

from kg.model.names import fold_name
from kg.vocabulary import Term, read_vocabulary

SHORTEST_NAME = 2


@pytest.fixture(scope="module")
def companies() -> list[Term]:
    """Return the shipped companies."""
    return [term for term in read_vocabulary().terms if term.label == "Company"]


@pytest.fixture(scope="module")
def owners(companies: list[Term]) -> dict[str, str]:
    """Return whose name each folded company name is."""
    return {fold_name(name): term.id for term in companies for name in term.names}


def test_shipped_categories_come_in_the_order_of_the_tables():
    """The headings stand in the order of their printed numbers."""
    names = [each.name for each in read_vocabulary().scheme("category")]

    assert (names[0], names[1], names[-1]) == ("AI+内容制作", "AI+游戏", "AI+教育")


def test_shipped_categories_have_ranks_of_their_own():
    """No two headings claim one place in the table."""
    ranks = [each.rank for each in read_vocabulary().scheme("category")]

    assert len(set(ranks)) == len(ranks)


def test_shipped_categories_each_file_a_company(companies: list[Term]):
    """A heading under which no known company stands helps nobody."""
    filed = {name for term in companies for name in term.categories}

    assert filed == {each.name for each in read_vocabulary().scheme("category")}


def test_shipped_brands_and_subsidiaries_name_no_other_company(
    companies: list[Term], owners: dict[str, str]
):
    """What points at one company is never the name of another."""
    contested = [
        (term.id, name)
        for term in companies
        for name in (*term.brands, *term.subsidiaries)
        if owners.get(fold_name(name), term.id) != term.id
    ]

    assert contested == []


def test_shipped_brands_and_subsidiaries_are_long_enough_to_be_met(companies: list[Term]):
    """A single character is met everywhere and points nowhere."""
    short = [
        (term.id, name)
        for term in companies
        for name in (*term.brands, *term.subsidiaries)
        if len(fold_name(name)) < SHORTEST_NAME
    ]

    assert short == []


def test_shipped_brands_and_subsidiaries_stand_once_with_their_company(companies: list[Term]):
    """No company lists one name twice, in another spelling or as brand and subsidiary."""
    doubled = [
        term.id
        for term in companies
        if len({fold_name(name) for name in (*term.brands, *term.subsidiaries)})
        < len(term.brands) + len(term.subsidiaries)
    ]

    assert doubled == []


@pytest.mark.parametrize("scheme", ["companyEnding", "commonStem"])
def test_shipped_company_words_are_read(scheme: str):
    """The words that shorten company names are there."""
    assert read_vocabulary().words(scheme)


@pytest.mark.parametrize("scheme", ["companyEnding", "commonStem"])
def test_shipped_company_words_are_no_company(scheme: str, owners: dict[str, str]):
    """No ending and no common stem is itself the name of a company."""
    assert read_vocabulary().folded_words(scheme) & owners.keys() == set()
