import { Command } from 'commander'
import type { ClockMoment, MovedClock } from '../../complaint/index.js'
import { replanStore } from '../../desk/index.js'
import type { Language } from '../../explanation.js'
import type { Instant } from '../../time.js'
import { failuresOn } from '../complaints-of-store.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { existingStore } from '../open-store.js'
import { coloursOf, reasonText } from '../print.js'
import { progressOn } from '../progress.js'
import type { Setting } from '../setting.js'
import { instantArgument, several } from '../usage.js'

interface ReplanSettings {
  readonly store: string
  readonly policy?: readonly string[]
  readonly next: string
  readonly now?: Instant
  readonly json?: true
  readonly language: Language
}

/** The date; by the minute where another moment has the same date. */
const spoken = (moment: ClockMoment | undefined, other: ClockMoment | undefined): string =>
  (moment?.dueOn === other?.dueOn ? undefined : moment?.dueOn) ?? moment?.dueAt ?? '—'

const words = { overdue: { en: 'overdue at once', zh: '立即超期' } } as const

const movedText = (
  { complaint, clock, of, was, now, overdue, because }: MovedClock,
  language: Language,
  bold: (text: string) => string,
): string => {
  const name = of === undefined ? clock : `${clock} ${of}`
  const warning = overdue ? `  ${words.overdue[language]}` : ''
  const reasons = (because.because ?? []).map((reason) => reasonText(reason, language, '  '))
  return [
    `${bold(complaint)}  ${name}  ${spoken(was, now)} → ${spoken(now, was)}${warning}`,
    ...reasons,
    '',
  ].join('\n')
}

const examples = ({ say }: Setting): string => `
${say(
  `Nothing is written. The exit code is 0 when no deadline moves and 1 when some do, or when a complaint could not be read.`,
  `不写入任何内容。没有到期日改变时退出码为 0；有改变或有投诉无法读取时为 1。`,
)}

${say('Examples:', '示例：')}
  redress replan --store out/complaints.db --policy policies/2026 --next policies/2027
  redress replan --store out/complaints.db --policy policies/2025 --policy policies/2026 --next policies/2027 --json`

/** `redress replan`: which open deadlines of a store a new policy or calendar moves. */
export const replanCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('replan')
    .requiredOption(
      '--store <place>',
      say('a SQLite file or a postgres:// URL', 'SQLite 文件或 postgres:// 地址'),
    )
    .option(
      '--policy <path>',
      say(
        'the policy the complaints rest on; several versions may be given',
        '投诉所依据的制度；可指定多个版本',
      ),
      several,
    )
    .requiredOption('--next <path>', say('the version that would take its place', '拟取代的新版本'))
    .option('--now <instant>', say('the moment to look from', '观察时点'), instantArgument)
    .option('--json', say('JSON Lines: one moved deadline each', 'JSON Lines：每行一个改变的到期日'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async ({ store: place, policy, next: path, now, json, language }: ReplanSettings) => {
      const policies = await givenPolicies(policy)
      const [next] = await givenPolicies([path])
      const { bold } = coloursOf(terminal)
      const store = await existingStore(place)
      let moved = 0
      try {
        const at = now ?? terminal.now().toISOString()
        const failures = failuresOn(terminal, progressOn(terminal))
        const request = { store, policies, next, now: at, onFailure: failures.note }
        for await (const each of replanStore(request)) {
          moved++
          terminal.out(json === true ? `${JSON.stringify(each)}\n` : movedText(each, language, bold))
        }
        failures.sumUp()
        finish(moved + failures.count() === 0 ? 0 : 1)
      } finally {
        await store.close()
      }
    })
}
