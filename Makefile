# Two commands are enough: `make demo` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check format generate notebooks pictures bench clean system-packages

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one with make PYTHON=…")'
	@.ci/system-packages venv $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY) ## build the sample's graph, ask it, write its page
	@rm -rf $(VENV)/demo-graph
	$(BIN)/kg build examples --graph $(VENV)/demo-graph
	$(BIN)/kg who-uses 文心一言 --graph $(VENV)/demo-graph
	@$(BIN)/kg view --graph $(VENV)/demo-graph --output demo.html --force

test: $(READY) system-packages check ## run every check: static, then tests with coverage
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup --cov --cov-report=term

check: $(READY) ## format, lint, types, import contract
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

generate: $(READY) ## write what is made from others: shapes, tables of the docs, templates, commands
	$(BIN)/python docs/generate.py

notebooks: $(READY) ## run the notebooks anew and keep what they show
	$(BIN)/python docs/run_notebooks.py

pictures: $(READY) system-packages ## take the pictures of the page anew
	$(BIN)/python docs/take_pictures.py

bench: $(READY) ## measure, as ratios in one run
	PYTHONPATH=. $(BIN)/python benchmarks/run.py

# Chromium and a CJK font for the tests of the page, Java and Maven for those of Neo4j.
system-packages:
	@.ci/system-packages browser
	@.ci/system-packages neo4j

clean: ## remove what the other targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage build dist demo.html
