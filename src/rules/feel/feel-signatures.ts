import { isDuration, isTemporal } from './feel-reading.js'

/** What FEEL knows a value to be before it is computed; `any` is what only the facts will tell. */
export type FeelKind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'dayTimeDuration'
  | 'yearMonthDuration'
  | 'list'
  | 'context'
  | 'range'
  | 'function'
  | 'null'
  | 'any'

/** A built-in: what it takes and what it gives. `…` takes any number of arguments, `?` an argument that may be left out. */
export interface FeelSignature {
  readonly takes: readonly FeelKind[]
  readonly least: number
  readonly most: number
  readonly gives: FeelKind
}

// Source: DMN 1.5, 10.3.4, tables 71 to 81. A letter stands for a kind; after it `?` for optional, `…` for any number.
const spelled = `
number s?s?s? n; string a s; not a b; substring snn? s; string length s n; upper case s s; lower case s s;
substring before ss s; substring after ss s; replace ssss? s; contains ss b; starts with ss b; ends with ss b;
matches sss? b; split ss l; string join ls? s; list contains la b; list replace laa l; count l n; min a… a; max a… a;
sum a… n; mean a… n; all a… b; any a… b; sublist lnn? l; append aa… l; concatenate a… l; insert before lna l;
remove ln l; reverse l l; index of la l; union a… l; distinct values l l; flatten l l; product a… n; median a… n;
stddev a… n; mode a… l; decimal nn n; floor nn? n; ceiling nn? n; abs a a; round up nn n; round down nn n;
round half up nn n; round half down nn n; modulo nn n; sqrt n n; log n n; exp n n; odd n b; even n b; is aa b;
before aa b; after aa b; meets aa b; met by aa b; overlaps aa b; overlaps before aa b; overlaps after aa b;
finishes aa b; finished by aa b; includes aa b; during aa b; starts aa b; started by aa b; coincides aa b;
day of year a n; day of week a s; month of year a s; week of year a n; sort aa? l; get value aa a; get entries c l;
context a c; context merge a… c; context put aaa? c; date aa?a? d; time aa?a?a? t; date and time aa? D; duration s a;
years and months duration aa y; range s r; today - d; now - D`

const letters: Readonly<Record<string, FeelKind>> = {
  s: 'string',
  n: 'number',
  b: 'boolean',
  l: 'list',
  c: 'context',
  d: 'date',
  t: 'time',
  D: 'dateTime',
  y: 'yearMonthDuration',
  r: 'range',
  a: 'any',
}

const signatureOf = (takes: string, gives: string): FeelSignature => {
  const parameters = [...takes.matchAll(/([a-zA-Z])([?…]?)/g)]
  return {
    takes: parameters.map(([, letter = 'a']) => letters[letter] ?? 'any'),
    least: parameters.filter(([, , mark]) => mark === '').length,
    most: parameters.some(([, , mark]) => mark === '…') ? Number.POSITIVE_INFINITY : parameters.length,
    gives: letters[gives] ?? 'any',
  }
}

/** The built-ins of FEEL, by name. */
export const feelSignatures: ReadonlyMap<string, FeelSignature> = new Map(
  spelled
    .trim()
    .split(/;\s+/)
    .map((each) => {
      const [, name = '', takes = '', gives = ''] = /^(.+) (\S+) (\S)$/.exec(each) ?? []
      return [name, signatureOf(takes, gives)]
    }),
)

/** What a sum or a difference of two kinds is; `undefined` where there is none. */
export const sumOf = (a: FeelKind, b: FeelKind, sign: string): FeelKind | undefined => {
  if (a === 'any' || b === 'any' || a === 'null' || b === 'null') return 'any'
  if (a === b && (a === 'number' || isDuration(a) || (a === 'string' && sign === '+'))) return a
  if (isTemporal(a) && isDuration(b)) return a
  if (isDuration(a) && isTemporal(b) && sign === '+') return b
  return isTemporal(a) && a === b && sign === '-' ? 'dayTimeDuration' : undefined
}

/** What a product, quotient or power of two kinds is; `undefined` where there is none. */
export const productOf = (a: FeelKind, b: FeelKind, sign: string): FeelKind | undefined => {
  if (a === 'any' || b === 'any' || a === 'null' || b === 'null') return 'any'
  if (a === 'number' && b === 'number') return 'number'
  if (isDuration(a) && b === 'number' && (sign === '*' || sign === '/')) return a
  if (a === 'number' && isDuration(b) && sign === '*') return b
  return isDuration(a) && a === b && sign === '/' ? 'number' : undefined
}
