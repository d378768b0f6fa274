"""The use cases: build a graph, ask it, export it, look at it.

Each is one function that the command line, a notebook or a script calls. A name is imported
from its module when it is first asked for: a look-up does without what builds a graph, whose
imports take longer than the answer.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.asking import AskRules, Understood, answer_question
    from kg.pipeline.build import BuildSummary, build_graph
    from kg.pipeline.bulk import BulkRules, export_neo4j
    from kg.pipeline.check import Problem, check_graph
    from kg.pipeline.company_page import CompanyPage, about_company
    from kg.pipeline.cypher import CypherAnswer, run_cypher
    from kg.pipeline.deciding import Request, Settled, decide
    from kg.pipeline.diff import diff_graphs
    from kg.pipeline.evaluating import evaluate
    from kg.pipeline.export import export_claims, export_network, export_tables
    from kg.pipeline.given import Given
    from kg.pipeline.items import ReviewItem
    from kg.pipeline.lookup import Answer, ask, list_templates, show_template
    from kg.pipeline.merges import JudgedNames, judge_names, list_merges, list_name_review
    from kg.pipeline.model_page import ModelPage, about_model
    from kg.pipeline.ontology import render_ontology
    from kg.pipeline.push import Pushed, PushRules, push_graph
    from kg.pipeline.rdf import ImportSummary, export_rdf, import_rdf
    from kg.pipeline.review import list_review
    from kg.pipeline.rules import BuildRules
    from kg.pipeline.stats import GraphStats, graph_stats
    from kg.pipeline.suggest import suggest_names, suggest_objects, suggest_reports
    from kg.pipeline.tables import list_tables
    from kg.pipeline.users import Users, who_uses
    from kg.pipeline.view import View, view_graph
    from kg.pipeline.viewing import Selection
    from kg.pipeline.vocabulary import FoundTerm, check_vocabularies, find_terms

_NAMES = {
    "asking": ("AskRules", "Understood", "answer_question"),
    "build": ("BuildSummary", "build_graph"),
    "bulk": ("BulkRules", "export_neo4j"),
    "check": ("Problem", "check_graph"),
    "company_page": ("CompanyPage", "about_company"),
    "cypher": ("CypherAnswer", "run_cypher"),
    "deciding": ("Request", "Settled", "decide"),
    "diff": ("diff_graphs",),
    "evaluating": ("evaluate",),
    "export": ("export_claims", "export_network", "export_tables"),
    "given": ("Given",),
    "items": ("ReviewItem",),
    "lookup": ("Answer", "ask", "list_templates", "show_template"),
    "merges": ("JudgedNames", "judge_names", "list_merges", "list_name_review"),
    "model_page": ("ModelPage", "about_model"),
    "ontology": ("render_ontology",),
    "push": ("PushRules", "Pushed", "push_graph"),
    "rdf": ("ImportSummary", "export_rdf", "import_rdf"),
    "review": ("list_review",),
    "rules": ("BuildRules",),
    "stats": ("GraphStats", "graph_stats"),
    "suggest": ("suggest_names", "suggest_objects", "suggest_reports"),
    "tables": ("list_tables",),
    "users": ("Users", "who_uses"),
    "view": ("View", "view_graph"),
    "viewing": ("Selection",),
    "vocabulary": ("FoundTerm", "check_vocabularies", "find_terms"),
}
"""What each module holds for others, as it is imported above for those who read types.

No name is that of a module: once imported, the module would stand in its place.
"""

_MODULES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a use case from its module, the first time it is asked for."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


__all__ = [
    "Answer",
    "AskRules",
    "BuildRules",
    "BuildSummary",
    "BulkRules",
    "CompanyPage",
    "CypherAnswer",
    "FoundTerm",
    "Given",
    "GraphStats",
    "ImportSummary",
    "JudgedNames",
    "ModelPage",
    "Problem",
    "PushRules",
    "Pushed",
    "Request",
    "ReviewItem",
    "Selection",
    "Settled",
    "Understood",
    "Users",
    "View",
    "about_company",
    "about_model",
    "answer_question",
    "ask",
    "build_graph",
    "check_graph",
    "check_vocabularies",
    "decide",
    "diff_graphs",
    "evaluate",
    "export_claims",
    "export_neo4j",
    "export_network",
    "export_rdf",
    "export_tables",
    "find_terms",
    "graph_stats",
    "import_rdf",
    "judge_names",
    "list_merges",
    "list_name_review",
    "list_review",
    "list_tables",
    "list_templates",
    "push_graph",
    "render_ontology",
    "run_cypher",
    "show_template",
    "suggest_names",
    "suggest_objects",
    "suggest_reports",
    "view_graph",
    "who_uses",
]
