#!/usr/bin/env bash
# Builds src/beritaextract/views/static/plot.min.js: the parts of Observable Plot that the report uses, in one file.
# Needs node and npm, and the network; run it only to move to another version, then update NOTICE.md.
set -euo pipefail
static="$(cd "$(dirname "$0")/.." && pwd)/src/beritaextract/views/static"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --no-audit --no-fund --ignore-scripts @observablehq/plot@0.6.17 esbuild@0.28.2
echo 'export { plot, barX, rectY, dot, lineY, ruleX, ruleY, axisX, axisY, gridY, binX, tip, pointer } from "@observablehq/plot";' > entry.js
node_modules/@esbuild/*/bin/esbuild entry.js --bundle --minify --format=iife --global-name=Plot --legal-comments=none \
  --target=es2020 --outfile="$static/plot.min.js"
for package in @observablehq/plot d3-array d3-axis d3-color d3-format d3-geo d3-interpolate d3-path d3-scale \
  d3-scale-chromatic d3-selection d3-shape d3-time d3-time-format isoformat; do
  printf '%s %s\n\n' "$package" "$(node -p "require('./node_modules/$package/package.json').version")"
  cat "node_modules/$package/LICENSE"
  printf '\n\n'
done > "$static/plot.LICENSE.txt"
