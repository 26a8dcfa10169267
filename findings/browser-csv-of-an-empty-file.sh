#!/usr/bin/env bash
# The browser build of csv-parse 7.0.3 (`csv-parse/browser/esm`) throws a TypeError about a listener when a stream ends without having been written
# to, where the same code over the package's Node build answers no rows; with a single row both agree, and so do both `sync` builds. It matters
# to a page that reads files people drop on it: the empty file is the one that fails, with a message that names no file.
# Expected before running: the two builds answer alike. Seen on 30 November 2026, Node 20.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent csv-parse@7.0.3
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse as node } from 'csv-parse'
import { parse as browser } from 'csv-parse/browser/esm'
import { parse as browserSync } from 'csv-parse/browser/esm/sync'

const read = (parse, text) =>
  new Promise((resolve) => {
    const parser = parse({ columns: true }, (error, rows) => resolve(error ?? rows))
    try {
      if (text !== '') parser.write(text)
      parser.end()
    } catch (cause) {
      resolve(`${cause.constructor.name}: ${cause.message}`)
    }
  })

const seen = {
  'node, empty': await read(node, ''),
  'browser, empty': await read(browser, ''),
  'browser, one row': await read(browser, 'a,b\n1,2\n'),
  'browser sync, empty': browserSync('', { columns: true }),
}
console.log('csv-parse', JSON.parse(readFileSync('node_modules/csv-parse/package.json', 'utf8')).version, 'node', process.versions.node)
console.log(seen)
assert.deepEqual(seen, {
  'node, empty': [],
  'browser, empty': 'TypeError: "listener" argument must be a function',
  'browser, one row': [{ a: '1', b: '2' }],
  'browser sync, empty': [],
})
JS
node run.mjs
