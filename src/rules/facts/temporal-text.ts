import { parseDay } from '../../plain-date.js'
import type { FactType } from './fact.js'

const zone = String.raw`(?:Z|[+-]\d{2}:\d{2}|@[A-Za-z_]+(?:/[A-Za-z_+-]+)*)?`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?`

interface IsoForm {
  /** FEEL's function that makes such a value of a text. */
  readonly maker: string
  readonly text: RegExp
  readonly sample: string
}

const temporals: Partial<Record<FactType, IsoForm>> = {
  dateTime: {
    maker: 'date and time',
    text: new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T${clock}${zone}$`),
    sample: '2026-03-02T09:30:00',
  },
  time: { maker: 'time', text: new RegExp(`^${clock}${zone}$`), sample: '09:30:00' },
  dayTimeDuration: {
    maker: 'duration',
    text: /^-?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
    sample: 'P1D',
  },
  yearMonthDuration: { maker: 'duration', text: /^-?P(?=\d)(?:\d+Y)?(?:\d+M)?$/, sample: 'P1M' },
}

/** Whether values of a type are ISO texts that FEEL compares as moments or lengths of time. Dates have an order of their own. */
export const isTemporal = (type: string): boolean => Object.hasOwn(temporals, type)

/** Whether a text is a value of such a type. */
export const isTemporalText = (text: string, type: FactType): boolean => {
  const match = temporals[type]?.text.exec(text)
  return match !== null && match !== undefined && (match[1] === undefined || parseDay(match[1]) !== undefined)
}

/** A value of such a type, as it is written. */
export const temporalSample = (type: FactType): string => temporals[type]?.sample ?? ''

/** The FEEL that makes a value of its ISO text: `date and time("2026-03-02T09:30:00")`. */
export const temporalLiteral = (text: string, type: FactType): string =>
  `${temporals[type]?.maker ?? ''}(${JSON.stringify(text)})`
