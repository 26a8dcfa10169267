import { describe, expect, test } from 'vitest'
import { readData } from '../../../src/policy/index.js'

const nested: Readonly<Record<string, (levels: number) => string>> = {
  'lists in brackets': (levels) => '['.repeat(levels) + ']'.repeat(levels),
  'objects as JSON': (levels) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`,
  'lists behind dashes on one line': (levels) => `${'- '.repeat(levels)}a`,
  'keys on lines of their own': (levels) =>
    Array.from(
      { length: levels },
      (_, level) => `${' '.repeat(level)}a:${level === levels - 1 ? ' 1' : ''}`,
    ).join('\n'),
  'lists on lines of their own': (levels) =>
    Array.from(
      { length: levels },
      (_, level) => `${' '.repeat(level)}-${level === levels - 1 ? ' 1' : ''}`,
    ).join('\n'),
  'keys behind question marks': (levels) => `${'? '.repeat(levels)}a`,
  'brackets below keys': (levels) => `a:\n  b: ${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}`,
}

describe('depth is counted before anything is composed', () => {
  test.each(Object.entries(nested))('%s: 65 levels are one issue, at once', (_, text) => {
    const begun = performance.now()
    expect(readData('policy.yaml', text(65))).toMatchObject({ ok: false, issues: [{ code: 'too-deep' }] })
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  test.each(Object.entries(nested))('%s: 60 levels are not too deep', (_, text) => {
    expect(readData('policy.yaml', text(60)).issues.map(({ code }) => code)).not.toContain('too-deep')
  })

  test('many lines side by side are not deep, nor brackets in texts', () => {
    const lines = Array.from(
      { length: 500 },
      (_, row) => `- id: r${row}\n  when: { a: [1, 2] }\n  note: "${'['.repeat(70)}"`,
    )
    expect(readData('policy.yaml', lines.join('\n'))).toMatchObject({ ok: true })
    expect(
      readData(
        'a.yaml',
        `a: |\n${Array.from({ length: 90 }, (_, at) => `${' '.repeat(at + 1)}- x`).join('\n')}\n`,
      ),
    ).toMatchObject({ ok: true })
  })
})
