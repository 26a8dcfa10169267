import { describe, expect, test } from 'vitest'
import { boxesAndLinks } from '../../../src/machine/diagram/boxes.js'
import { layout } from '../../../src/machine/diagram/layout.js'
import { extendLifecycle, lifecycle, stages, toSvg } from '../../../src/machine/index.js'

const handling = lifecycle.root.states.handling

const drawing = () => {
  if (handling === undefined) throw new Error('no handling')
  const { boxes, links } = boxesAndLinks(handling, 'en')
  return { boxes, links, placed: layout(boxes, links) }
}

type Stretch = readonly [number, number, number, number]

const verticals = (points: readonly (readonly [number, number])[]): Stretch[] =>
  points.slice(1).flatMap(([x, y], place) => {
    const [fromX = 0, fromY = 0] = points[place] ?? []
    return x === fromX ? [[x, Math.min(y, fromY), x, Math.max(y, fromY)] as const] : []
  })

describe('toSvg', () => {
  test.each(['en', 'zh'] as const)('%s: every stage has its box, every arrow its course', (language) => {
    const svg = toSvg(language)
    for (const { title } of Object.values(stages)) expect(svg).toContain(`>${title[language]}</text>`)
    const { links } = drawing()
    expect(links.length).toBeGreaterThan(50)
    expect(svg.match(/class="link/g)?.length).toBeGreaterThanOrEqual(links.length)
    expect(svg).toContain(language === 'zh' ? '>撤回投诉</text>' : '>complaint.withdrawn</text>')
  })

  test('no box lies over another, and no arrow on another’s lane', () => {
    const { boxes, links } = drawing().placed
    for (const [place, box] of boxes.entries())
      expect(boxes[place + 1]?.y ?? Number.POSITIVE_INFINITY).toBeGreaterThan(box.y + box.height)
    const lanes = links.flatMap(({ points }) => verticals(points))
    for (const [place, [x, top, , bottom]] of lanes.entries())
      for (const [otherX, otherTop, , otherBottom] of lanes.slice(place + 1))
        expect(otherX !== x || otherBottom < top || otherTop > bottom).toBe(true)
  })

  test('everything lies inside the picture', () => {
    const { boxes, links, width, height } = drawing().placed
    for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(width)
    for (const [x, y] of links.flatMap(({ points }) => points)) {
      expect(x >= 0 && x <= width).toBe(true)
      expect(y >= 0 && y <= height).toBe(true)
    }
  })

  test.each(['en', 'zh'] as const)('%s: no number is written finer than a tenth of a point', (language) => {
    const [, drawn = ''] = toSvg(language).split('</style>')
    const fractions = drawn.match(/\d+\.\d+/g) ?? []
    expect(fractions.length).toBeGreaterThan(100)
    expect(fractions.filter((number) => !/^\d+\.[1-9]$/.test(number))).toEqual([])
  })

  test('a host’s own stage is drawn, its title as text and never as markup', () => {
    const { machine } = extendLifecycle({
      stages: {
        'quality-check': {
          title: { en: 'Quality <check> & "more"', zh: '质检' },
          phase: 'follow-up',
          transitions: { 'check.passed': 'following-up' },
        },
      },
      transitions: { 'following-up': { 'check.asked': 'quality-check' } },
    })
    const svg = toSvg('en', machine)
    expect(svg).toContain('Quality &lt;check&gt; &amp; &quot;more&quot;')
    expect(svg).not.toContain('<check>')
  })
})
