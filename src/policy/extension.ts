import * as z from 'zod'
import type { PolicyInput } from './policy.js'

const names = z.array(z.string()).optional()

/** What an extension takes away from the policy that it is built on, by name. */
export const without = z.strictObject({
  regimes: names,
  calendars: names,
  signals: names,
  categories: names,
  causes: names,
  products: names,
  facts: names,
  settings: names,
  tables: names,
  teams: names,
  clocks: names,
  notices: names,
  retention: names,
})
export type Without = z.infer<typeof without>

type Clock = NonNullable<PolicyInput['clocks']>[number]
type Setting = NonNullable<PolicyInput['settings']>[string]
type ByName = 'extends' | 'clocks' | 'settings'

/**
 * A policy built on another one: it says only what is different. Tables, signal sets and calendars of the same name take the place
 * of the base's; clocks, teams, settings, notices and controls are changed key by key; everything else is added. What shall be
 * gone is named in `without`. Id, version and title are its own.
 */
export type PolicyExtension = Omit<Partial<PolicyInput>, ByName> &
  Pick<PolicyInput, 'id' | 'version' | 'title'> & {
    readonly extends: PolicyInput | PolicyExtension
    readonly without?: Without
    readonly clocks?: readonly (Partial<Clock> & Pick<Clock, 'id'>)[]
    readonly settings?: Readonly<Record<string, Partial<Setting>>>
  }
