#!/usr/bin/env bash
# The Chinese calendar of Intl (ICU) begins the years 2027 and 2030 on the wrong day: 7 February 2027 for the 6th, 2 February 2030 for the 3rd. A
# table of dates (tyme4ts 1.5.2) and the new moons themselves (astronomy-engine 2.1.19, in China's zone) agree with each other in every year from
# 2024 to 2040, and Intl with them in all others. Whoever takes Spring Festival from Intl closes a bank on the wrong days of 2027; tests on today's
# year see nothing.
# Expected before running: Intl as the national standard (GB/T 33661-2017). Seen on 30 November 2026, Node 20.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent tyme4ts@1.5.2 astronomy-engine@2.1.19
cat > run.cjs <<'JS'
const { LunarDay } = require('tyme4ts')
const astronomy = require('astronomy-engine')
const assert = require('node:assert/strict')

const two = (number) => String(number).padStart(2, '0')
const byTable = (year) => {
  const day = LunarDay.fromYmd(year, 1, 1).getSolarDay()
  return `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`
}
const inChina = (date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const newMoons = (year) => {
  const found = []
  for (let at = new Date(Date.UTC(year, 0, 1)); found.length < 3; at = new Date(at.getTime() + 86_400_000)) {
    const moon = astronomy.SearchMoonPhase(0, at, 40).date
    found.push(inChina(moon))
    at = moon
  }
  return found
}
const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' })
const byIntl = (year) => {
  for (let at = Date.UTC(year, 0, 15, 4); ; at += 86_400_000) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    if (parts.month === '1' && parts.day === '1') return new Date(at).toISOString().slice(0, 10)
  }
}

console.log('node', process.versions.node, '· ICU', process.versions.icu)
const wrong = []
for (let year = 2024; year <= 2040; year += 1) {
  assert.ok(newMoons(year).includes(byTable(year)), `${year}: the table begins on a new moon`)
  if (byIntl(year) !== byTable(year)) wrong.push(`${year}: Intl ${byIntl(year)}, table and moon ${byTable(year)}`)
}
console.log(wrong)
assert.deepEqual(wrong, [
  '2027: Intl 2027-02-07, table and moon 2027-02-06',
  '2030: Intl 2030-02-02, table and moon 2030-02-03',
])
JS
node run.cjs
