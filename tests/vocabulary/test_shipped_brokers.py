"""The shipped list of brokers can be used: names of their own, and domains that are domains."""

import re
from collections import Counter

from kg.model.names import fold_name
from kg.vocabulary import read_vocabulary

BROKERS = read_vocabulary().scheme("broker")
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def test_no_two_brokers_share_a_name():
    """Every name, alias and domain means one broker."""
    words = Counter(fold_name(word) for broker in BROKERS for word in broker.words)

    assert [word for word, count in words.items() if count > 1] == []


def test_what_holds_a_dot_is_a_domain():
    """A word with a dot is taken for an address, so it must be the domain of one."""
    dotted = [word for broker in BROKERS for word in broker.words if "." in word]

    assert [word for word in dotted if not DOMAIN.fullmatch(word)] == []


def test_every_broker_has_a_name_in_latin_letters():
    """A broker can be named in English too."""
    assert [
        broker.name
        for broker in BROKERS
        if not any(word.isascii() and "." not in word for word in broker.words)
    ] == []


def test_brokers_are_no_nodes():
    """The list gives properties of reports, it adds no companies or organisations."""
    ids = {term.id for term in read_vocabulary().terms}

    assert not any(identity.startswith("broker:") for identity in ids)
