import { type Said, said } from '../../explanation.js'
import { groundNames } from '../../vocabulary/index.js'
import type { ChartEventOf } from '../chart/chart-event.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { control } from './control.js'
import { lastDayEnds, noTimeZone } from './days-passed.js'

type ClosedEvent = ChartEventOf<'complaint.closed'>
type Ground = ClosedEvent['ground']

/** What each rule asks for before an answered complaint may be closed. */
const ruleNames: Readonly<Record<Controls['closure']['by']['rule'], Said>> = {
  'satisfaction-required': { en: 'only when the customer is satisfied', zh: '客户满意方可结案' },
  'outcome-explained': { en: 'when the outcome was explained', zh: '解释处理结果后可以结案' },
  'silent-after': {
    en: 'when the customer is satisfied or stays silent',
    zh: '客户满意或逾期未回应可以结案',
  },
}

const endedOutside = (file: ControlInput): boolean =>
  file.ending === 'referred' ||
  file.disputes.some((each) => each.result !== undefined && each.result !== 'discontinued')

/** Whether the file shows that this ground is true. The three that the closure rule decides are left to it. */
const shown: Readonly<Record<Ground, (file: ControlInput) => boolean>> = {
  satisfied: (file) => file.satisfied === true && file.ending === undefined,
  explained: (file) => file.ending === undefined,
  silent: (file) => file.ending === undefined,
  settled: (file) => file.settled || file.disputes.some((each) => each.result === 'settled'),
  withdrawn: (file) => file.ending === 'withdrawn',
  declined: (file) => file.ending === 'declined',
  merged: (file) => file.ending === 'merged',
  answered: (file) => file.ending === 'answered',
  'external-decision': endedOutside,
}

const silence = (file: ControlInput, days: number, event: ClosedEvent): Said | undefined => {
  if (file.toldAt === undefined) return undefined
  const told = Date.parse(file.toldAt)
  if (file.customerSpokeAt !== undefined && Date.parse(file.customerSpokeAt) >= told)
    return said(`The customer answered at ${file.customerSpokeAt}`, `客户已于 ${file.customerSpokeAt} 回应`)
  const end = lastDayEnds(event, file.toldAt, days)
  if (end === undefined) return noTimeZone
  return Date.parse(event.at) >= end
    ? undefined
    : said(
        `The customer was told at ${file.toldAt}; ${days} days must pass in silence`,
        `客户于 ${file.toldAt} 获告知，须满 ${days} 日未回应`,
      )
}

const byRule = (file: ControlInput, { closure: { by } }: Controls, event: ClosedEvent): Said | undefined => {
  const { ground } = event
  const wrong = said(
    `The bank closes ${ruleNames[by.rule].en}; “${groundNames[ground].en}” is no ground under this rule`,
    `本行规定${ruleNames[by.rule].zh}，不接受以“${groundNames[ground].zh}”为由结案`,
  )
  if (ground === 'explained') return by.rule === 'outcome-explained' ? undefined : wrong
  if (ground !== 'silent') return undefined
  return by.rule === 'silent-after' ? silence(file, by.days, event) : wrong
}

export const closureGroundControls = [
  control({
    code: 'ground-fits',
    title: said('The ground for closing is true', '结案理由须属实'),
    hint: said('Choose the ground that the file shows.', '请选择与案卷相符的结案理由。'),
    guards: ['complaint.closed'],
    fails: ({ file, event: { ground } }) =>
      shown[ground](file)
        ? undefined
        : said(
            `The file does not show that ${groundNames[ground].en}`,
            `案卷未显示“${groundNames[ground].zh}”`,
          ),
  }),
  control({
    code: 'closure-rule',
    title: said('Closed as the bank’s closure rule says', '符合结案规则'),
    hint: said(
      'Reach the customer’s satisfaction, explain the outcome, or wait for the silence that the rule asks for.',
      '请取得客户满意、完成结果解释，或待规定的静默期届满。',
    ),
    guards: ['complaint.closed'],
    fails: ({ file, controls, event }) => byRule(file, controls, event),
  }),
]
