import type { Regime } from '../regime.js'
import editions from './editions.json' with { type: 'json' }

/**
 * The regimes as redress 0.1 and 0.2 shipped them, word for word: complaints of that time rest on a policy whose hash was taken of
 * these. A policy names one by `{ regime: 'cn-nfra-2020-3', edition: 1 }`; policies in files know them all.
 *
 * @example
 * definePolicy(
 *   { ...heading, regimes: [{ regime: 'cn-nfra-2020-3', edition: 1 }], calendar: cnMainland },
 *   { library: firstEditions },
 * ).hash // that of the policy of 0.2 with `regimes: [cnNfra2020No3]`
 */
export const firstEditions: readonly Regime[] = editions as unknown as readonly Regime[]
