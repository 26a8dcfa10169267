import type { Said } from '../../explanation.js'
import type { Intake } from '../../vocabulary/index.js'

/** Something a customer can be asked to tell: its name, and whether the intake has it. */
interface Detail {
  readonly name: Said
  readonly isTold: (intake: Intake) => boolean
}

const detail = (en: string, zh: string, isTold: Detail['isTold']): Detail => ({ name: { en, zh }, isTold })

/** What customers are asked to tell, by the words that a table uses. */
export const details: ReadonlyMap<string, Detail> = new Map([
  [
    'name',
    detail('the name', '姓名', (intake) => intake.complainants.some(({ name }) => name !== undefined)),
  ],
  [
    'contact',
    detail('a telephone number, e-mail or postal address', '联系方式', (intake) =>
      intake.complainants.some(({ contact = {} }) =>
        Boolean(contact.phone ?? contact.email ?? contact.address),
      ),
    ),
  ],
  ['main-issue', detail('the main problem', '主要问题', ({ mainIssue }) => mainIssue !== undefined)],
  ['reason', detail('the reason for the complaint', '投诉原因', ({ reason }) => reason !== undefined)],
  ['demand', detail('what the customer asks for', '投诉诉求', ({ demands }) => demands.length > 0)],
  [
    'incident-date',
    detail('the date on which it happened', '事发日期', (told) => told.incidentOn !== undefined),
  ],
  ['place', detail('the place where it happened', '事发地点', ({ place }) => place !== undefined)],
  ['product', detail('the product concerned', '涉及产品', ({ product }) => product !== undefined)],
  ['amount', detail('the amount concerned', '涉及金额', ({ claimedLoss }) => claimedLoss !== undefined)],
  [
    'people-involved',
    detail('who took part', '涉事人员', ({ peopleInvolved = [] }) => peopleInvolved.length > 0),
  ],
])
