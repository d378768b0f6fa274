"""A small vocabulary on disk, what reads by it, and how a marked text is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.extraction import Extractor, Statement
from kg.extraction.marked import MarkedText
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.extraction.marks import Marking

VOCABULARY = """\
@prefix kg: <urn:ai-adoption-kg:ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix company: <urn:ai-adoption-kg:company:> .
@prefix org: <urn:ai-adoption-kg:organisation:> .
@prefix model: <urn:ai-adoption-kg:model:> .
@prefix use: <urn:ai-adoption-kg:use-case:> .
@prefix cue: <urn:ai-adoption-kg:cue:> .
@prefix rule: <urn:ai-adoption-kg:rule:> .
@prefix word: <urn:ai-adoption-kg:name-word:> .

company:jia a kg:Company ; skos:prefLabel "甲科技" ; kg:brand "小甲助手" ; kg:subsidiary "甲软件", "丙数科" .
company:yi a kg:Company ; skos:prefLabel "乙传媒" ; kg:brand "乙看看" .
company:bing a kg:Company ; skos:prefLabel "丙数科" .
org:yard a kg:Organisation ; skos:prefLabel "北塘船厂" ; skos:altLabel "北塘" .
org:school a kg:Organisation ; skos:prefLabel "南塘学社" .
model:nova a kg:Model ; skos:prefLabel "Nova" ; kg:providedBy org:yard ; skos:hiddenLabel "诺瓦", "北塘" .
model:nova-2 a kg:Model ; skos:prefLabel "Nova 2.0" ; skos:broader model:nova ; kg:providedBy org:yard .
model:luna a kg:Model ; skos:prefLabel "Luna" ; kg:providedBy company:yi .
model:vega a kg:Model ; skos:prefLabel "Vega" .
model:deck a kg:Model ; skos:prefLabel "Deck" ; kg:kind "platform" ; kg:providedBy org:yard .
model:own a kg:Model ; skos:prefLabel "甲航大模型" ; kg:providedBy company:jia .
use:route a skos:Concept ; skos:prefLabel "航线规划" .

cue:self a kg:Cue ; skos:altLabel "公司" .
cue:subsidiary a kg:Cue ; skos:altLabel "子公司", "旗下" .
cue:held a kg:Cue ; skos:altLabel "参股公司" .
cue:with a kg:Cue ; skos:altLabel "与", "和" .
cue:and a kg:Cue ; skos:altLabel "及" .
cue:join a kg:Cue ; skos:altLabel "携手" .
cue:jointly a kg:Cue ; skos:altLabel "共同" .
cue:org-noun a kg:Cue ; skos:altLabel "企业" .
cue:legal-form a kg:Cue ; skos:altLabel "有限公司" .
cue:platform a kg:Cue ; skos:altLabel "平台" .
cue:cooperate a kg:Cue ; kg:rank 60 ; kg:useStatus "planned" ; kg:side "after" ; kg:partnerStatus "agreed" ; skos:altLabel "合作", "战略合作" .
cue:sign a kg:Cue ; kg:rank 60 ; kg:partnerStatus "agreed" ; skos:altLabel "签署", "达成" .
cue:agreement a kg:Cue ; skos:altLabel "协议" .
cue:become a kg:Cue ; skos:altLabel "成为" .
cue:partner a kg:Cue ; skos:altLabel "伙伴" .
cue:connect a kg:Cue ; kg:rank 90 ; kg:useStatus "in-use" ; skos:altLabel "接入", "已接入" .
cue:base a kg:Cue ; kg:rank 90 ; kg:useStatus "in-use" ; skos:altLabel "基于", "用" .
cue:test a kg:Cue ; kg:rank 40 ; kg:useStatus "testing" ; skos:altLabel "试用", "测试" .
cue:not-live a kg:Cue ; kg:rank 35 ; kg:useStatus "testing" ; skos:altLabel "尚未上线" .
cue:apply a kg:Cue ; kg:rank 30 ; kg:useStatus "applied" ; skos:altLabel "审核中", "申请" .
cue:denied a kg:Cue ; kg:rank 10 ; kg:useStatus "denied" ; kg:partnerStatus "denied" ; skos:altLabel "暂未", "未接入", "没有合作" .
cue:negate a kg:Cue ; kg:rank 10 ; kg:useStatus "denied" ; kg:partnerStatus "denied" ; skos:altLabel "未", "没有" .
cue:ended a kg:Cue ; kg:rank 20 ; kg:useStatus "ended" ; skos:altLabel "停用" .
cue:future a kg:Cue ; kg:rank 50 ; kg:useStatus "planned" ; kg:side "before" ; kg:dealStatus "planned" ; skos:altLabel "拟" .
cue:will a kg:Cue ; kg:rank 50 ; kg:useStatus "planned" ; kg:side "before" ; kg:dealStatus "planned" ; skos:altLabel "将" .
cue:explore a kg:Cue ; kg:rank 70 ; kg:useStatus "exploring" ; kg:partnerStatus "exploring" ; kg:side "before" ; skos:altLabel "关注" .
cue:talk a kg:Cue ; kg:rank 38 ; kg:useStatus "exploring" ; kg:partnerStatus "exploring" ; skos:altLabel "洽谈" .
cue:release a kg:Cue ; skos:altLabel "发布" .
cue:develop a kg:Cue ; skos:altLabel "自研" .
cue:invest a kg:Cue ; skos:altLabel "收购", "入股" .
cue:shares a kg:Cue ; skos:altLabel "股权" .
cue:compare a kg:Cue ; skos:altLabel "对标" .
cue:others a kg:Cue ; skos:altLabel "客户" .
cue:goes-on a kg:Cue ; skos:altLabel "目前", "但" .
cue:anew a kg:Cue ; skos:altLabel "此外" .
cue:aside a kg:Cue ; skos:altLabel "参与", "虚拟", "用户" .

rule:compared a kg:RelationRule ; kg:states "not USES" ; kg:rank 2 ;
    kg:pattern "{compare}{.-4}{ANY*}", "类{.-2}{ANY*}" .
rule:used-by-others a kg:RelationRule ; kg:states "not USES" ; kg:rank 7 ; kg:pattern "{others}{..12}{connect|base}{..8}{ANY*}" .
rule:use-denied a kg:RelationRule ; kg:states "USES" ; kg:rank 18 ;
    kg:pattern "{denied}{::14}{ANY*}", "{negate}{::4}{connect|base|test}{::14}{ANY*}" .
rule:use-applied a kg:RelationRule ; kg:states "USES" ; kg:rank 19 ; kg:pattern "{apply}{::10}{MODEL*}", "{MODEL*}{..12}{apply}" .
rule:use-connects a kg:RelationRule ; kg:states "USES" ; kg:rank 20 ;
    kg:pattern "{connect}{::24}{MODEL*}", "{MODEL*}{::14}{connect}", "{connect}{..8}{LOOSE*}" .
rule:use-tests a kg:RelationRule ; kg:states "USES" ; kg:rank 21 ; kg:pattern "{test}{::10}{MODEL*}", "{MODEL*}{..12}{test}" .
rule:use-builds-on a kg:RelationRule ; kg:states "USES" ; kg:rank 22 ; kg:pattern "{base}{::24}{MODEL*}" .
rule:use-ends a kg:RelationRule ; kg:states "USES" ; kg:rank 23 ; kg:pattern "{ended}{::10}{MODEL*}" .
rule:use-explores a kg:RelationRule ; kg:states "USES" ; kg:rank 30 ; kg:useStatus "exploring" ; kg:pattern "{explore}{::14}{MODEL*}" .
rule:develops-own a kg:RelationRule ; kg:states "DEVELOPS" ; kg:rank 30 ; kg:pattern "{OWN*}" .
rule:develops-new a kg:RelationRule ; kg:states "DEVELOPS" ; kg:rank 4 ; kg:pattern "{develop|release}{.-12}{NEW*}" .
rule:partner-cooperates a kg:RelationRule ; kg:states "PARTNERS_WITH" ; kg:rank 20 ;
    kg:pattern "{with}{..30}{ORG*}{::60}{cooperate|sign|jointly|talk|denied}" .
rule:partner-joins a kg:RelationRule ; kg:states "PARTNERS_WITH" ; kg:rank 22 ; kg:pattern "{join}{..14}{ORG*}" .
rule:invests a kg:RelationRule ; kg:states "INVESTS_IN" ; kg:rank 20 ; kg:pattern "{invest|held}{..24}{FIRM*}" .

word:organisation-ending a skos:Concept ; skos:inScheme kg:organisationEnding ; skos:altLabel "大学", "集团" .
word:weak-ending a skos:Concept ; skos:inScheme kg:weakEnding ; skos:altLabel "科技", "文化" .
word:generic-name a skos:Concept ; skos:inScheme kg:genericName ; skos:altLabel "客户", "多家" .
word:ordinary a skos:Concept ; skos:inScheme kg:ordinaryWord ; skos:altLabel "业务", "技术" .
word:opening a skos:Concept ; skos:inScheme kg:genericOpening ; skos:altLabel "国内首家", "知名" .
word:generic-model a skos:Concept ; skos:inScheme kg:genericModel ; skos:altLabel "AI", "LLM", "通用" .
word:model-ending a skos:Concept ; skos:inScheme kg:quotedModelEnding ; skos:altLabel "大模型" .
word:model-modifier a skos:Concept ; skos:inScheme kg:modelModifier ; skos:altLabel "视频" .
word:generic-tail a skos:Concept ; skos:inScheme kg:genericTail ; skos:altLabel "们", "方" .
word:self-opening a skos:Concept ; skos:inScheme kg:selfOpening ; skos:altLabel "据", "为" .
word:future-adverb a skos:Concept ; skos:inScheme kg:futureAdverb ; skos:altLabel "继续" .
"""
JIA = "company:jia"
Stated = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a vocabulary of made-up names."""
    folder = tmp_path_factory.mktemp("vocabulary")
    (folder / "all.ttl").write_text(VOCABULARY, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def vocabulary(folder: Path) -> Vocabulary:
    """Return the small vocabulary."""
    return read_vocabulary(folder)


@pytest.fixture(scope="session")
def extractor(folder: Path) -> Extractor:
    """Return an extractor that reads by the small vocabulary."""
    return Extractor(read_vocabulary(folder))


@pytest.fixture(scope="session")
def shipped() -> Extractor:
    """Return an extractor that reads by the shipped vocabulary."""
    return Extractor(read_vocabulary())


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Callable[[str], tuple[Statement, ...]]:
    """Return what reads the statements of a text about the company 甲科技."""
    return lambda text: next(iter(extractor.read([(text, JIA)])))


@pytest.fixture(scope="session")
def stated(read: Callable[[str], tuple[Statement, ...]]) -> Stated:
    """Return what tells relation, object and status of a text about 甲科技, in its order."""
    return lambda text: [(s.relation, s.term or s.name, str(s.status)) for s in read(text)]


@pytest.fixture(scope="session")
def marking(vocabulary: Vocabulary) -> Marking:
    """Return what marks the texts of 甲科技 by the small vocabulary."""
    return Marking(vocabulary, JIA)


@pytest.fixture(scope="session")
def mark(marking: Marking) -> Callable[[str], MarkedText]:
    """Return what marks a text about 甲科技, unknown names found and lists joined."""
    return marking.mark


@pytest.fixture(scope="session")
def show(marking: Marking) -> Callable[[str], str]:
    """Return what shows the marked text of a text, with words in braces for signs."""
    return marking.show
