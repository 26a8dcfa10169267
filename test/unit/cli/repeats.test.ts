import { describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'

const { at, write } = folderOfEachTest()

const line = (id: string, at: string, customer: string, content: string) =>
  JSON.stringify({
    id,
    at,
    complaint: { content, channel: 'phone', product: 'credit-card', complainants: [{ id: customer }] },
  })

const told = '我的信用卡于三月一日被他人在境外盗刷三万元，要求银行退回全部损失并说明原因'
const rows = [
  line('c1', '2026-03-02T10:00:00+08:00', 'k1', told),
  line('c2', '2026-03-05T10:00:00+08:00', 'k1', `再次反映：${told}`),
  line('c3', '2026-03-06T10:00:00+08:00', 'k3', '排队两小时无人办理业务，希望增开窗口'),
]

describe('redress repeats', () => {
  it('lists the pairs with their reasons and answers 1', async () => {
    write('c.jsonl', rows.join('\n'))
    const { exit, out } = await call(['repeats', at('c.jsonl')])
    expect(exit).toBe(1)
    expect(out).toMatch(
      /^3 complaints, 0 not read; pairs to look at: 1 \(duplicate 1, repeat 0, collective 0, form letters 0\); bundles: 0; forms: 0; agents: 0\n\nduplicate {2}[\d.]+\n {2}c2 may be the same matter as c1, which was not closed by then\n {4}/,
    )
  })

  it('reads standard input and gives all of it as JSON', async () => {
    const { exit, out } = await call(['repeats', '-', '--format', 'jsonl', '--json'], {
      input: rows.join('\n'),
    })
    expect(exit).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      complaints: 3,
      unread: 0,
      candidates: [{ earlier: 'c1', later: 'c2', kind: 'duplicate' }],
      bundles: [],
    })
  })

  it('speaks Chinese', async () => {
    const { out } = await call(['repeats', '-', '--format', 'jsonl', '--language', 'zh'], {
      input: rows.join('\n'),
    })
    expect(out).toContain('c2与当时尚未办结的c1可能为同一事项')
  })

  it('answers 0 when there is nothing to look at, 1 when a row cannot be read, 2 when it was called wrongly', async () => {
    const one = (input: string, ...more: string[]) =>
      call(['repeats', '-', '--format', 'jsonl', ...more], { input })
    expect(await one(rows[0] ?? '')).toMatchObject({ exit: 0 })
    expect(await one(rows.join('\n'), '--within', '1')).toMatchObject({ exit: 0 })
    expect(await one(`${rows[0]}\nnot json`)).toMatchObject({ exit: 1 })
    expect(await one(rows.join('\n'), '--margin', 'high')).toMatchObject({ exit: 2 })
    expect(await call(['repeats', at('missing.jsonl')])).toMatchObject({ exit: 2 })
  })

  const called = (id: string, phone: string, content: string) =>
    JSON.stringify({
      id,
      at: '2026-03-02T10:00:00+08:00',
      complaint: { content, channel: 'phone', complainants: [{ contact: { phone } }] },
    })

  it('says which numbers a spreadsheet cut, and joins nobody by them', async () => {
    const input = [
      called('a', '1.39E+10', '贷款提前还款被收违约金'),
      called('b', '1.39E+10', '柜员态度恶劣'),
    ].join('\n')
    const { exit, out } = await call(['repeats', '-', '--format', 'jsonl'], { input })
    expect(exit).toBe(1)
    expect(out).toContain('pairs to look at: 0')
    expect(out).toContain(
      'warning  a.complaint.complainants[0].contact.phone: "1.39E+10" is what a spreadsheet leaves',
    )
  })

  it('reads telephone numbers as they are dialled where it is told', async () => {
    const input = [called('a', '2123 4567', told), called('b', '+852-21234567', `再次：${told}`)].join('\n')
    const { out } = await call(['repeats', '-', '--format', 'jsonl', '--region', 'HK'], { input })
    expect(out).toContain('duplicate 1')
    expect(out).toContain('same complainant')
  })
})
