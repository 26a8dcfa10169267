import type { Facts, TableSource } from '../../src/rules/index.js'

type Decide = (facts: Facts) => number
type When = Readonly<Record<string, unknown>>
interface Range {
  readonly gte?: number
  readonly lt?: number
  readonly gt?: number
}

const wants = (when: When, key: string): unknown => (when[key] === '-' ? undefined : when[key])

/** The table as one closure a rule, tried in turn: what a programmer writes first. */
export const closureArray = (source: TableSource): Decide => {
  const rules = source.rules.map(({ when }) => {
    const lists = ['product', 'channel', 'region', 'severity'].flatMap((key) => {
      const list = wants(when, key) as readonly string[] | undefined
      return list === undefined ? [] : [{ key, list: new Set<unknown>(list) }]
    })
    const amount = wants(when, 'amount') as Required<Range> | undefined
    const daysOpen = wants(when, 'daysOpen') as Required<Range> | undefined
    const vulnerable = wants(when, 'vulnerable') as boolean | undefined
    const keyword = (wants(when, 'narrative') as { contains: string } | undefined)?.contains
    return (facts: Facts): boolean => {
      for (const { key, list } of lists) if (!list.has(facts[key])) return false
      if (
        amount !== undefined &&
        !((facts.amount as number) >= amount.gte && (facts.amount as number) < amount.lt)
      )
        return false
      if (daysOpen !== undefined && !((facts.daysOpen as number) > daysOpen.gt)) return false
      if (vulnerable !== undefined && facts.vulnerable !== vulnerable) return false
      return keyword === undefined || (facts.narrative as string).includes(keyword)
    }
  })
  return (facts) => {
    for (let rule = 0; rule < rules.length; rule += 1) if (rules[rule]?.(facts) === true) return rule
    return -1
  }
}

interface Bucket {
  readonly words: number
  readonly rules: Int32Array
  readonly channel: Map<unknown, Int32Array>
  readonly region: Map<unknown, Int32Array>
  readonly severity: Map<unknown, Int32Array>
  readonly vulnerable: readonly [Int32Array, Int32Array]
  readonly amountCuts: Float64Array
  readonly amount: readonly Int32Array[]
  readonly days: readonly Int32Array[]
  readonly keywords: readonly (string | undefined)[]
}

/** Bitmaps for each product, written for exactly these eight facts: the limit that a general engine is held to. */
export const productBitmaps = (source: TableSource): Decide => {
  const inputs = new Map(source.inputs.map((input) => [input.name, input]))
  const bucketOf = (product: unknown): Bucket => {
    const rules = source.rules.flatMap(({ when }, rule) => {
      const list = wants(when, 'product') as readonly unknown[] | undefined
      return list === undefined || list.includes(product) ? [rule] : []
    })
    const words = Math.ceil(rules.length / 32)
    const bitmap = (passes: (when: When) => boolean): Int32Array => {
      const bits = new Int32Array(words)
      rules.forEach((rule, bit) => {
        if (passes(source.rules[rule]?.when as When))
          bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31))
      })
      return bits
    }
    const byValue = (key: string) =>
      new Map(
        (inputs.get(key)?.values ?? []).map((value) => [
          value as unknown,
          bitmap((when) => ((wants(when, key) as readonly unknown[] | undefined) ?? [value]).includes(value)),
        ]),
      )
    const ranges = rules.map(
      (rule) => wants(source.rules[rule]?.when as When, 'amount') as Required<Range> | undefined,
    )
    const amountCuts = Float64Array.from(
      new Set(ranges.flatMap((range) => (range === undefined ? [] : [range.gte, range.lt]))),
    ).sort()
    const within = (range: Required<Range> | undefined, value: number) =>
      range === undefined || (value >= range.gte && value < range.lt)
    return {
      words,
      rules: Int32Array.from(rules),
      channel: byValue('channel'),
      region: byValue('region'),
      severity: byValue('severity'),
      vulnerable: [false, true].map((value) =>
        bitmap((when) => (wants(when, 'vulnerable') ?? value) === value),
      ) as [Int32Array, Int32Array],
      amountCuts,
      amount: [-1, ...amountCuts].map((value) =>
        bitmap((when) => within(wants(when, 'amount') as Required<Range> | undefined, value)),
      ),
      days: Array.from({ length: 366 }, (_, days) =>
        bitmap((when) => days > ((wants(when, 'daysOpen') as Range | undefined)?.gt ?? -1)),
      ),
      keywords: rules.map(
        (rule) =>
          (wants(source.rules[rule]?.when as When, 'narrative') as { contains: string } | undefined)
            ?.contains,
      ),
    }
  }
  const buckets = new Map(
    (inputs.get('product')?.values ?? []).map((product) => [product as unknown, bucketOf(product)]),
  )
  return (facts) => {
    const bucket = buckets.get(facts.product) as Bucket
    const channel = bucket.channel.get(facts.channel) as Int32Array
    const region = bucket.region.get(facts.region) as Int32Array
    const severity = bucket.severity.get(facts.severity) as Int32Array
    const vulnerable = bucket.vulnerable[facts.vulnerable === true ? 1 : 0]
    const days = bucket.days[facts.daysOpen as number] as Int32Array
    let low = 0
    let high = bucket.amountCuts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((bucket.amountCuts[middle] as number) <= (facts.amount as number)) low = middle + 1
      else high = middle
    }
    const amount = bucket.amount[low] as Int32Array
    for (let word = 0; word < bucket.words; word += 1) {
      let bits =
        (amount[word] as number) &
        (channel[word] as number) &
        (region[word] as number) &
        (severity[word] as number) &
        (vulnerable[word] as number) &
        (days[word] as number)
      while (bits !== 0) {
        const bit = word * 32 + 31 - Math.clz32(bits & -bits)
        const keyword = bucket.keywords[bit]
        if (keyword === undefined || (facts.narrative as string).includes(keyword))
          return bucket.rules[bit] as number
        bits &= bits - 1
      }
    }
    return -1
  }
}
