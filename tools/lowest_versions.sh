#!/usr/bin/env bash
# The tests of tables, command line, engines and readers with the lowest versions of all dependencies and of the extras
# that pyproject.toml allows, in an environment of their own; a minute or two.  Those that need Spark or Ray are
# skipped: the lowest versions of these two take longer to install than all the rest.
set -euo pipefail
cd "$(dirname "$0")/.."
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment/uv"
"$environment/uv/bin/pip" install --quiet --disable-pip-version-check uv
"$environment/uv/bin/uv" venv --quiet "$environment/lowest"
VIRTUAL_ENV=$environment/lowest "$environment/uv/bin/uv" pip install --quiet --resolution lowest-direct \
  ".[html,warc,xlsx,ftfy,duckdb,pandas,polars,inception]" \
  "pytest>=8.2" "pytest-xdist>=3.6" "hypothesis>=6.100" "num2words>=0.5.13" "openpyxl>=3.1"
env -u PYTHONPATH "$environment/lowest/bin/python" -m pytest -q -W default -n auto \
  -p no:cacheprovider tests/tables tests/cli tests/engines \
  tests/sources/test_formats.py tests/sources/test_workbooks.py tests/sources/test_extras.py tests/sources/test_xml.py
