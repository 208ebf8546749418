# make run and make test do all set-up by themselves; the rest is for those who work on the program.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := app migrations tests seeds/lexicon/make_states.py

# Several processes run the same files: what Python has compiled of them is kept, whatever the surroundings say.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test lint pytest format lock bench soak screenshots clean

help: ## List the targets.
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

# What the program needs, at the versions and hashes of the lock file; the project itself beside it, editable.
.venv/run.done: requirements.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# The same and the tools of the tests.
.venv/test.done: requirements-dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# The checker of HTML, for which the tests need npm and Java; they say so where it is missing.
.venv/tools.done: tests/tools/package-lock.json .venv/test.done
	-command -v npm >/dev/null && npm ci --silent --ignore-scripts --prefix tests/tools
	touch $@

run: .venv/run.done ## Install, migrate, bring in the sample articles on the first start, serve the timeline.
	$(BIN)/chancery serve

test: .venv/test.done .venv/tools.done ## Install, then lint, types, import contracts and all tests, side by side.
	$(MAKE) --jobs 2 lint pytest

pytest: .venv/test.done .venv/tools.done
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: .venv/test.done ## Style, types, import contracts.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/test.done ## Put the code into its form.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Write the lock files anew: names, versions and hashes, no address of an index.
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate --group build pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate --group dev pyproject.toml --output-file requirements-dev.txt

bench: .venv/test.done ## Measure: name, figure, unit and bar, a line each.
	$(BIN)/python -m tests.benchmarks

soak: .venv/test.done ## The long bars: kills, a crowd, a full disk, the whole API, strange texts; some 20 minutes. BARS="kill" runs one.
	$(BIN)/python -m tests.soak $(BARS)

screenshots: .venv/test.done ## Take the pictures of docs/ anew, from the real program.
	$(BIN)/python -m tests.screenshots

clean: ## Remove the environment and the caches; the data in var/ stays.
	rm -rf .venv tests/tools/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
