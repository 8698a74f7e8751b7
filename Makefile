# On a fresh machine `make demo` and `make test` are the only two commands: the environment is made when it is missing.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types bench docs generated calibrated clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(READY) ## build the sample read-outs and show what is in the graph
	$(BIN)/kg demo

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: lint types test ## what continuous integration runs

lint: $(READY) ## ruff: mistakes and form
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

types: $(READY) ## mypy --strict
	$(BIN)/python -m mypy

bench: $(READY) ## measure reading, loading and asking beside jieba and rdflib
	$(BIN)/python tests/bench.py

docs: $(READY) ## build the documentation into site/
	$(BIN)/python -m mkdocs build --strict

generated: $(READY) ## remake the generated files
	$(BIN)/python -m kg.taxonomy
	$(BIN)/python -m kg.exports.jsonld
	$(BIN)/python -m kg.rules
	$(BIN)/python tests/finished.py

calibrated: $(READY) ## measure the rules on gold: make calibrated GOLD="folder folder"
	$(BIN)/python -m kg.calibration $(GOLD)
	$(BIN)/python -m kg.rules

clean: ## remove the environment and what tools left behind
	rm -rf $(VENV) site dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
