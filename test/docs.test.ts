import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pages, refreshed, regionOf, unownedBlocks } from '../scripts/example-regions.js'

const teaches = (page: string) => /^(README|docs[/\\](tutorial|how-to)[/\\])/.test(page)

describe.each(pages())('%s', (page) => {
  test('shows its examples as they are (npm run generate)', () => {
    const text = readFileSync(page, 'utf8')
    expect(refreshed(page, text)).toBe(text)
  })
})

describe.each(pages().filter(teaches))('%s', (page) => {
  test('shows no TypeScript that is not part of an example that runs', () => {
    expect(unownedBlocks(readFileSync(page, 'utf8'))).toEqual([])
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  test.each(['npm ci && npm start', 'npm ci && npm test'])('has the line %s', (command) => {
    const lines = readFileSync(page, 'utf8').split('\n')
    expect(lines).toContain(command)
  })
})

describe('a region', () => {
  const source = ['const f = () => {', '  // #region a', '  one()', '  // #region b', '    two()']
  const closed = [...source, '  // #endregion b', '  three()', '  // #endregion a', '}'].join('\n')

  test('is cut out without its indentation and without inner markers', () => {
    expect(regionOf('f.ts', closed, 'a')).toBe('one()\n  two()\nthree()')
    expect(regionOf('f.ts', closed, 'b')).toBe('two()')
  })

  test('may stand in YAML', () => {
    expect(regionOf('p.yaml', 'a: 1\n# #region b\nb: 2\n# #endregion\n', 'b')).toBe('b: 2')
  })

  test('that is missing or left open is an error that names it', () => {
    expect(() => regionOf('f.ts', closed, 'c')).toThrow('f.ts has no region c')
    expect(() => regionOf('f.ts', source.join('\n'), 'a')).toThrow('does not close region a')
  })
})

describe('a page', () => {
  const page = (body: string) => `text\n\n<!-- examples/p.yaml#due -->\n\n\`\`\`yaml\n${body}\`\`\`\n\nmore`
  const read = () => '# #region due\ndays: 15\n# #endregion due\n'

  test('that shows an older text is refreshed, also from empty, and then stays', () => {
    expect(refreshed('README.md', page('days: 10\n'), read)).toBe(page('days: 15\n'))
    expect(refreshed('README.md', page(''), read)).toBe(page('days: 15\n'))
    expect(refreshed('README.md', page('days: 15\n'), read)).toBe(page('days: 15\n'))
  })

  test('may show a whole file', () => {
    const whole = '<!-- examples/a.out -->\n```\n```\n'
    expect(refreshed('README.md', whole, () => 'one\ntwo\n')).toBe(
      '<!-- examples/a.out -->\n```\none\ntwo\n```\n',
    )
  })

  test('whose example is missing is an error that names both', () => {
    expect(() => refreshed('docs/a.md', page(''), () => undefined)).toThrow(
      'docs/a.md shows examples/p.yaml, which does not exist',
    )
  })

  test('with TypeScript of its own is told so', () => {
    const owned = '<!-- examples/a.ts#b -->\n```ts\none()\n```\n'
    expect(unownedBlocks(`${owned}\n\`\`\`ts\nloose()\n\`\`\`\n`)).toEqual(['```ts\nloose()\n```'])
  })
})
