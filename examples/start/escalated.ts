import type { Bank } from './bank.js'
import { language, say } from './language.js'
import { heading } from './print.js'

/** Who was reminded of what, the most frequent first. */
export const printEscalations = ({ escalations }: Bank, most: number): void => {
  const counts = new Map<string, number>()
  for (const { effect } of escalations)
    if (effect.body.type === 'notify-role') {
      const { clock, about, to } = effect.body
      const line = `${clock}/${about} → ${to.join(', ')}`
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  const rows = [...counts].sort((a, b) => b[1] - a[1])
  heading(
    say(
      `Escalations: ${escalations.length} in the fortnight, of ${rows.length} kinds`,
      `升级提醒：两周共${escalations.length}次，${rows.length}类`,
    ),
  )
  for (const [line, count] of rows.slice(0, most)) console.log(`  ${String(count).padStart(4)}  ${line}`)
}

/** What was refused, by the control that was not met. */
export const printRefusals = ({ refusals }: Bank): void => {
  const counts = new Map<string, number>()
  for (const { event, because } of refusals) {
    const line = `${event}: ${because[0]?.says[language] ?? ''}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  for (const [line, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(4)}  ${line}`)
}
