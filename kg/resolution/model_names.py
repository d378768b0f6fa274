"""Reads a model's name as words and numbers, so that spellings meet and versions never do.

GPT4, GPT-4 and GPT 4.0 read alike; GPT-4o, GPT-4 Turbo and GPT-3.5 read each in its way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model.names import fold_name
from kg.vocabulary import Term, Vocabulary

_TOKEN = re.compile(r"\d+(?:\.\d+)*|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+")
_ZEROS = re.compile(r"(?:\.0+)+$")
_LONGEST_MAKER = 12
_SHORTEST = 2

Key = tuple[str, ...]
"""A name as compared: letters and numbers in turns, such as ("gpt", "4", "o")."""


@dataclass(frozen=True, slots=True)
class ModelReading:
    """One way to read a model's name: its key, and what was taken off to get there.

    ``maker`` is the id of the term whose name opened the whole name, if that was taken off.
    """

    key: Key
    is_whole: bool = True
    maker: str = ""


def model_key(name: str, vocabulary: Vocabulary) -> Key:
    """Return letters and numbers of a name in turns; a trailing .0 does not count.

    Nor does the V that stands right before a version's number, unless a model is called so.

    >>> model_key("GPT 4.0", Vocabulary((), ())) == model_key("gpt-4", Vocabulary((), ()))
    True
    >>> model_key("ChatGLM2-6B", Vocabulary((), ()))
    ('chatglm', '2', '6', 'b')
    """
    text = unicodedata.normalize("NFKC", name)
    key: list[str] = []
    for token in _TOKEN.finditer(text):
        folded = token[0].casefold()
        if _is_number(folded):
            key.append(_ZEROS.sub("", folded))
        elif key and _is_mark(text, token, vocabulary):
            continue
        elif key and not _is_number(key[-1]):
            key[-1] += folded
        else:
            key.append(folded)
    return tuple(key)


def numbers(key: Key) -> Key:
    """Return the numbers of a key, in order.

    >>> numbers(("chatglm", "2", "6", "b"))
    ('2', '6')
    """
    return tuple(part for part in key if _is_number(part))


def read_model_name(name: str, vocabulary: Vocabulary) -> tuple[ModelReading, ...]:
    """Return every way to read a model's name, the whole one first.

    Words that are no part of a name, and the maker's name in front, are taken off; not so
    where only a maker's name would stay: 某某大模型 is not what 某某 means.
    """
    readings = [ModelReading(model_key(name, vocabulary))]
    bare = _without_filler(name, vocabulary)
    if bare != name and _names_something(bare, vocabulary):
        readings.append(ModelReading(model_key(bare, vocabulary), is_whole=False))
    for text in dict.fromkeys((name, bare)):
        rest, maker = _without_maker(text, vocabulary)
        if maker and _names_something(rest, vocabulary):
            readings.append(
                ModelReading(model_key(rest, vocabulary), is_whole=False, maker=maker.id)
            )
    return tuple(dict.fromkeys(each for each in readings if each.key))


def families(name: str, vocabulary: Vocabulary) -> Iterator[ModelReading]:
    """Yield the readings that a version's family may have, the nearest first.

    A version is its family's name with a number, or with a word that makes a variant.
    """
    bare = _without_filler(name, vocabulary)
    rest, maker = _without_maker(bare, vocabulary)
    made_by = maker.id if maker else ""
    for text, its_maker in dict.fromkeys(((bare, ""), (rest, made_by))):
        words = re.split(r"[\s-]+", text)
        while len(words) > 1 and fold_name(words.pop()) in vocabulary.folded_words("modelVariant"):
            shorter = model_key(" ".join(words), vocabulary)
            yield ModelReading(shorter, is_whole=False, maker=its_maker)
        key = model_key(text, vocabulary)
        for end in range(len(key) - 1, 0, -1):
            yield ModelReading(key[:end], is_whole=False, maker=its_maker)


def _is_mark(text: str, token: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a word only announces the number right behind it."""
    announces = text[token.end() : token.end() + 1].isdigit()
    is_word = token[0].casefold() in vocabulary.folded_words("versionMark")
    return announces and is_word and vocabulary.find(text[: token.end()], "Model") is None


def _is_number(token: str) -> bool:
    return token[:1].isdigit()


def _without_filler(name: str, vocabulary: Vocabulary) -> str:
    """Return a name without the words around it that are no part of it, version numbers kept."""
    text = unicodedata.normalize("NFKC", name).strip()
    changed = True
    while changed:
        changed = False
        for word in vocabulary.words("modelFiller"):
            shorter = _cut(text, word)
            if shorter and shorter != text:
                text, changed = shorter, True
                break
    return text


def _cut(text: str, word: str) -> str:
    """Return a name without a filler that ends it or stands before its version's number."""
    if word.isascii():
        return re.sub(rf"(?i)(?<=[\s一-鿿]){re.escape(word)}$", "", text).strip()
    return re.sub(rf"(?<=.){re.escape(word)}(?=$|[\s\-]*[vV]?\d)", "", text).strip()


def _names_something(bare: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is left of a name still names a model, not its maker or nothing."""
    folded = fold_name(bare)
    if len(folded) < _SHORTEST or folded in vocabulary.folded_words("modelFiller"):
        return False
    return vocabulary.find(bare, "Company", "Organisation") is None


def _without_maker(text: str, vocabulary: Vocabulary) -> tuple[str, Term | None]:
    """Return a name without the longest maker's name that opens it, and that maker."""
    for end in range(min(len(text) - 1, _LONGEST_MAKER), 1, -1):
        if _splits(text, end):
            maker = vocabulary.find(text[:end], "Company", "Organisation")
            if maker:
                return text[end:].strip(" -的"), maker
    return text, None


def _splits(text: str, end: int) -> bool:
    """Tell whether a name can be cut here: not within a word in Latin letters."""
    before, after = text[end - 1], text[end]
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())


def is_unlisted_version(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is that of a listed model with a version that is not listed.

    Then it names no other model within it: GPT-4.7 is neither GPT-4 nor GPT.
    """
    key = model_key(_without_filler(name, vocabulary), vocabulary)
    if vocabulary.find(name, "Model") or vocabulary.find("".join(key), "Model"):
        return False
    return any(
        _is_number(key[end])
        and all(part.isascii() for part in key[end:])
        and _is_listed("".join(key[:end]), vocabulary)
        for end in range(1, len(key))
    )


def _is_listed(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an entry goes by a name; a loose name, read only as it stands, is none."""
    term = vocabulary.find(name, "Model")
    return term is not None and fold_name(name) not in map(fold_name, term.hidden)


def makers_of(term: Term, vocabulary: Vocabulary) -> Sequence[str]:
    """Return the ids of all who make a model, by its entry and those of its families, the nearest first."""
    return [each.provider for each in (term, *vocabulary.families(term)) if each.provider]
