import { said } from '../../explanation.js'
import { doubtful, type Issue, within, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { nearestWord } from '../../nearest-word.js'
import type { Cell, Input, Table } from '../../rules/index.js'
import type { FactName } from '../../vocabulary/index.js'
import { factValues, factWords } from '../../vocabulary/index.js'
import type { Policy } from '../policy.js'
import { unknownFact } from './clock-conditions.js'
import { type FactRange, factRanges } from './fact-range.js'
import { misfit } from './misfit.js'

type Value = string | number | boolean
type Path = readonly (string | number)[]

const isText = (type: string): boolean =>
  type !== 'number' && type !== 'boolean' && type !== 'list' && type !== 'any'

/** Whether facts of one type can stand in a column of another. */
const fits = (column: string, fact: string): boolean =>
  column === fact ||
  column === 'any' ||
  fact === 'any' ||
  (isText(column) && isText(fact) && column !== 'date')

/** Texts of an expression that would each be a value of its column. */
const textsIn = (expression: string): readonly string[] =>
  [...expression.matchAll(/"([^"\\]*)"/g)].map(([, text = '']) => text)

const asWarnings = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, severity: 'warning' }))

/** Every value that a cell names, whichever way it asks for it. */
const valuesNamed = (cell: Cell): readonly Value[] => {
  switch (cell.kind) {
    case 'in':
      return cell.values.filter((value) => value !== null)
    case 'has':
      return cell.values
    case 'not':
      return valuesNamed(cell.cell)
    case 'either':
      return cell.cells.flatMap(valuesNamed)
    default:
      return []
  }
}

const cellIssues = (cell: Cell, name: string, range: FactRange, path: Path): Issue[] => {
  if (range.values === undefined) return []
  if (cell.kind !== 'feel') return valuesNamed(cell).flatMap((value) => misfit(range, value, name, path))
  // What an expression does with a text is not known: only what looks like a slip is told.
  const known = range.values.map(String)
  return textsIn(cell.text)
    .filter((text) => !known.includes(text) && nearestWord(text, known) !== undefined)
    .flatMap((text) => asWarnings(misfit(range, text, name, path)))
}

const mostNamed = 12

/** Values that a fact can have and its column does not list: with one of them the table decides nothing. */
const leftOut = ({ name, values, synonyms = {} }: Input, fact: string, range: FactRange): Issue[] => {
  if (values === undefined || range.values === undefined || range.type === 'list') return []
  const missing = range.values.filter(
    (value) => !values.includes(value) && !Object.hasOwn(synonyms, String(value)),
  )
  const named = missing.slice(0, mostNamed)
  const more = missing.length - named.length
  return missing.length === 0
    ? []
    : [
        doubtful(
          'value-left-out',
          ['inputs', name, 'values'],
          said(
            `"${fact}" can have values that the column does not list, and the table then decides nothing: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`,
            `“${fact}”可能取值未在该列中列出，届时该表无法决策：${named.join('、')}${more === 0 ? '' : `等 ${missing.length} 项`}`,
          ),
          said('add them to `values`, or leave `values` out', '请补充到 values 中，或删除 values'),
        ),
      ]
}

const inputIssues = (
  { rules }: Table,
  input: Input,
  place: number,
  ranges: ReadonlyMap<string, FactRange>,
): Issue[] => {
  const fact = input.fact ?? input.name
  const range = ranges.get(fact)
  if (range === undefined) return [unknownFact(fact, ranges, ['inputs', input.name])]
  if (!fits(input.type, range.type))
    return [
      wrong(
        'wrong-type',
        ['inputs', input.name, 'type'],
        said(
          `"${fact}" is of type ${range.type}, the column of type ${input.type}`,
          `“${fact}”的类型为 ${range.type}，而该列的类型为 ${input.type}`,
        ),
        said(`write \`type: ${range.type}\``, `请填写 type: ${range.type}`),
      ),
    ]
  const named = rules.flatMap(({ id, cells }) => {
    const cell = cells[place]
    return cell === undefined ? [] : cellIssues(cell, fact, range, ['rules', id, 'when', input.name])
  })
  const told = new Set(
    rules.flatMap(({ cells: { [place]: cell } }) => (cell === undefined ? [] : valuesNamed(cell))),
  )
  const listed = (input.values ?? []).flatMap((value, index) =>
    told.has(value) ? [] : misfit(range, value, fact, ['inputs', input.name, 'values', index]),
  )
  return [...named, ...asWarnings(listed), ...leftOut(input, fact, range)]
}

type Word = 'team' | 'category' | 'subcategory' | 'cause'

/** Words that a bank lists, and where. */
const wordLists = ({
  document: { teams, taxonomy },
}: Policy): readonly (readonly [Word, readonly string[] | undefined, string])[] => {
  const codes = (list: readonly { readonly code: string }[] | undefined) => list?.map(({ code }) => code)
  return [
    ['team', Object.keys(teams), 'teams'],
    ['category', codes(taxonomy?.categories), 'taxonomy.categories'],
    // Without any parent the list has no second level, and tables may have one of their own.
    [
      'subcategory',
      taxonomy?.categories?.some(({ parent }) => parent !== undefined) === true
        ? codes(taxonomy.categories)
        : undefined,
      'taxonomy.categories',
    ],
    ['cause', codes(taxonomy?.causes), 'taxonomy.causes'],
  ]
}

/** Values of an output, with their places: those of the rules and the one of no rule. */
const answersOf = ({ outputs, rules }: Table, name: string): readonly (readonly [Path, unknown])[] => [
  ...rules.flatMap((rule) =>
    rule.output[name] == null ? [] : [[['rules', rule.id, name], rule.output[name]] as const],
  ),
  ...outputs.flatMap((output) =>
    output.name === name && output.default != null
      ? [[['outputs', name, 'default'], output.default] as const]
      : [],
  ),
]

const unlisted = (table: Table, lists: ReturnType<typeof wordLists>): Issue[] =>
  lists.flatMap(([name, known, where]) =>
    known === undefined
      ? []
      : answersOf(table, name).flatMap(([path, value]) =>
          typeof value !== 'string' || known.includes(value)
            ? []
            : [
                wrong(
                  `unknown-${name === 'subcategory' ? 'category' : name}`,
                  path,
                  said(`"${value}" is not listed under ${where}`, `“${value}”未在 ${where} 中列出`),
                  knownAre(known, value),
                ),
              ],
        ),
  )

const isWord = (name: string): name is FactName => Object.hasOwn(factWords, name)

/** Words of the vocabulary that a table puts out: what is none of them is no part of a classification. */
const wrongWords = (table: Table): Issue[] =>
  table.outputs.flatMap(({ name, type, values = [] }): Issue[] => {
    if (!isWord(name)) return []
    const word: FactRange = {
      type: factWords[name].type,
      ...(factValues[name] === undefined ? {} : { values: factValues[name] }),
    }
    if (!fits(type, word.type))
      return [
        wrong(
          'wrong-type',
          ['outputs', name, 'type'],
          said(
            `"${name}" is of type ${word.type} in every policy, not ${type}`,
            `“${name}”在任何制度中均为 ${word.type} 类型，而非 ${type}`,
          ),
          said(
            `write \`type: ${word.type}\`, or give the output another name`,
            `请填写 type: ${word.type}，或为该输出另取名称`,
          ),
        ),
      ]
    if (word.values === undefined || word.type === 'list') return []
    const answers = answersOf(table, name).flatMap(([path, value]) =>
      typeof value === 'string' ? misfit(word, value, name, path) : [],
    )
    const answered = new Set(answersOf(table, name).map(([, value]) => value))
    const listed = values.flatMap((value, index) =>
      answered.has(value) ? [] : misfit(word, value, name, ['outputs', name, 'values', index]),
    )
    return [...answers, ...asWarnings(listed)]
  })

/** What the tables ask of facts that they never are, and answer in words that nobody listed. */
export const wrongTableFacts = (policy: Policy): Issue[] => {
  const ranges = factRanges(policy)
  const lists = wordLists(policy)
  return policy.tables.flatMap(({ table }) =>
    within(
      ['tables', table.id],
      [
        ...table.inputs.flatMap((input, place) => inputIssues(table, input, place, ranges)),
        ...wrongWords(table),
        ...unlisted(table, lists),
      ],
    ),
  )
}
