# make run opens the app and make test runs every test: on a fresh machine either first makes what it needs in .venv.
# Another Python: make run PYTHON=python3.12. A pair: make run ARGS="ru kg".

PYTHON ?= python3
VENV ?= .venv
ARGS ?=
BIN := $(VENV)/bin
MADE := $(VENV)/.made
APP := $(VENV)/.app
DEV := $(VENV)/.dev
MUTMUT := $(VENV)/.mutmut
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help run setup test quick check fmt bench cover mutate generated clean

help: ## this list
	@sed -n 's/^\([a-z]*\)[a-z ]*:.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: $(APP) ## open the app
	@$(BIN)/dossier $(ARGS)

setup: $(DEV) ## make .venv with everything that developing needs

test: $(DEV) ## run every test
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

quick: $(DEV) ## run the tests that do not start the app
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not slow and not benchmark" $(ARGS)

check: $(DEV) ## all that must hold before a change is done; CI runs exactly this
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict dossiers seeds
	$(BIN)/dossier check
	$(BIN)/dossier schema --verify dossiers/schema
	@$(MAKE) --no-print-directory test

fmt: $(DEV) ## format the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEV) ## measure time and memory
	$(BIN)/python -m tests.benchmarks $(ARGS)

cover: $(DEV) ## run every test and say which lines none reached
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

mutate: $(MUTMUT) ## break a sample of the core on purpose and count the changes that the unit tests notice
	$(BIN)/python -m tests.mutation $(ARGS)

generated: $(DEV) ## write anew all that is generated
	$(BIN)/dossier schema --write dossiers/schema
	$(BIN)/python docs/picture.py

clean: ## remove what was made, .venv too
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find dossier_tui tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE):
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
		echo "dossier needs Python 3.11 or later, and there is no '$(PYTHON)' here. Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "dossier needs Python 3.11 or later; '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "'$(PYTHON)' comes without venv. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install 'pip>=25.1'
	@touch $@

$(APP): $(MADE) pyproject.toml
	@$(PIP) install --editable .
	@touch $@

$(DEV): $(APP) pyproject.toml
	@$(PIP) install --group dev
	@touch $@

$(MUTMUT): $(DEV)
	@$(PIP) install 'mutmut==3.8.1'
	@touch $@
