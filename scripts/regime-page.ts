import type { Source } from '../src/explanation.js'
import { shelved, shipped } from '../src/policy/index.js'
import type { ClockDefinition, EventPattern, FactCondition, Regime } from '../src/regimes/index.js'
import type { Target } from '../src/time.js'
import { both, markdownTable } from './markdown-table.js'

const sayTarget = (target: Target): string =>
  Object.entries(target)
    .map(([unit, amount]) => {
      const words = unit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      return `${amount} ${amount === 1 ? words.slice(0, -1) : words}`
    })
    .join()

const cited = ({ cite, url }: Source): string => (url === undefined ? cite : `[${cite}](${url})`)

const provenance = (source: Source): readonly string[] => [
  source.note === undefined ? cited(source) : `${cited(source)}. ${source.note}`,
  source.confidence,
]

const sayPattern = (pattern: EventPattern): string =>
  typeof pattern === 'string'
    ? `\`${pattern}\``
    : 'enters' in pattern
      ? `entering \`${pattern.enters}\``
      : 'leaves' in pattern
        ? `leaving \`${pattern.leaves}\``
        : 'meets' in pattern
          ? `meeting \`${pattern.meets}\``
          : `\`${pattern.on}\` with ${Object.entries(pattern.where)
              .map(([key, value]) => `${key} ${String(value)}`)
              .join(', ')}`

const sayCondition = (condition: FactCondition): string =>
  Object.entries(condition)
    .map(([fact, value]) => `\`${fact}\` ${Array.isArray(value) ? value.join(' or ') : String(value)}`)
    .join(', ')

const length = ({ target, cycles }: Pick<ClockDefinition, 'target' | 'cycles'>): string =>
  'months' in target && cycles !== undefined
    ? `the running cycle and ${target.months} more`
    : sayTarget(target)

/** One line for the clock, then one for every other length, extension and suspension, each with its own source. */
const clockRows = (clock: ClockDefinition): (readonly string[])[] => {
  const {
    id,
    title,
    startsOn,
    lengths = [],
    extensions = [],
    suspensions = [],
    sparedWhen = [],
    window,
    waits,
    silence,
  } = clock
  const moment = clock.startsAt === 'receipt' ? 'the receipt of ' : ''
  const from = `${moment}${startsOn.map(sayPattern).join(' or ')}`
  return [
    [
      `\`${id}\`${window === true ? ' (window)' : ''}`,
      `${both(title)}<br>from ${from}`,
      length(clock),
      ...provenance(clock.source),
    ],
    ...lengths.map(({ when, target, startedFrom, startedThrough, notBefore, source }) => [
      '',
      `when ${sayCondition(when)}${startedFrom === undefined ? '' : `, from ${startedFrom}`}${startedThrough === undefined ? '' : `, through ${startedThrough}`}`,
      `${length({ target })}${notBefore === undefined ? '' : `, not before ${notBefore}`}`,
      ...provenance(source),
    ]),
    ...sparedWhen.map(({ when, source }) => [
      '',
      `when ${sayCondition(when)}`,
      'nothing',
      ...provenance(source),
    ]),
    ...extensions.map(({ title, to, by, grantedBy = [], source }) => [
      '',
      `${both(title)}${grantedBy.length === 0 ? '' : `<br>by ${grantedBy.map(sayPattern).join(' or ')}`}`,
      to === undefined ? `+ ${by === undefined ? '' : sayTarget(by)}` : sayTarget(to),
      ...provenance(source),
    ]),
    ...(waits === undefined
      ? []
      : [
          [
            '',
            `from ${waits.on.map(sayPattern).join(' or ')}, or from ${waits.until.map(sayPattern).join(' or ')}`,
            `${sayTarget(waits.atMost)}, or ${sayTarget(waits.afterwards)}`,
            ...provenance(waits.source),
          ],
        ]),
    ...(silence === undefined
      ? []
      : [
          [
            '',
            `from the day on which the time of ${silence.of.map((each) => `\`${each}\``).join(' or ')} passed in silence`,
            silence.target === undefined ? 'until the answer' : sayTarget(silence.target),
            ...provenance(silence.source),
          ],
        ]),
    ...suspensions.map(({ from: first, through, when, source }) => [
      '',
      `is suspended when ${sayCondition(when)}`,
      `${first} to ${through}`,
      ...provenance(source),
    ]),
  ]
}

const factRows = ({ facts = {} }: Regime): (readonly string[])[] =>
  Object.entries(facts).map(([name, { type, label, assumed, whileUnknown, values, between }]) => [
    `\`${name}\``,
    both(label),
    values?.map((value) => `\`${value}\``).join(', ') ??
      (between === undefined ? type : between.join(' to ')),
    whileUnknown !== undefined
      ? 'the earliest date'
      : assumed !== undefined
        ? `\`${String(assumed)}\``
        : 'the clock waits',
  ])

const otherNumbers = ({ thresholds, retention }: Regime): (readonly string[])[] => [
  ...Object.entries(thresholds).map(([code, { value, title, source }]) => [
    `\`${code}\``,
    both(title),
    String(value),
    ...provenance(source),
  ]),
  ...retention.map(({ what, years, from, when, source }) => [
    'retention',
    [what, from, ...(when === undefined ? [] : [when])].map(both).join('<br>'),
    years === undefined ? '-' : `${years} years`,
    ...provenance(source),
  ]),
]

const section = (heading: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${heading}\n\n${markdownTable(head, rows)}\n\n`

const chapter = (regime: Regime): string => {
  const { id, title, authority, calendar, effectiveFrom, effectiveTo, place, caution } = regime
  const ends = effectiveTo === undefined ? '' : ` to ${effectiveTo}`
  const whose =
    place === undefined
      ? ''
      : `, or on the policy's own calendar in one of its time zones (${provenance(place.source).join(', ')})`
  return `## \`${id}\`

${title.en} · ${title.zh}. ${authority.en} · ${authority.zh}. From ${effectiveFrom}${ends}; counted on \`${calendar}\`${whose}.

${caution === undefined ? '' : `> ${caution.en}<br>${caution.zh}\n\n`}${section('', ['Clock', 'What is owed', 'Time', 'Source', 'Trust'], regime.clocks.flatMap(clockRows)).trimStart()}${section('Facts it turns on:', ['Fact', 'Meaning', 'Type', 'While it is not known'], factRows(regime))}${section('Other numbers:', ['Name', 'Meaning', 'Value', 'Source', 'Trust'], otherNumbers(regime))}`
}

/** The reference page of the regimes, as they are. */
export const regimePage = (): string =>
  `# Regimes

Generated from the regimes by \`npm run generate\`; a test fails when this page is stale.

A policy names the regimes that bind the bank (\`regimes: ['uk-fca-disp']\`); several may run on one complaint. Trust says how a source
was read: **P** is the primary text, **S** a secondary source only. What nobody could read is not here. Regimes are data, not legal
advice: compare with the text in force before you rely on a date.

A *window* is a time in which somebody may act; when it has passed nothing is overdue. A fact that is not known counts as the last
column says: to the earliest date that a value of it gives, with the later one named, or as assumed; the clock's explanation says so. A value
that a fact cannot have is an issue (\`invalid-fact\`) and counts as not known. For a complaint received before a regime's date nothing is
due under it (\`regime-not-in-force\`). Escalation steps are this package's advice, not the regulators'.

${shelved(shipped).regimes.map(chapter).join('').trimEnd()}
`
