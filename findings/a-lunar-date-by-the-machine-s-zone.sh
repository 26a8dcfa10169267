#!/usr/bin/env bash
# chinese-days 1.5.7 turns a lunar date into a solar one a day late where the machine's zone is west of Greenwich: Chinese New Year 2026 is 17 February
# in Shanghai and 18 February in New York, for the same text in and out. Its way back is right in both, so that a date does not come back
# from a round trip. Whoever fills a holiday table on a build server in America closes a day too late, and a test in UTC sees nothing.
# Expected before running: the same answer in every zone, as no instant is asked about. Seen on 30 November 2026, Node 20.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent chinese-days@1.5.7
cat > run.cjs <<'JS'
const { getLunarDate, getSolarDateFromLunar } = require('chinese-days')
const assert = require('node:assert/strict')

const late = process.env.TZ === 'America/New_York' ? 1 : 0
const { date } = getSolarDateFromLunar('2026-01-01')
const { lunarMon, lunarDay } = getLunarDate('2026-02-17')
console.log(process.env.TZ, '· node', process.versions.node, '· lunar 2026-01-01 is', date, '· 2026-02-17 is lunar', `${lunarMon}-${lunarDay}`)
assert.equal(date, `2026-02-${17 + late}`)
assert.deepEqual([lunarMon, lunarDay], [1, 1])
JS
for zone in UTC Asia/Shanghai America/New_York; do TZ=$zone node run.cjs; done
