#!/usr/bin/env bash
# followthemoney 4.11.2 with rigour 2.6.1 (entities of investigative journalism), Python 3.11 or newer.
#
# Input: names of places as they stand in tables about Indonesia, given to a property of type country: the province Papua, the
# city Palu (capital of Central Sulawesi), beside the provinces Aceh, Bali and Maluku, and Jakarta.
#
# A good guess: "id" for each of them, or nothing for what is no country; fuzzy matching is off.
#
# What happens: Jakarta is Indonesia and Aceh, Bali and Maluku are nothing, but Papua is Papua New Guinea and Palu is Palau.
# People and companies of two Indonesian places move to other countries in the graph, without a warning.
#
# Seen:
#   Indonesia id; Jakarta id; Aceh None; Bali None; Maluku None; Papua pg; Papua Barat None; Palu pw; Kota Palu None
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'followthemoney==4.11.2' 'rigour==2.6.1'
"$work/venv/bin/python" - <<'PY'
from followthemoney import model

wanted = {
    "Indonesia": ["id"], "Jakarta": ["id"], "Aceh": [], "Bali": [], "Maluku": [],
    "Papua": ["pg"], "Papua Barat": [], "Palu": ["pw"], "Kota Palu": [],
}
for place, expected in wanted.items():
    company = model.make_entity("Company")
    company.add("country", place)
    seen = company.get("country")
    print(place, seen)
    assert seen == expected, (place, seen)
PY
