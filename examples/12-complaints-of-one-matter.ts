// Duplicates, repeats and collective matters: candidates with their reasons, for a person to judge.
import { toText } from 'redress'
import { findRepeats } from 'redress/repeats'

// #region find
const told = '我的信用卡于三月一日被他人在境外盗刷三万元，要求银行退回全部损失并说明原因'
const letter = '我们在贵行购买的安享理财到期亏损百分之十九，销售时承诺保本，要求按购买价格回购'

const { candidates, bundles } = findRepeats([
  {
    id: 'c1',
    receivedAt: '2026-03-02T02:00:00.000Z',
    people: ['customer-7'],
    product: 'credit-card',
    narrative: told,
  },
  {
    id: 'c2',
    receivedAt: '2026-03-05T02:00:00.000Z',
    people: ['customer-7'],
    narrative: `至今无人答复。${told}`,
  },
  {
    id: 'c3',
    receivedAt: '2026-03-03T02:00:00.000Z',
    people: ['customer-1'],
    product: 'wealth',
    narrative: letter,
  },
  {
    id: 'c4',
    receivedAt: '2026-03-03T03:00:00.000Z',
    people: ['customer-2'],
    product: 'wealth',
    narrative: letter,
  },
])
for (const { because } of candidates) console.log(toText(because, 'en'))
console.log(bundles.map(({ lead, members }) => ({ lead, members })))
// #endregion
