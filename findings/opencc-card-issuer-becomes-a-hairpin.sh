#!/usr/bin/env bash
# opencc-js 1.4.2 makes the hairpin bank (髮卡銀行) of the card-issuing bank (发卡银行) when it converts to traditional characters, for Hong Kong, for
# Taiwan with its words and for plain traditional: 发卡 stands in its phrases as a hairpin. Signing in person (面签) becomes a label
# (面籤), reversing an entry (冲账) one of collision (衝賬), a second look (复核) 複核, where
# Hong Kong writes 覆核. 借记卡 and 签字 are right, so a look at the usual words sees nothing. Whoever converts notices or terms of a bank sends them out so.
# Expected before running: 發卡銀行, 面簽, 沖賬, 覆核, as phrase tables are there to tell such words apart. Seen on 30 November 2026, Node 20.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent opencc-js@1.4.2
cat > run.cjs <<'JS'
const { Converter } = require('opencc-js/cn2t')
const assert = require('node:assert/strict')

console.log('opencc-js', '1.4.2', '· node', process.versions.node)
for (const to of ['t', 'hk', 'twp']) {
  const converted = Converter({ from: 'cn', to })
  console.log(to, ...['发卡银行', '面签', '冲账', '复核', '签字'].map((word) => `${word} ${converted(word)}`))
  assert.equal(converted('发卡银行'), '髮卡銀行')
  assert.equal(converted('面签'), '面籤')
  assert.match(converted('冲账'), /^衝[賬帳]$/)
  assert.match(converted('复核'), /^複[核覈]$/)
  assert.equal(converted('签字'), '簽字')
}
JS
node run.cjs
