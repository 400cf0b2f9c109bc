# The one door to everything; CI uses the same. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
TEMPLATES := templates search/templates

.PHONY: help run dev install install-dev test lint format bench bench-full constraints clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /|/' | column -t -s '|'

run: install ## Serve the library with its demo content; PORT, DATA_DIR and DEMO_PASSWORD are honoured
	@exec $(BIN)/python -m knowledge_hub.run

dev: install-dev ## Serve with debug pages and automatic reload, for work on the code
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py compile_messages
	@exec $(BIN)/python manage.py runserver $${PORT:-8000}

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: PYTHON=python3.12 make run"; exit 1; }
	@echo "→ Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV) \
		|| { echo "Python's venv is missing; on Debian or Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.installed: requirements.txt constraints.txt | $(VENV)/bin/python
	@echo "→ Installing what the site runs on …"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "→ Installing what tests and linters need …"
	@$(PIP) -r requirements-dev.txt
	@touch $@

test: install-dev ## Run all tests; says what is missing for those it must skip
	@$(BIN)/python manage.py compile_messages
	@$(BIN)/python -m tests.requirements
	@$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

lint: install-dev ## Check style, templates, settings, migrations and translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djhtml --check $(TEMPLATES)
	$(BIN)/curlylint --quiet $(TEMPLATES)
	$(BIN)/python manage.py check
	DJANGO_SETTINGS_MODULE=knowledge_hub.settings.production SITE_URL=https://hub.example \
		$(BIN)/python manage.py check --deploy --tag security --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py compile_messages --check
	$(BIN)/python -m pip check

format: install-dev ## Put code and templates into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djhtml $(TEMPLATES)

bench: install-dev ## Print figures of search and pages; SETS="folder …", BASELINE_URL=another site
	@$(BIN)/python -m knowledge_hub.bench --baseline "$(BASELINE_URL)" $(SETS)

bench-full: install-dev ## The long form of the figures: every query, many more requests
	@$(BIN)/python -m knowledge_hub.bench --full --baseline "$(BASELINE_URL)" $(SETS)

constraints: ## Pin every package anew, from a fresh environment
	@rm -rf $(VENV)-fresh && $(PYTHON) -m venv $(VENV)-fresh
	@$(VENV)-fresh/bin/pip install --quiet -r requirements-dev.txt
	@{ sed -n '/^#/p' constraints.txt; $(VENV)-fresh/bin/pip freeze; } > constraints.new
	@mv constraints.new constraints.txt && rm -rf $(VENV)-fresh

clean: ## Remove what tools leave behind; the data stays
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
	@rm -rf .pytest_cache .ruff_cache .hypothesis test-results
