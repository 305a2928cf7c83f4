#!/usr/bin/env bash
# The tests of readers, tables, command line, engines and people with the lowest versions of all dependencies that
# pyproject.toml allows, in an environment of their own.  Takes about as long as the rest of CI, so it runs by hand:
#   bash tools/lowest_versions.sh
set -euo pipefail
cd "$(dirname "$0")/.."
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment/uv"
"$environment/uv/bin/pip" install --quiet uv
"$environment/uv/bin/uv" venv --quiet "$environment/lowest"
VIRTUAL_ENV=$environment/lowest "$environment/uv/bin/uv" pip install --quiet --resolution lowest-direct \
  -e ".[html,warc,ftfy,duckdb,pandas,polars]" "pytest>=8.2" "hypothesis>=6.100" "num2words>=0.5.13"
"$environment/lowest/bin/python" -m pytest -q -W default tests/sources tests/tables tests/cli tests/engines tests/people
