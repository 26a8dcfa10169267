/** One change of the right policy, as analysts make them. */
export interface Mistake {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** The code of the one finding. */
  readonly is: string
  /** Where it stands: file, line and column. */
  readonly at: string
}

type Change = readonly [name: string, from: string, to: string, is: string, at: string]

const changed =
  (file: string) =>
  (...[name, from, to, is, at]: Change): Mistake => ({ name, file, from, to, is, at })

const policy = changed('policy.yaml')
const routing = changed('tables/routing.yaml')
const priority = changed('tables/priority.yaml')

const target = 'target: { businessHours: 4 }'

export const mistakes: readonly Mistake[] = [
  // Tables
  routing(
    'a misspelt key of a table',
    'hitPolicy: unique',
    'hitPolcy: unique',
    'unknown-key',
    'tables/routing.yaml:2:11',
  ),
  routing(
    'a misspelt hit policy',
    'hitPolicy: unique',
    'hitPolicy: uniqe',
    'malformed-table',
    'tables/routing.yaml:2:12',
  ),
  routing(
    'a misspelt key of a rule',
    'when: { product: card }',
    'whn: { product: card }',
    'unknown-key',
    'tables/routing.yaml:9:17',
  ),
  routing(
    'a misspelt column in a rule',
    'when: { product: card }',
    'when: { prodct: card }',
    'unknown-key',
    'tables/routing.yaml:9:33',
  ),
  routing(
    'a misspelt value',
    'when: { product: card }',
    'when: { product: crad }',
    'value-not-allowed',
    'tables/routing.yaml:9:34',
  ),
  routing(
    'a value of another column',
    'output: { team: loans } }\n',
    'output: { team: loan } }\n',
    'value-not-allowed',
    'tables/routing.yaml:10:58',
  ),
  routing(
    'yes in a column of texts',
    'when: { product: card }',
    'when: { product: true }',
    'wrong-type',
    'tables/routing.yaml:9:34',
  ),
  priority('an amount in words', '{ lt: 50000 }', '5万', 'wrong-type', 'tables/priority.yaml:9:34'),
  priority(
    'an amount as text',
    '{ gte: 50000 }',
    '{ gte: "50000" }',
    'wrong-type',
    'tables/priority.yaml:8:26',
  ),
  routing('two rules of one id', '{ id: loan,', '{ id: card,', 'duplicate-name', 'tables/routing.yaml:10:11'),
  routing(
    'two columns of one name',
    'name: amount',
    'name: product',
    'duplicate-name',
    'tables/routing.yaml:5:13',
  ),
  routing('an unknown type', 'type: number', 'type: integer', 'malformed-column', 'tables/routing.yaml:5:27'),
  routing(
    'a fact that nothing provides',
    'name: amount',
    'name: ammount',
    'unknown-fact',
    'tables/routing.yaml:5:5',
  ),
  priority('a gap', 'lt: 50000', 'lt: 40000', 'gap', 'tables/priority.yaml:1:1'),
  priority('an overlap', 'lt: 50000', 'lt: 60000', 'conflict', 'tables/priority.yaml:8:5'),
  priority(
    'the ends of a range swapped',
    '{ lt: 50000 }',
    '{ gte: 9, lt: 3 }',
    'empty-range',
    'tables/priority.yaml:9:26',
  ),
  // Regime, calendar, files, extends
  policy('an unknown regime', '- cn-nfra-2020-3', '- cn-nfra-2020', 'unknown-regime', 'policy.yaml:6:5'),
  policy(
    'an unknown calendar',
    'calendar: branch\n',
    'calendar: brnch\n',
    'unknown-calendar',
    'policy.yaml:7:11',
  ),
  policy(
    'an unknown shipped calendar',
    'uses: cn-mainland',
    'uses: cn-mainlnd',
    'unknown-calendar',
    'policy.yaml:10:11',
  ),
  policy('an unknown weekday', "sat: [['09:00'", "saturday: [['09:00'", 'unknown-field', 'policy.yaml:12:7'),
  policy(
    'hours without a zero',
    "'09:00', '12:00'",
    "'9:00', '12:00'",
    'invalid-interval',
    'policy.yaml:12:13',
  ),
  policy('hours as one text', "[['09:00', '12:00']]", "'09:00-12:00'", 'wrong-type', 'policy.yaml:12:12'),
  policy(
    'a file that is not there',
    'tables/routing.yaml',
    'tables/ruting.yaml',
    'missing-file',
    'policy.yaml:21:5',
  ),
  policy(
    'a base that is not there',
    'id: own-bank',
    'id: own-bank\nextends: ../house/policy.yaml',
    'missing-file',
    'policy.yaml:2:10',
  ),
  // Targets and roles
  policy('a misspelt target', target, 'targt: { businessHours: 4 }', 'unrecognized-keys', 'policy.yaml:32:5'),
  policy('a misspelt unit', target, 'target: { businessHrs: 4 }', 'invalid-union', 'policy.yaml:32:5'),
  policy(
    'an amount in quotes',
    target,
    'target: { businessHours: "4" }',
    'invalid-union',
    'policy.yaml:32:5',
  ),
  policy('a target as text', target, 'target: 24h', 'invalid-union', 'policy.yaml:32:13'),
  policy('a target in Chinese', target, 'target: 二十四小时', 'invalid-union', 'policy.yaml:32:13'),
  policy('an amount in Chinese', target, 'target: { hours: 二十四 }', 'invalid-union', 'policy.yaml:32:5'),
  policy('two units', target, 'target: { hours: 4, minutes: 5 }', 'invalid-union', 'policy.yaml:32:5'),
  policy('a misspelt role', 'notify: [handler]', 'notify: [handlr]', 'invalid-union', 'policy.yaml:35:9'),
  // Dates, versions, titles
  policy(
    'a date in words',
    "effectiveFrom: '2026-01-01'",
    'effectiveFrom: 1 January 2026',
    'invalid-format',
    'policy.yaml:4:16',
  ),
  policy(
    'a date with slashes',
    "effectiveFrom: '2026-01-01'",
    'effectiveFrom: 2026/1/1',
    'invalid-format',
    'policy.yaml:4:16',
  ),
  policy(
    'a version as a number',
    "version: '2026.10'",
    'version: 2026.10',
    'invalid-type',
    'policy.yaml:2:10',
  ),
  policy(
    'a title as text',
    'title: { en: Own bank, zh: 本行 }',
    'title: Own bank',
    'invalid-type',
    'policy.yaml:3:8',
  ),
  policy(
    'a clock that nothing stops',
    '    stopsOn: [contact.made]\n',
    '',
    'invalid-type',
    'policy.yaml:27:5',
  ),
  // Names
  policy(
    'an unknown event',
    'stopsOn: [contact.made]',
    'stopsOn: [contact.mde]',
    'unknown-event',
    'policy.yaml:31:15',
  ),
  policy(
    'an unknown fact in a condition',
    'appliesWhen: { priority: urgent }',
    'appliesWhen: { priorty: urgent }',
    'unknown-fact',
    'policy.yaml:33:29',
  ),
  // YAML
  policy(
    'a tab',
    '    target: { businessHours: 4 }',
    '\ttarget: { businessHours: 4 }',
    'unreadable-file',
    'policy.yaml:32:1',
  ),
  policy(
    'an indentation',
    '    target: { businessHours: 4 }',
    '   target: { businessHours: 4 }',
    'unreadable-file',
    'policy.yaml:32:1',
  ),
  policy(
    'a bracket that is not closed',
    'stopsOn: [contact.made]',
    'stopsOn: [contact.made',
    'unreadable-file',
    'policy.yaml:32:5',
  ),
  policy(
    'a full-width colon',
    'calendar: branch\n',
    'calendar： branch\n',
    'unreadable-file',
    'policy.yaml:7:1',
  ),
  policy(
    'a key written twice',
    'calendar: branch\n',
    'calendar: branch\ncalendar: branch\n',
    'unreadable-file',
    'policy.yaml:8:1',
  ),
  routing(
    'a tab in a table',
    '  - { id: card',
    '\t- { id: card',
    'unreadable-file',
    'tables/routing.yaml:9:1',
  ),
  // What passed in silence
  policy(
    'a misspelt value in a condition',
    'appliesWhen: { priority: urgent }',
    'appliesWhen: { priority: urgnt }',
    'unknown-value',
    'policy.yaml:33:30',
  ),
  policy('two rungs of one id', '{ id: over,', '{ id: half,', 'duplicate-id', 'policy.yaml:36:15'),
  policy('a negative target', target, 'target: { hours: -4 }', 'invalid-target', 'policy.yaml:32:22'),
  policy(
    'more than the whole target',
    'percent: 100',
    'percent: 150',
    'percent-beyond-due',
    'policy.yaml:36:30',
  ),
  policy(
    'hours the wrong way round',
    "['09:00', '12:00']",
    "['12:00', '09:00']",
    'hours-look-reversed',
    'policy.yaml:12:13',
  ),
  routing(
    'a misspelt team',
    'values: [cards, loans] }\nrules:\n  - { id: card, when: { product: card }, output: { team: cards }',
    'values: [crads, loans] }\nrules:\n  - { id: card, when: { product: card }, output: { team: crads }',
    'unknown-team',
    'tables/routing.yaml:9:5',
  ),
]
