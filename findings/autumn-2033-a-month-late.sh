#!/usr/bin/env bash
# date-holidays 3.37.0 puts the autumn festivals of 2033 a month late in China, Hong Kong, Taiwan and Korea (7 October instead of 8 September),
# although its own Vietnamese list has September and the years from 2026 to 2050 agree with the lunar calendar but for 2039, a day early: 2033 is the
# year whose leap month stands after the eleventh month. Whoever feeds such a list into a calendar for
# contracts or deadlines of that year closes the wrong days; the same lists are right today, so a test on this year's dates sees nothing.
# Expected before running: all lists right, as the package computes new moons astronomically. Seen on 30 November 2026, Node 20.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent date-holidays@3.37.0 lunar-javascript@1.7.7
cat > run.cjs <<'JS'
const published = require('date-holidays')
const Holidays = published.default ?? published
const { Lunar } = require('lunar-javascript')
const assert = require('node:assert/strict')

const daysOf = (place, year) => new Holidays(place).getHolidays(year).map(({ date, name }) => `${date.slice(0, 10)} ${name}`)
const festival = (place, year, name) => daysOf(place, year).filter((day) => name.test(day))
const midAutumn = (year) => Lunar.fromYmd(year, 8, 15).getSolar().toYmd()

console.log('date-holidays', require('date-holidays/package.json').version, '· lunar-javascript', require('lunar-javascript/package.json').version, '· node', process.versions.node)
const wrong = []
for (let year = 2026; year <= 2050; year += 1) {
  const [listed = 'nothing'] = festival('CN', year, /中秋/)
  if (!listed.startsWith(midAutumn(year))) wrong.push(`${year}: listed ${listed}, lunar calendar ${midAutumn(year)}`)
}
console.log('China, Mid-Autumn 2026 to 2050, where the two differ:', wrong)
assert.deepEqual(wrong, [
  '2033: listed 2033-10-07 中秋节, lunar calendar 2033-09-08',
  '2039: listed 2039-10-01 中秋节, lunar calendar 2039-10-02',
])

const of2033 = {
  HK: festival('HK', 2033, /中秋|重陽/),
  TW: festival('TW', 2033, /中秋/),
  KR: festival('KR', 2033, /추석/),
  VN: festival('VN', 2033, /Trung thu/),
}
console.log('2033', of2033)
assert.deepEqual(of2033, {
  HK: ['2033-10-08 中秋節翌日', '2033-10-31 重陽節翌日'],
  TW: ['2033-10-07 中秋節'],
  KR: ['2033-10-06 추석'],
  VN: ['2033-09-08 Tết Trung thu'],
})
JS
node run.cjs
