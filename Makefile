# Two commands: `make run` and `make test`. Each first makes what it needs, and on a second run finds it there.

BIN  := .venv/bin
PORT ?= 8501
PIP  := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run test setup docs pictures clean

help:  ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: setup $(if $(SFO_DATABASE_URL),,var/sfo.db)  ## serve the workbench, with invented reviews to try it on, at http://localhost:8501
	@$(BIN)/sfo serve --port $(PORT)

test: setup .venv/tests-installed  ## check format, lint, types and directions, and run every test
	@scripts/machine printing
	@scripts/machine browser
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy workbench reviews taxonomy reports docs/generate app.py sfo.py
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -n 2 --dist loadgroup

setup: .venv/project-installed  ## make the environment in .venv
	@scripts/machine printing || true

docs: setup .venv/tests-installed  ## write the reference pages that are made from the code
	$(BIN)/python -m docs.generate

pictures: setup .venv/tests-installed  ## take the pictures of the documentation again
	SFO_PICTURES=1 $(BIN)/python -m pytest -q tests/journeys/test_pictures.py

clean:  ## remove the environment and what tests leave behind; the database in var/ stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache tests/out *.egg-info

# Made under another name, so that what was interrupted is never mistaken for the whole.
var/sfo.db: | setup
	@mkdir -p var && rm -f var/making.db*
	@echo "Inventing reviews to try it on (a few minutes, once) …"
	@SFO_DATABASE_URL=sqlite:///var/making.db $(BIN)/sfo demo >/dev/null
	@mv var/making.db $@

.venv/bin/python:
	@python=$$(scripts/machine python) && echo "Making the environment in .venv with $$python …" && "$$python" -m venv .venv

.venv/locked-installed: requirements.lock | .venv/bin/python
	@echo "Installing what requirements.lock names (a few minutes the first time) …"
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

.venv/project-installed: pyproject.toml .venv/locked-installed
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/tests-installed: requirements-test.lock .venv/project-installed
	@echo "Installing what the tests need …"
	@$(PIP) --require-hashes -r requirements-test.lock
	@touch $@
