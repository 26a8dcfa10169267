import { expect, test } from 'vitest'
import { quantile, runTrial } from '../support/trial/run-trial.js'

test('two workers, three of them killed and the database once: nothing is lost, nothing is done twice', async (context) => {
  const figures = await runTrial({
    workers: 2,
    complaints: 16,
    everyMs: 500,
    dueAfterMs: 4_000,
    kills: 3,
    killEveryMs: 2_500,
  })
  if (figures === undefined) return context.skip()
  expect(figures).toMatchObject({
    kills: 3,
    commands: 40,
    commandsLost: 0,
    commandsDoubled: 0,
    brokenJournals: 0,
    rungsMissing: 0,
    rungsDoubled: 0,
    rungsWrong: 0,
    effectsLost: 0,
    effectsWaiting: 0,
    exits: [0, 0],
  })
  expect(figures.rungs).toBeGreaterThanOrEqual(16)
  // Only what was on its way when its worker died may come again.
  expect(figures.effectsAgain).toBeLessThanOrEqual(3 * 8)
  // What a killed worker held is taken up by another one: without leases that end it would wait for ever.
  expect(quantile(figures.wakeLateness, 1)).toBeLessThan(60_000)
})
