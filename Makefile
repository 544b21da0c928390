# make run opens the app and make test runs every test: on a fresh machine either first makes what it needs in .venv.
# Another Python: make run PYTHON=python3.12. A pair: make run ARGS="ru kg". The newest or the oldest versions that
# pyproject.toml allows, rather than those of the lock, in an environment of their own: make test VERSIONS=newest.

PYTHON ?= python3
VERSIONS ?= lock
VENV ?= .venv$(if $(filter-out lock,$(VERSIONS)),-$(VERSIONS))
ARGS ?=
BIN := $(VENV)/bin
MADE := $(VENV)/.made
APP := $(VENV)/.app
DEV := $(VENV)/.dev
MUTMUT := $(VENV)/.mutmut
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV := $(BIN)/uv
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --upgrade \
	--custom-compile-command "make lock" pyproject.toml
RESOLUTION_newest := highest
RESOLUTION_oldest := lowest-direct

.DEFAULT_GOAL := help
.PHONY: help run setup test quick check fmt bench cover mutate soak generated world lock clean FORCE

help: ## this list
	@sed -n 's/^\([a-z]*\)[a-z ]*:.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: $(APP) ## open the app
	@$(BIN)/dossier $(ARGS)

setup: $(DEV) ## make .venv with everything that developing needs

test: $(DEV) ## run every test
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

quick: $(DEV) ## run the tests that do not start the app
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not slow and not benchmark" $(ARGS)

check: $(DEV) ## all that must hold before a change is done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict dossiers seeds
	$(BIN)/dossier fmt --check --library .
	$(BIN)/dossier check
	$(BIN)/dossier schema --verify dossiers/schema
	@$(MAKE) --no-print-directory test

fmt: $(DEV) ## format the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEV) ## measure time and memory, each figure beside its floor
	$(BIN)/python -m tests.benchmarks $(ARGS)

cover: $(DEV) ## run every test and say which lines none reached
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

mutate: $(MUTMUT) ## break a sample of the core on purpose and count the changes that the unit tests notice
	$(BIN)/python -m tests.mutation $(ARGS)

soak: $(DEV) ## try hostile inputs, faults, mutations, kills and keys by the thousand and count what goes wrong
	$(BIN)/python -m tests.soak $(ARGS)

generated: $(DEV) ## write anew all that is generated
	$(BIN)/dossier schema --write dossiers/schema
	$(BIN)/python docs/fields.py
	$(BIN)/python docs/picture.py

world: $(DEV) ## write anew the world's polities and its land, from pinned packages
	@$(PIP) install --require-hashes --no-deps --upgrade --target build/world --requirement docs/world/inputs.txt
	PYTHONPATH=build/world $(BIN)/python docs/world/generate.py

lock: $(UV) ## choose versions anew and lock them, with hashes
	$(COMPILE) --all-extras --group dev --output-file requirements-dev.txt
	$(COMPILE) --group build --constraint requirements-dev.txt --output-file requirements.txt

clean: ## remove what was made, .venv too
	rm -rf $(VENV) .venv-newest .venv-oldest build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
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
	@touch $@

$(UV): $(MADE)
	@$(PIP) install 'uv>=0.9'

ifeq ($(VERSIONS),lock)
$(APP): $(MADE) requirements.txt pyproject.toml
	@$(PIP) install --require-hashes --requirement requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@wrong=$$($(BIN)/python -m pip check) || { \
		printf '%s\n' "$$wrong" "The lock does not fit pyproject.toml: run make lock" >&2; exit 1; }
	@touch $@

$(DEV): $(APP) requirements-dev.txt
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@touch $@
else ifneq ($(RESOLUTION_$(VERSIONS)),)
$(APP) $(DEV): $(UV) FORCE
	@$(UV) pip install --quiet --python $(BIN)/python --upgrade --resolution $(RESOLUTION_$(VERSIONS)) --editable '.[docx]' --group dev
	@touch $@
else
$(error VERSIONS is lock, newest or oldest, not '$(VERSIONS)')
endif

$(MUTMUT): $(DEV)
	@$(PIP) install 'mutmut==3.8.1'
	@touch $@
