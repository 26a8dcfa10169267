import { storeFailed } from './refusals.js'
import type { SqliteHandle } from './sqlite-driver.js'
import { guarded } from './sqlite-transaction.js'

/** Has SQLite look through the whole file. @throws RedressError `store-failed` */
export const refuseIfDamaged = (file: string, handle: SqliteHandle): void => {
  const found = guarded(() => handle.prepare('pragma quick_check').all() as { quick_check?: unknown }[])
  const findings = found.map(({ quick_check: said }) => String(said))
  if (findings.join() === 'ok') return
  throw storeFailed(
    {
      en: `${file} is damaged: ${findings.slice(0, 3).join('; ')}; restore it from a backup`,
      zh: `文件${file}已损坏：${findings.slice(0, 3).join('；')}；请从备份恢复`,
    },
    { details: { damaged: true, findings } },
  )
}
