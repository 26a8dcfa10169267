import { describe, expect, test } from 'vitest'
import { RedressError } from '../../../src/errors.js'
import { begin, restore, step } from '../../../src/machine/index.js'
import { ordinaryLife, received } from '../../support/events.js'
import { stageAfter } from '../../support/walk.js'

const stage = stageAfter(ordinaryLife().slice(0, 12))

const failure = (stored: unknown, migrations?: Parameters<typeof restore>[1]): RedressError => {
  try {
    restore(stored, migrations)
  } catch (error) {
    if (error instanceof RedressError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('restore', () => {
  test('gives back what was stored', () => {
    expect(restore(JSON.parse(JSON.stringify(stage)))).toStrictEqual(stage)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'closed'],
    ['another chart', { ...stage, chart: 'order' }],
    ['a newer envelope', { ...stage, schema: 2 }],
    ['a version that nobody knows', { ...stage, version: '9' }],
    ['a version of every object', { ...stage, version: 'constructor' }],
    ['a state that the chart lacks', { ...stage, value: { ...stage.value, handling: { open: 'dreaming' } } }],
    ['a region that the chart lacks', { ...stage, value: { ...stage.value, weather: 'fine' } }],
    ['a missing region', { ...stage, value: { handling: stage.value.handling } }],
    ['half a state', { ...stage, value: { ...stage.value, handling: 'open' } }],
    ['no place at all', { ...stage, value: {} }],
    ['a file with a stranger in it', { ...stage, context: { ...stage.context, loyalty: 'gold' } }],
    ['a file without its counts', { ...stage, context: { ...stage.context, reopened: -1 } }],
    ['a poisoned file', JSON.parse(JSON.stringify(stage).replace('"kind"', '"__proto__":{"x":1},"kind"'))],
  ])('refuses %s', (_name, stored) => {
    expect(failure(stored).code).toBe('stage-not-restorable')
  })

  test('refuses a value that is nested without end in bounded time', () => {
    let value: unknown = 'x'
    for (let depth = 0; depth < 10_000; depth += 1) value = { handling: value }
    expect(failure({ ...stage, value }).code).toBe('stage-not-restorable')
  })

  test('brings an older stage through its migrations, one version at a time', () => {
    const older = { ...stage, version: '0', place: stage.value, value: undefined }
    const migrated = restore(older, {
      '0': ({ place, ...rest }) => ({ ...rest, value: place, version: '1' }),
    })
    expect(migrated).toStrictEqual(stage)
  })

  test('refuses migrations that go in a circle', () => {
    const round = {
      a: (old: object) => ({ ...old, version: 'b' }),
      b: (old: object) => ({ ...old, version: 'a' }),
    }
    expect(failure({ ...stage, version: 'a' }, round).details).toEqual({ version: 'a' })
  })

  test('step refuses a stage that is none, before it looks at the event', () => {
    expect(() => step({ ...begin(), value: { handling: 'dreaming' } }, received())).toThrowError(RedressError)
  })
})
