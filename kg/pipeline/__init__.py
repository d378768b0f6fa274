"""The use cases: build a graph, ask it, export it, look at it.

Each is one function that the command line, a notebook or a script calls.
"""

from kg.pipeline.build import BuildSummary, build_graph
from kg.pipeline.bulk import BulkRules, export_neo4j
from kg.pipeline.check import Problem, check_graph
from kg.pipeline.cypher import CypherAnswer, run_cypher
from kg.pipeline.decide import Request, Settled, decide
from kg.pipeline.diff import diff_graphs
from kg.pipeline.evaluate import evaluate
from kg.pipeline.export import export_claims, export_network, export_tables
from kg.pipeline.given import Given
from kg.pipeline.items import ReviewItem
from kg.pipeline.lookup import Answer, ask, company_answers, list_templates, show_template
from kg.pipeline.merges import JudgedNames, judge_names, list_merges, list_name_review
from kg.pipeline.ontology import render_ontology
from kg.pipeline.push import Pushed, PushRules, push_graph
from kg.pipeline.rdf import ImportSummary, export_rdf, import_rdf
from kg.pipeline.review import list_review
from kg.pipeline.rules import BuildRules
from kg.pipeline.stats import GraphStats, graph_stats
from kg.pipeline.tables import list_tables
from kg.pipeline.view import view_graph
from kg.pipeline.vocabulary import FoundTerm, check_vocabularies, find_terms

__all__ = [
    "Answer",
    "BuildRules",
    "BuildSummary",
    "BulkRules",
    "CypherAnswer",
    "FoundTerm",
    "Given",
    "GraphStats",
    "ImportSummary",
    "JudgedNames",
    "Problem",
    "PushRules",
    "Pushed",
    "Request",
    "ReviewItem",
    "Settled",
    "ask",
    "build_graph",
    "check_graph",
    "check_vocabularies",
    "company_answers",
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
    "view_graph",
]
