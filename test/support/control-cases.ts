import type { ChartEvent, ControlCode, Controls } from '../../src/machine/index.js'
import type { ComplaintEvent } from '../../src/vocabulary/index.js'
import { closingCases } from './control-cases-closing.js'
import { handlingCases } from './control-cases-handling.js'

/** One control from both sides: after the same history one event fails it and its neighbour does not. */
export interface ControlCase {
  readonly control: ControlCode
  readonly after: readonly ChartEvent[]
  readonly refuses: ComplaintEvent
  readonly accepts: ComplaintEvent
  /** Happens before `accepts` only: what the refused person has to do first. */
  readonly mended?: readonly ComplaintEvent[]
  readonly controls?: (standard: Controls) => Controls
}

export const controlCases: readonly ControlCase[] = [...handlingCases, ...closingCases]
