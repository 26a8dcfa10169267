import type { ControlInput } from '../controls/control-input.js'

/** The chart that stages of this version belong to. */
export const chartVersion = '1'

/** Where the chart stands, region by region. */
export interface StageValue {
  readonly [region: string]: string | StageValue
}

/**
 * Where one complaint stands: plain JSON, made to be stored. The controls are not in it; they belong to the policy that the
 * complaint was opened under.
 */
export interface Stage {
  readonly schema: 1
  readonly chart: 'complaint'
  readonly version: string
  readonly value: StageValue
  readonly context: ControlInput
}
