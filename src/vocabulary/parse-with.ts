import type * as z from 'zod'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from '../issues.js'
import { nearestKey } from './nearest-key.js'

const deepest = 32
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

/** Keys that would reach an object's prototype, and nesting no honest sender produces, are refused before any schema runs. */
const hostile = (value: unknown, path: (string | number)[] = []): Issue | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > deepest)
    return { code: 'too-deep', severity: 'error', path, message: `nested more than ${deepest} levels deep` }
  for (const key of Object.keys(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    if (poisonous.has(key))
      return {
        code: 'forbidden-key',
        severity: 'error',
        path: [...path, step],
        message: `the key ${key} is not allowed`,
      }
    const found = hostile((value as Record<string, unknown>)[key], [...path, step])
    if (found !== undefined) return found
  }
  return undefined
}

const meant = (issue: z.core.$ZodIssue, schema: z.ZodType): string | undefined => {
  if (issue.code !== 'unrecognized_keys') return undefined
  const keys = issue.keys.map((key) => nearestKey(schema, issue.path, key))
  const found = keys.filter((key) => key !== undefined)
  return found.length === 0 ? undefined : `did you mean ${found.join(', ')}?`
}

const toIssue = (issue: z.core.$ZodIssue, schema: z.ZodType): Issue => {
  const hint = meant(issue, schema)
  return {
    code: issue.code.replaceAll('_', '-') as IssueCode,
    severity: 'error',
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    message: issue.message,
    ...(hint === undefined ? {} : { hint }),
  }
}

/**
 * Unknown data through a zod schema, as a `Checked` value with our issues.
 *
 * Issues: `forbidden-key`, `too-deep`, and zod's own codes with hyphens (`invalid-type`, `unrecognized-keys`, …).
 */
export const parseWith = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Checked<z.output<Schema>> => {
  const found = hostile(value)
  if (found !== undefined) return rejected([found])
  const result = schema.safeParse(value)
  return result.success
    ? accepted(result.data)
    : rejected(result.error.issues.map((issue) => toIssue(issue, schema)))
}
