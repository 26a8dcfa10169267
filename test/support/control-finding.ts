import { expect } from 'vitest'
import {
  begin,
  type ChartEvent,
  type ControlCode,
  type ControlInput,
  type Controls,
  controlTable,
  defaultControls,
} from '../../src/machine/index.js'
import { noted } from '../../src/machine/notes/noted.js'

/** What a control is shown: an event, and only what differs from an empty file and the standard controls. */
export interface Sight {
  readonly event: ChartEvent
  readonly file?: Partial<ControlInput>
  readonly controls?: Partial<Controls>
  readonly stage?: string
}

/** A title, the control, what it is shown, and a part of its English finding; nothing when the control is met. */
export type Finding = readonly [title: string, code: ControlCode, sight: Sight, says: string | undefined]

export const emptyFile = begin().context

/** What is noted of one event alone, whether or not the chart would take it here. */
export const fileAfter = (event: ChartEvent, file: Partial<ControlInput> = {}): ControlInput =>
  noted({ ...emptyFile, ...file }, event, defaultControls)

/** One control asked alone, as the chart asks it: only about events that it watches. */
export const findingOf = (code: ControlCode, { event, file, controls, stage }: Sight) => {
  const asked = controlTable.find((each) => each.code === code)
  if (asked === undefined || (asked.guards !== 'every' && !asked.guards.includes(event.type)))
    throw new Error(`${code} does not watch ${event.type}`)
  return asked.fails({
    file: { ...emptyFile, ...file },
    controls: { ...defaultControls, ...controls },
    event,
    stage,
  })
}

export const expectFinding = (...[, code, sight, says]: Finding): void => {
  const finding = findingOf(code, sight)
  if (says === undefined) expect(finding).toBeUndefined()
  else
    expect(finding).toEqual({
      en: expect.stringContaining(says),
      zh: expect.stringMatching(/\p{Script=Han}/u),
    })
}
