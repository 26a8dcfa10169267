import { type Reason, type Source, said } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
import type { PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import type { Instant } from '../../time.js'
import type { StepContext } from '../complaint.js'
import { clockDate } from './clock-date.js'
import { meetsCondition } from './conditions.js'

/** Why a clock times nothing: its regime was not in force, or the facts spare the bank what it times. */
export interface NoDuty {
  readonly because: Reason
  readonly source?: Source
  readonly issues: readonly Issue[]
}

const outOfForce = (clock: PolicyClock, receivedAt: Instant): NoDuty | undefined => {
  const { regime } = clock
  if (regime?.onlyReceivedInForce !== true) return undefined
  const { id, title, effectiveFrom, effectiveTo = '9999-12-31', source } = regime
  const on = clockDate(clock, receivedAt)
  if (effectiveFrom <= on && on <= effectiveTo) return undefined
  const span =
    on < effectiveFrom
      ? { en: `from ${effectiveFrom}`, zh: `${effectiveFrom}起` }
      : { en: `until ${effectiveTo}`, zh: `截至${effectiveTo}` }
  return {
    because: {
      says: {
        en: `${title.en} binds for complaints received ${span.en}; this one was received on ${on}`,
        zh: `${title.zh}适用于${span.zh}收到的投诉；本投诉于${on}收到，不适用`,
      },
      source,
    },
    issues: [
      doubtful(
        'regime-not-in-force',
        ['regime', id],
        said(
          `${id} binds for complaints received ${span.en}; this one was received on ${on}, and nothing is due under it`,
          `${id} 适用于${span.zh}收到的投诉；本投诉于${on}收到，不产生时限`,
        ),
        said(
          'see which rules were in force on that day, and give them as a regime of your own',
          '请查明当日有效的规定，并作为自定义监管规定提供',
        ),
      ),
    ],
  }
}

/** Why nothing is due on a clock, if it is so. What 0.2 counted before a regime was in force stays counted in its journals. */
export const noDutyOf = (
  clock: PolicyClock,
  facts: Facts,
  { counting, receivedAt }: Pick<StepContext, 'counting'> & { readonly receivedAt: Instant },
): NoDuty | undefined => {
  const notYet = counting === 'first' ? undefined : outOfForce(clock, receivedAt)
  if (notYet !== undefined) return notYet
  const spared = clock.definition.sparedWhen?.find(({ when }) => meetsCondition(when, facts))
  return spared === undefined
    ? undefined
    : {
        because: {
          says: {
            en: 'Nothing is due: the facts spare the bank what this clock times',
            zh: '根据已知事实，免除本时限所对应的义务',
          },
          source: spared.source,
        },
        source: spared.source,
        issues: [],
      }
}
