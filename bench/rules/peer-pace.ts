import type { Facts } from '../../src/rules/index.js'
import { cpuSeconds } from './pace.js'
import type { Peer } from './peers.js'

const secondsForEach = 1.5

/** How many of the facts a peer answers otherwise; as many facts as fit into its time, and at least one. */
const checked = async ({ decide }: Peer, facts: readonly Facts[], expected: (facts: Facts) => number) => {
  const end = cpuSeconds() + secondsForEach
  let tried = 0
  let wrong = 0
  for (const each of facts) {
    if ((await decide(each)) !== expected(each)) wrong += 1
    tried += 1
    if (cpuSeconds() > end) break
  }
  return { tried, wrong }
}

export interface PeerPace {
  readonly tried: number
  readonly wrong: number
  readonly perSecond: number
}

/**
 * Decisions a CPU-second of a peer, awaited one by one where it is asynchronous, after its answers were compared.
 */
export const peerPace = async (
  peer: Peer,
  facts: readonly Facts[],
  expected: (facts: Facts) => number,
): Promise<PeerPace> => {
  const answers = await checked(peer, facts, expected)
  const start = cpuSeconds()
  let decisions = 0
  while (cpuSeconds() - start < secondsForEach) {
    const answer = peer.decide(facts[decisions % facts.length] as Facts)
    if (answer instanceof Promise) await answer
    decisions += 1
  }
  return { ...answers, perSecond: decisions / (cpuSeconds() - start) }
}
