# make check: what every commit passes (about a minute). The rest: see each target.
PYTHON ?= python
export PYTHONPATH := $(CURDIR)/src

.PHONY: check lint types arrows fast test coverage eval bench golden words docs outside

check: lint types arrows fast

lint:
	ruff check .

types:
	mypy

arrows:
	lint-imports

fast:
	$(PYTHON) -m pytest -m "not slow" -n 2

# Everything, with coverage.
test:
	$(PYTHON) -m pytest -n 2

coverage:
	$(PYTHON) -m pytest -n 2 --cov --cov-report=term:skip-covered

# The project's own corpus (evaluation/), against its floors; and the seeds, where they stand beside the checkout.
eval:
	$(PYTHON) evaluation/evaluate.py
	$(PYTHON) evaluation/seeds.py

# Ratios in one run, from an installed wheel in its own environment.
bench:
	$(PYTHON) benchmarks/bench.py

# Write the golden reports anew; read the diff before committing it.
golden:
	$(PYTHON) -m pytest tests/golden --golden-update

# Invert the word tables into the index the program reads; after every change of a table of words.
words:
	$(PYTHON) -m readoutdiff.data.lexicon_index

# Write docs/rules.md and the report in README.md anew.
docs:
	$(PYTHON) docs/generate.py

# What needs programs pip cannot install: pictures of the report in a real terminal.
outside:
	@command -v tmux >/dev/null || { echo "make outside needs tmux"; exit 1; }
	$(PYTHON) docs/screenshots.py
