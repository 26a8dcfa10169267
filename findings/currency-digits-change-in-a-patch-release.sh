#!/usr/bin/env bash
# Intl.NumberFormat gives another number of decimals for a currency in Node 20.20.2 than in 20.19.0, and in 24.21.0 than in 24.0.0: HUF goes from 2 to
# 0, so code that takes these digits for ISO 4217's minor units stores the same amount a hundred times smaller after a patch update. CLDR's display
# digits are not ISO 4217 and follow the ICU data that a release carries; it matters to whoever counts money in minor units by Intl.
# Expected before running: one answer within a major version. Seen on 30 November 2026.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent a@npm:node@20.19.0 b@npm:node@20.20.2 c@npm:node@24.0.0 d@npm:node@24.21.0
cat > digits.cjs <<'JS'
const digits = (currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
const seen = ['HUF', 'RSD', 'IDR', 'IQD', 'JPY', 'CNY'].map((currency) => `${currency} ${digits(currency)}`)
console.log(`${process.versions.node} (CLDR ${process.versions.cldr}): ${seen.join(', ')}`)
JS
for each in a b c d; do
  "node_modules/$each/bin/node" digits.cjs
done | tee seen.txt
diff seen.txt - <<'TEXT'
20.19.0 (CLDR 46.0): HUF 2, RSD 0, IDR 2, IQD 0, JPY 0, CNY 2
20.20.2 (CLDR 48.0): HUF 0, RSD 2, IDR 0, IQD 0, JPY 0, CNY 2
24.0.0 (CLDR 47.0): HUF 2, RSD 0, IDR 2, IQD 0, JPY 0, CNY 2
24.21.0 (CLDR 48.0): HUF 0, RSD 2, IDR 0, IQD 0, JPY 0, CNY 2
TEXT
