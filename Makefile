# make run    set up everything and build the graph of the seed record (the README's first command)
# make test   set up everything and run the tests (the README's second command)
# make check  linters, types, import rule and tests: what CI runs
PMID ?= 26873674

.PHONY: run test check clean

run:
	python3 -m venv .venv && .venv/bin/python -m pip install -q -e . && .venv/bin/python -m kgraph build --pmid $(PMID)

test:
	python3 -m venv .venv && .venv/bin/python -m pip install -q -e '.[test]' && .venv/bin/python -m pytest -q -n auto

check:
	bash .ci/run

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
