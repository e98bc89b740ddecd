# Everything lives in .venv; a changed lock or pyproject.toml reinstalls it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check -q
LOCK = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header --system-certs -q $(ARGS)
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
# The benchmark's peers have an environment of their own.
PEERS := benchmarks/out/venv
PEERS_LOCK := benchmarks/latency/peers/requirements.lock

# Reading all tests anew costs each process of pytest seconds that compiled ones do not.
test check: export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.PHONY: help setup run test check attack lock checksums defaults package benchmark clean system gates quick

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

setup: $(RUNTIME) ## Install what the app needs into .venv
	@:

run: $(RUNTIME) ## Serve the app; options in ARGS, as in: make run ARGS='--port 8600'
	$(BIN)/dakcong serve $(ARGS)

test: system gates ## Run everything CI runs, browser tests too; pytest options in ARGS
	$(BIN)/pytest -n 2 $(ARGS)

check: $(DEV) ## Run what takes under a minute: no browser, no thorough tests
	@$(MAKE) --no-print-directory -j2 gates quick

quick: $(DEV)
	$(BIN)/pytest -m "not browser and not thorough" -n 2 $(ARGS)

attack: system $(DEV) ## Try every case of faults and bad input, print a table of them; options in ARGS
	$(BIN)/python -m tests.attack $(ARGS)

lock: $(DEV) ## Renew the lock files after a change in pyproject.toml; all versions with ARGS=--upgrade
	$(LOCK) pyproject.toml --group build -o requirements.lock
	$(LOCK) pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock
	$(LOCK) $(PEERS_LOCK:.lock=.in) -o $(PEERS_LOCK)
	@for f in requirements.lock requirements-dev.lock; do \
		{ echo '# Made by `make lock` from pyproject.toml.'; cat $$f; } >$$f.new && mv $$f.new $$f; done
	@sed -i '1i # Made by `make lock` from requirements.in.' $(PEERS_LOCK)

checksums: $(RUNTIME) ## Write the checksums of data/calibration anew, after a table was computed anew
	$(BIN)/python -m dakcong.figures.checksums data

defaults: $(RUNTIME) ## Keep today's defaults in data/default_sets.csv, after one of them has moved
	$(BIN)/python -m dakcong.commands.keep_defaults data

package: $(RUNTIME) ## Make dist/dakcong-*-offline.tar, which installs without a network; --checks in ARGS
	$(BIN)/python -m deploy.package $(ARGS)

benchmark: $(DEV) $(PEERS)/.peers ## Measure the app's speed beside other frameworks, up to 20 minutes
	$(BIN)/python -m benchmarks.latency
	$(BIN)/python -m benchmarks.registers

clean: ## Remove all that these targets made, .venv too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results benchmarks/out
	find . -name __pycache__ -prune -exec rm -rf {} +

system:
	bash .ci/system .ci/packages

gates: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed, $(PYTHON) is not: try make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) has no venv module: on Debian, apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/pip
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

$(PEERS)/.peers: $(PEERS_LOCK) | $(BIN)/pip
	$(PYTHON) -m venv --clear $(PEERS)
	$(PEERS)/bin/python -m pip install --disable-pip-version-check -q --require-hashes -r $<
	@touch $@
