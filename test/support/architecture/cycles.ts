import type { Breach } from './breach.js'
import type { SourceModule } from './source-module.js'

/** Every strongly connected group of modules, type imports counted (Tarjan 1972). */
export const cycleBreaches = (modules: readonly SourceModule[]): Breach[] => {
  const targets = new Map(
    modules.map(({ path, links }) => [path, links.flatMap(({ target }) => target ?? [])] as const),
  )
  const order = new Map<string, number>()
  const stack: string[] = []
  const breaches: Breach[] = []

  const visit = (path: string): number => {
    const index = order.size
    order.set(path, index)
    stack.push(path)
    let lowest = index
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue
      if (target === path) breaches.push({ rule: 'cycle', file: path, says: 'imports itself' })
      else if (!order.has(target)) lowest = Math.min(lowest, visit(target))
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target) ?? lowest)
    }
    if (lowest === index) {
      const group = stack.splice(stack.indexOf(path))
      if (group.length > 1) breaches.push({ rule: 'cycle', file: path, says: group.join(' → ') })
    }
    return lowest
  }

  for (const path of targets.keys()) if (!order.has(path)) visit(path)
  return breaches
}
