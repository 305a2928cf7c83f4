"""Writes the JSON schema of the records to tests/schema.json: `python -m tests.pin_schema`."""

import json

from beritaextract import Extraction
from tests.test_contract import PINNED

if __name__ == "__main__":
    schema = Extraction.model_json_schema(mode="serialization")
    PINNED.write_text(json.dumps(schema, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(PINNED)
