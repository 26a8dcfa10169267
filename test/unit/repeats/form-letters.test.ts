import { describe, expect, test } from 'vitest'
import { toText } from '../../../src/explanation.js'
import {
  findRepeats,
  indexMatters,
  type Matter,
  matterOfIntake,
  repeatsOf,
} from '../../../src/repeats/index.js'

const at = (place: number) => `2026-03-${String(1 + (place % 27)).padStart(2, '0')}T02:00:00.000Z`
const many = <Value>(count: number, make: (place: number) => Value) =>
  Array.from({ length: count }, (_, place) => make(place))

const surnames = ['王伟', '李娜', '张敏', '刘洋', '陈静', '杨磊', '赵丽', '黄强', '周杰', '吴芳']
const name = (place: number) =>
  `${surnames[place % 10]}${['一', '二', '三', '四'][Math.floor(place / 10) % 4]}`

/** What agencies for loan rescheduling send: names, sums and dates differ, nothing else. */
const chinese = (place: number) =>
  `本人${name(place)}，于2025年${1 + (place % 12)}月${1 + (place % 28)}日在贵行办理信用卡，欠款${12_000 + 731 * place}元。` +
  '因收入下降暂时无力偿还，现依据商业银行信用卡业务监督管理办法第七十条，申请停息挂账并分六十期偿还本金，' +
  '贵行客服拒绝协商并委托第三方催收，严重影响本人正常生活，要求五个工作日内书面答复，并提供催收录音及委托合同。'

const english = (place: number) =>
  `I am writing on behalf of my client Mr ${['Abbot', 'Barnes', 'Clarke', 'Dixon', 'Ellis', 'Foster'][place % 6]}, agreement number ${90_001 + 37 * place}. ` +
  `On ${1 + (place % 28)} May 2019 our client was sold a car on finance with an undisclosed commission of £${310 + place}. ` +
  'The commission was not disclosed and our client was treated unfairly. We require you to set out all commission that was paid, ' +
  'to refund the whole of it with eight percent interest, and to reply to us within eight weeks.'

const letter = (place: number, more: Partial<Matter> = {}): Matter => ({
  id: `f${String(place).padStart(2, '0')}`,
  receivedAt: at(place),
  people: [`customer-${place}`],
  product: 'credit-card',
  narrative: chinese(place),
  ...more,
})

describe('letters of several customers on one form', () => {
  test.each([
    ['Chinese', 40, chinese],
    ['English', 12, english],
  ])(
    '%s: %i letters with other names, sums and dates are one form and no collective matter',
    (_, count, narrative) => {
      const { bundles, forms, candidates } = findRepeats(
        many(count, (place) => letter(place, { narrative: narrative(place) })),
      )
      expect(bundles).toEqual([])
      expect(new Set(candidates.map(({ kind }) => kind))).toEqual(new Set(['form-letter']))
      expect(forms).toHaveLength(1)
      expect(forms[0]?.letters).toHaveLength(count)
      expect(forms[0]?.share).toBeGreaterThan(0.6)
      expect(forms[0]?.share).toBeLessThan(1)
    },
  )

  test('the one who sent them is named, with the letters', () => {
    const agents = ['张代理', '+8613900000009']
    const { forms, agents: acting } = findRepeats(
      many(10, (place) => letter(place, place < 6 ? { agents } : {})),
    )
    expect(forms).toMatchObject([
      { agents: [{ agent: '+8613900000009', letters: ['f00', 'f01', 'f02', 'f03', 'f04', 'f05'] }] },
    ])
    expect(acting).toMatchObject([{ known: ['+8613900000009', '张代理'], customers: 6 }])
    const [form] = forms
    expect(form === undefined ? '' : toText(form.because, 'zh')).toContain('由+8613900000009提交')
  })

  test('the same words from one agent are a form, not one matter', () => {
    const same = { narrative: chinese(1), agents: ['某某法律咨询'] }
    const { forms, bundles } = findRepeats(many(4, (place) => letter(place, same)))
    expect(bundles).toEqual([])
    expect(forms).toMatchObject([{ letters: ['f00', 'f01', 'f02', 'f03'], share: 1 }])
  })

  test('two forms are two', () => {
    const { forms } = findRepeats([
      ...many(5, (place) => letter(place)),
      ...many(5, (place) => letter(10 + place, { narrative: english(place) })),
    ])
    expect(forms.map(({ letters }) => letters.length)).toEqual([5, 5])
  })

  test('asked for one complaint, the answer is the same', () => {
    const matters = many(8, (place) => letter(place))
    const index = indexMatters(matters)
    const { candidates } = findRepeats(matters)
    for (const each of matters)
      expect(repeatsOf(each, { index })).toEqual(
        expect.arrayContaining(candidates.filter(({ earlier, later }) => [earlier, later].includes(each.id))),
      )
  })
})

describe('what is no form', () => {
  test('one incident or one account is one matter, whatever each lost', () => {
    const incident = many(5, (place) => letter(place, { incidentOn: '2026-02-27', respondent: 'branch-12' }))
    expect(findRepeats(incident)).toMatchObject({
      forms: [],
      bundles: [{ members: ['f00', 'f01', 'f02', 'f03', 'f04'] }],
    })
  })

  test('a joint letter in the same words is a collective matter', () => {
    const { forms, bundles } = findRepeats(many(5, (place) => letter(place, { narrative: chinese(1) })))
    expect(forms).toEqual([])
    expect(bundles).toHaveLength(1)
  })

  test('letters of their own about the same topic are nothing', () => {
    const own = [
      '我2025年3月办的信用卡，现在失业了还不上12000元，打客服电话想分期，一直说系统不支持，希望能给个方案。',
      '信用卡逾期两个月，欠款八千多，每天被催收打电话骚扰家人，请停止第三方催收，我愿意慢慢还本金。',
      '本人因生病住院收入下降，申请个性化分期还款，网点让我找客服，客服让我找网点，到底谁负责？',
      '我想协商信用卡还款，2026年1月起每月可还1500元，你们要求一次付清30%才同意，没有这样的规定吧。',
    ]
    const { candidates, forms } = findRepeats(own.map((narrative, place) => letter(place, { narrative })))
    expect([candidates, forms]).toEqual([[], []])
  })

  test('one customer who writes again with another date', () => {
    const { candidates, forms } = findRepeats(many(2, (place) => letter(place, { people: ['customer-1'] })))
    expect(forms).toEqual([])
    expect(candidates.map(({ kind }) => kind)).toEqual(['duplicate'])
  })
})

describe('who acts for several customers', () => {
  test('a contact that customers share who have nothing else in common is an agent’s, and makes nobody the same', () => {
    const { agents, candidates } = findRepeats(
      many(4, (place) => letter(place, { people: [`customer-${place}`, '+8613911112222'] })),
    )
    expect(agents).toMatchObject([
      { known: ['+8613911112222'], customers: 4, letters: ['f00', 'f01', 'f02', 'f03'] },
    ])
    expect(candidates.filter(({ kind }) => kind !== 'form-letter')).toEqual([])
  })

  test('a couple with one telephone has no agent, nor has a customer who writes often', () => {
    const couple = many(2, (place) => letter(place, { people: [`customer-${place}`, '+8613911112222'] }))
    const often = many(5, (place) => letter(10 + place, { people: ['customer-9', '+8613933334444'] }))
    expect(findRepeats([...couple, ...often]).agents).toEqual([])
  })

  test('agents and lawyers of an intake are taken from it, guardians are not', () => {
    const representative = { name: '张代理', authorityProven: false, contact: { phone: '139 1111 2222' } }
    const matter = matterOfIntake(
      {
        kind: 'complaint',
        content: '停息挂账',
        channel: 'phone',
        source: 'customer',
        demands: [],
        evidence: [],
        complainants: [{ id: 'k1' }],
        representatives: [
          { ...representative, capacity: 'agent' },
          { ...representative, name: '母亲', capacity: 'guardian' },
        ],
      },
      { id: 'c', receivedAt: at(1) },
    )
    expect(matter.agents).toEqual(['张代理', '+8613911112222'])
  })
})
