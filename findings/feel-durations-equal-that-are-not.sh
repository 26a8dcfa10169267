#!/usr/bin/env bash
# feelin 8.2.0 holds two durations for equal that are ten days apart, as soon as they are longer than 180 days: it compares them in whole months. A limit of
# 200 days and one of 210 are then the same in a cell of a decision table. Its median sorts numbers as texts, so of 9, 10 and 100 it takes 100 (10 in the middle
# needs a numeric sort). Both are values of plain FEEL, no edge of the language.
# Expected before running: false, and 10. Seen on 30 November 2026, Node 20.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent feelin@8.2.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { evaluate } from 'feelin'

const valueOf = (text) => evaluate(text, {}).value
const seen = Object.fromEntries(
  [
    'duration("P100D") = duration("P110D")',
    'duration("P200D") = duration("P210D")',
    'duration("P200D") < duration("P210D")',
    'median([9, 10, 100])',
    'median([1, 2, 3])',
  ].map((text) => [text, valueOf(text)]),
)
console.log('feelin 8.2.0 · node', process.versions.node, seen)
assert.deepEqual(seen, {
  'duration("P100D") = duration("P110D")': false,
  'duration("P200D") = duration("P210D")': true,
  'duration("P200D") < duration("P210D")': true,
  'median([9, 10, 100])': 100,
  'median([1, 2, 3])': 2,
})
JS
node run.mjs
