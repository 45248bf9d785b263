# Each target works alone and first, from a bare clone: it makes .venv and installs what it needs.

.PHONY: help run test demo bench lint i18n model clean
.DEFAULT_GOAL := help

# The first Python on the path that is new enough; name another with make PYTHON=...
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
TEST_JOBS ?= 2

VENV := .venv/bin
MADE := .venv/.made
PIP := $(VENV)/python -m pip --disable-pip-version-check --no-input

help:
	@echo 'make run    opens Rasid'
	@echo 'make demo   reads, tags and exports the five seed articles; see demo-output/'
	@echo 'make test   checks style, types, layers, and runs the tests'
	@echo 'make bench  measures speed against plain Qt and SQLite'
	@echo 'make lint   checks style, types and layers alone'
	@echo 'make model  trains the recogniser again: make model CORPUS=folder; see docs/training.md'
	@echo 'make i18n   collects the texts to translate and compiles the translations'
	@echo 'make clean  deletes what these made, but not .venv'

$(MADE)/venv:
	@test -n '$(PYTHON)' || { echo 'Rasid needs Python 3.11 or newer, and none was found. Install it, or name it: make PYTHON=/path/to/python3' >&2; exit 1; }
	@sh .ci/system-packages.sh venv '$(PYTHON)'
	'$(PYTHON)' -m venv .venv
	@mkdir -p $(MADE) && touch $@

# pip is quiet where nobody watches it.
$(MADE)/app: $(MADE)/venv pyproject.toml constraints.txt
	@echo 'Installing the packages that Rasid needs; the first time takes minutes.'
	$(PIP) install $$(test -t 1 || echo --quiet) --editable . --constraint constraints.txt
	@touch $@

$(MADE)/dev: $(MADE)/app
	@echo 'Installing what the checks need.'
	$(PIP) install $$(test -t 1 || echo --quiet) --editable '.[dev]' --constraint constraints.txt
	@touch $@

$(MADE)/qt-%: $(MADE)/app
	@sh .ci/system-packages.sh qt $*
	@touch $@

run: $(MADE)/app $(if $(DISPLAY)$(WAYLAND_DISPLAY),$(MADE)/qt-screen)
	@if test "$$(uname -s)" = Linux && test -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM"; then \
		echo 'Rasid is installed, but there is no screen here to open its window on.' >&2; \
		echo '  make demo          does the whole job without one and leaves pictures in demo-output/' >&2; \
		echo '  xvfb-run make run  opens the window on a screen in memory (apt-get install xvfb xauth)' >&2; \
		exit 1; \
	fi
	@$(VENV)/rasid

demo: $(MADE)/app $(MADE)/qt-offscreen
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m desktop_app.demo demo-output

test: lint $(MADE)/qt-offscreen
	@$(VENV)/python -m pytest -n $(TEST_JOBS)

lint: $(MADE)/dev
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports --no-logo

bench: $(MADE)/dev $(MADE)/qt-offscreen
	@$(VENV)/python -m tests.benchmarks $(BENCH)

i18n: $(MADE)/app $(MADE)/qt-offscreen
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m desktop_app.ui.translations

model: $(MADE)/dev
	@test -n '$(CORPUS)' || { echo 'Name the corpus folder: make model CORPUS=/path/to/corpus (see docs/training.md)' >&2; exit 1; }
	$(VENV)/rasid train --corpus '$(CORPUS)' --work build/training --output resources/recogniser

clean:
	rm -rf build dist demo-output *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find desktop_app tests -name __pycache__ -type d -prune -exec rm -rf {} +
