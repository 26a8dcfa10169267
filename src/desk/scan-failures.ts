import { RedressError } from '../errors.js'
import type { Said } from '../explanation.js'

/** One complaint that a scan could not do; the scan went on with the others. */
export interface ScanFailure {
  readonly complaint: string
  readonly error: RedressError
}

/** Who is told of the complaints that a scan could not do. */
export interface ToldOfFailures {
  /**
   * Told of each complaint that could not be read, woken or judged, as soon as it is met. Without it the scan throws
   * `scan-incomplete` when everything else is done, so that no failure passes unseen.
   */
  readonly onFailure?: ((failure: ScanFailure) => void) | undefined
}

/** What a scan has met so far. */
interface FailuresOfScan {
  readonly note: (complaint: string, cause: unknown) => void
  /** What is to be thrown at the end, unless the host was told of each. */
  readonly error: () => RedressError | undefined
}

const mostNamed = 100

const unworkable = (complaint: string, cause: unknown): Said => {
  const why = cause instanceof Error ? cause.message : String(cause)
  return {
    en: `What is stored of ${complaint} cannot be worked with (${why}); restore it from a backup, or make it again from its journal`,
    zh: `投诉${complaint}的存储内容无法处理（${why}）；请从备份恢复，或依据其日志重新生成`,
  }
}

const asError = (complaint: string, cause: unknown): RedressError =>
  cause instanceof RedressError
    ? cause
    : new RedressError('store-failed', unworkable(complaint, cause), { details: { complaint }, cause })

const incomplete = (failures: readonly ScanFailure[], count: number): RedressError => {
  const [first] = failures
  return new RedressError(
    'scan-incomplete',
    {
      en: `${count} complaints could not be done, all others were; the first is ${first?.complaint} (${first?.error.code}: ${first?.error.message}). Mend those in \`details.failures\`, or give \`onFailure\` to be told of each as it is met`,
      zh: `${count}件投诉未能处理，其余均已处理；首件为${first?.complaint}（${first?.error.code}：${first?.error.says.zh}）。请逐一排查 \`details.failures\` 所列投诉，或提供 \`onFailure\` 以便逐件获知`,
    },
    {
      details: {
        count,
        failures: failures.map(({ complaint, error: { code, message } }) => ({ complaint, code, message })),
      },
      cause: first?.error,
    },
  )
}

/** Notes each complaint once, however often a scan meets it. */
export const failuresOfScan = ({ onFailure }: ToldOfFailures): FailuresOfScan => {
  const told = new Set<string>()
  const named: ScanFailure[] = []
  return {
    note(complaint, cause) {
      if (told.has(complaint)) return
      told.add(complaint)
      const failure = { complaint, error: asError(complaint, cause) }
      if (onFailure !== undefined) onFailure(failure)
      else if (named.length < mostNamed) named.push(failure)
    },
    error: () => (named.length === 0 ? undefined : incomplete(named, told.size)),
  }
}
