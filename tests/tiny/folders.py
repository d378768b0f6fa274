"""Vocabulary folders made up for tests."""

from pathlib import Path

PREFIXES = """\
@prefix kg: <urn:ai-adoption-kg:ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix company: <urn:ai-adoption-kg:company:> .
@prefix org: <urn:ai-adoption-kg:organisation:> .
@prefix model: <urn:ai-adoption-kg:model:> .
@prefix use: <urn:ai-adoption-kg:use-case:> .
@prefix cue: <urn:ai-adoption-kg:cue:> .
@prefix category: <urn:ai-adoption-kg:category:> .
@prefix rule: <urn:ai-adoption-kg:rule:> .
"""
BEGIN = PREFIXES.count("\n") + 1
"""The line in which what follows the prefixes begins."""

BASE = """\
company:688000.SH a kg:Company ; skos:prefLabel "甲科技"@zh ; skos:altLabel "甲科" ; kg:code "688000.SH" ;
    kg:brand "小甲" ; kg:category "AI+航运" ; dct:source "made up" .
model:nova a kg:Model ; skos:prefLabel "Nova"@en ; skos:altLabel "诺瓦" ; kg:kind "family" ;
    kg:providedBy company:688000.SH ; dct:source "made up" .
model:nova-2 a kg:Model ; skos:prefLabel "Nova 2"@en ; skos:broader model:nova ; dct:source "made up" .
use:sailing a skos:Concept ; skos:prefLabel "航行"@zh, "Sailing"@en ; dct:source "made up" .
cue:trying a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 2 ; skos:altLabel "试航" .
category:shipping a skos:Concept ; skos:inScheme kg:category ; kg:rank 1 ; skos:prefLabel "AI+航运"@zh .
"""


def folder(path: Path, text: str, name: str = "words.ttl") -> Path:
    """Make a vocabulary folder with one file, which opens with the prefixes."""
    path.mkdir(parents=True, exist_ok=True)
    (path / name).write_text(PREFIXES + text, encoding="utf-8")
    return path
