// Analysts' cases as cases for any test runner. The runner here is three lines long; vitest, jest or node:test do as well.
import { tableCases } from 'redress/testing'
import { smallBank } from './support/small-bank.js'

const files = {
  'routing.cases.yaml': `
table: routing
cases:
  - name: a card used by a stranger
    facts: { signals: [fraud], vulnerable: false }
    expect: { team: cards }
    rule: fraud
  - name: an elderly customer, wrongly expected at the cards team
    facts: { signals: [], vulnerable: true }
    expect: { team: cards }
`,
}

const test = (name: string, run: () => void): void => {
  try {
    run()
    console.log(`✓ ${name}`)
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}`)
  }
}

// #region run
for (const { name, run } of tableCases(smallBank, files)) test(name, run)
// #endregion run
