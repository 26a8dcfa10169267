import { dirname, extname, join } from 'node:path'
import type { Issue } from '../../issues.js'
import { builtin } from '../builtin.js'
import { mainNames } from '../policy-files.js'
import { type Place, type Position, positionAt, type Steps, type Texts } from './place.js'
import { positionInCsv } from './places-in-csv.js'
import { positionInDmn } from './places-in-dmn.js'
import { walkYaml } from './places-in-yaml.js'

const fs = () => builtin('node:fs')

const isFile = (path: string): boolean => fs().statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Texts of files, each read once; standard input as it was given. */
export const textsOf = (given: Readonly<Record<string, string>> = {}): Texts => {
  const known = new Map<string, string | undefined>(Object.entries(given))
  return (file) => {
    if (!known.has(file)) known.set(file, isFile(file) ? fs().readFileSync(file, 'utf8') : undefined)
    return known.get(file)
  }
}

/** The file that a finding about a path is about, and the rest of its path: it may name one of the files itself. */
const fileOf = (
  base: string,
  path: Steps,
  texts: Texts,
): { readonly file: string; readonly steps: Steps } => {
  const [own, table] = base.split('#')
  const place = own ?? base
  const folder =
    fs().statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? place : dirname(place)
  const [first, ...rest] = path
  if (typeof first === 'string' && extname(first) !== '')
    for (const named of [first, join(folder, first)])
      if (texts(named) !== undefined) return { file: named, steps: rest }
  const main = folder === place ? mainNames.map((name) => join(folder, name)).find(isFile) : place
  return { file: main ?? place, steps: table === undefined ? path : [table, ...path] }
}

const unknownKey = /^"([^"]+)" is not a key/

/** An unknown key is told of at the record that has it; it is the key that people look for. */
const pathOf = ({ code, path, says }: Issue<string>): Steps => {
  const key = code === 'unrecognized-keys' ? unknownKey.exec(says.en)?.[1] : undefined
  return key === undefined ? path : [...path, key]
}

const cellName = (steps: Steps): string | undefined => {
  const at = steps.indexOf('row')
  if (at < 0) return undefined
  let letters = ''
  for (let column = Number(steps[at + 3]); column > 0; column = Math.floor((column - 1) / 26))
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters
  const sheet = at > 0 ? `${steps[at - 1]}!` : ''
  return `${sheet}${letters}${steps[at + 1]}`
}

/** A node of a graph of GoRules is called by its name, and a row of its table by its id. */
const graphPath = (steps: Steps): Steps => {
  const [name, room, row] = steps
  return room === 'rules' && row !== undefined
    ? ['nodes', name ?? '', 'content', 'rules', row]
    : ['nodes', name ?? '']
}

const positionIn = (file: string, steps: Steps, texts: Texts): { file: string; at?: Position } => {
  const text = texts(file)
  const kind = extname(file).toLowerCase()
  if (text === undefined) return { file }
  if (kind === '.csv' || (kind === '' && steps.includes('row'))) {
    const at = positionInCsv(text, steps)
    return at === undefined ? { file } : { file, at }
  }
  if (kind === '.dmn' || kind === '.xml' || text.trimStart().startsWith('<')) {
    const at = positionInDmn(text, steps)
    return at === undefined ? { file } : { file, at }
  }
  const [named] = steps
  // A file that is not there is looked for where it is named.
  const mention =
    steps.length === 1 && typeof named === 'string' && extname(named) !== '' ? text.indexOf(named) : -1
  if (mention >= 0) return { file, at: positionAt(text, mention) }
  const walked = walkYaml(file, steps, texts)
  if (walked.steps > 0 || steps.length === 0 || !/"nodes"/.test(text)) return walked
  return walkYaml(file, graphPath(steps), texts)
}

const workbooks = new Set(['.xlsx', '.xls', '.ods', '.xlsm'])

/** Where a finding about what stands at `base` (a file or folder) is, with the line that it stands in. */
export const placeOf = (base: string, issue: Issue<string>, texts: Texts): Place => {
  const { file, steps } = fileOf(base, pathOf(issue), texts)
  if (workbooks.has(extname(file).toLowerCase())) {
    const cell = cellName(steps)
    return cell === undefined ? { file } : { file, cell }
  }
  const found = issue.at === undefined ? positionIn(file, steps, texts) : { file, at: issue.at }
  const { at } = found
  const line = at === undefined ? undefined : texts(found.file)?.split('\n')[at.line - 1]?.replace(/\r$/, '')
  return { file: found.file, ...(at === undefined ? {} : { at }), ...(line === undefined ? {} : { line }) }
}

export const placeName = ({ file, at, cell }: Place): string => {
  const name = file === '-' ? 'stdin' : file
  if (cell !== undefined) return `${name}:${cell}`
  return at === undefined ? name : `${name}:${at.line}:${at.column}`
}
