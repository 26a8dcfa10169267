import { caseTimeline, explainComplaint } from '../../complaint/index.js'
import type { Language } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import { timelinePage } from '../../report/index.js'
import type { Instant } from '../../time.js'
import { coloursOf, json, reasonText } from '../print.js'
import type { Terminal } from '../terminal.js'
import { lifeText } from './life-text.js'
import type { Verified } from './verified-complaint.js'

/** How the whole of a complaint is shown; without either, as text. */
export interface WholeAsked {
  readonly html?: true
  readonly json?: true
  readonly language: Language
}

/** The whole complaint: its life as a drawing, and why it stands where it stands. */
export const wholeComplaint = (
  policy: Policy,
  { complaint, journal }: Verified,
  asked: WholeAsked,
  now: Instant,
  terminal: Terminal,
): string => {
  const life = caseTimeline(complaint, { policy, journal, now })
  const reason = explainComplaint(complaint, { policy, now })
  if (asked.json === true) return json({ ...reason, life })
  if (asked.html === true) return timelinePage(life, { reason, language: asked.language })
  return `${lifeText(life, asked.language, coloursOf(terminal))}\n${reasonText(reason, asked.language)}\n`
}
