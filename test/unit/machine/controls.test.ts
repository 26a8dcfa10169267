import { describe, expect, test } from 'vitest'
import {
  begin,
  type ChartEvent,
  type Controls,
  controlsSchema,
  controlTable,
  defaultControls,
  type Stage,
  type StepFacts,
  step,
} from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { type ControlCase, controlCases } from '../../support/control-cases.js'

const told = ({ facts, ...event }: ChartEvent): [ComplaintEvent, StepFacts] => [
  event as ComplaintEvent,
  { timeZone: 'Asia/Shanghai', ...facts },
]

const asked = (stage: Stage, each: ChartEvent, controls: Controls) => {
  const [event, facts] = told(each)
  return step(stage, event, controls, facts)
}

const stageAfter = (controls: Controls, events: readonly ChartEvent[]): Stage =>
  events.reduce<Stage>((stage, each) => {
    const result = asked(stage, each, controls)
    if (!result.ok) throw new Error(`${each.type}: ${JSON.stringify(result.refusal.because)}`)
    return result.stage
  }, begin(controls))

const controlsOf = ({ controls }: ControlCase): Controls => controls?.(defaultControls) ?? defaultControls

describe('every control, from both sides', () => {
  test.each(controlCases.map((each) => [each.control, each.refuses.type, each] as const))(
    '%s on %s',
    (control, type, each) => {
      const controls = controlsOf(each)
      const stage = stageAfter(controls, each.after)
      const refused = asked(stage, each.refuses, controls)
      if (refused.ok) throw new Error(`${type} should be refused`)
      expect(refused.refusal.controls).toEqual([control])
      const mended = stageAfter(controls, [...each.after, ...(each.mended ?? [])])
      const accepted = asked(mended, each.accepts, controls)
      expect(accepted.ok ? [] : accepted.refusal.because).toEqual([])
    },
  )

  test('no control is left out', () => {
    const tried = new Set(controlCases.map((each) => each.control))
    const missed = controlTable.map((control) => control.code).filter((code) => !tried.has(code))
    process.stdout.write(`controls: ${tried.size} of ${controlTable.length} refused and met\n`)
    expect(missed).toEqual([])
  })
})

test('a limit of authority is in a currency that has minor units', () => {
  const withLimit = (code: string) =>
    controlsSchema.safeParse({ ...defaultControls, authority: { approver: { [code]: 100 } } })
  expect(['CNY', 'HUF'].map((code) => withLimit(code).success)).toEqual([true, true])
  for (const code of ['RMB', 'XYZ', 'XAU']) {
    const read = withLimit(code)
    expect(read.success).toBe(false)
    expect(JSON.stringify(read.error?.issues)).toContain('must be a currency with minor units in ISO 4217')
  }
})
