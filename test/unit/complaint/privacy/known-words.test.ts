import { describe, expect, test } from 'vitest'
import { naming } from '../../../../src/complaint/privacy/known-words.js'

describe('a value names somebody', () => {
  test.each([
    ['王小明', '王小明'],
    ['王小明', 'enq-王小明-1'],
    ['王小明', '王 小 明'],
    ['陈大文', '陳大文先生'],
    ['Wang Xiaoming', 'WANG_XIAOMING'],
    ['Wang Xiaoming', 'wang.xiaoming@bank'],
    ['John Smith', 'Smith, John'],
    ['Müller', 'case of müller'],
    ['13900000001', 'tel:+86 139-0000-0001'],
    ['+86 139 0000 0001', 'msg13900000001'],
    ['13900000001', '１３９０００００００１'],
    ['+852 2123 4567', '85221234567'],
    ['11010519491231002X', 'ID 110105 19491231 002x'],
    ['wang@example.com', 'Wang@Example.com'],
    ['customer-7', 'ref:customer-7'],
    ['88421', 'K-88421'],
    ['@wangxm', 'handle @wangxm'],
    ['7', '7'],
    ['李', '李'],
  ])('%s in %s', (word, value) => {
    expect(naming([word])(value)).toBe(true)
  })

  test.each([
    ['Lee', 'Leeds'],
    ['John Smith', 'John Smithson'],
    ['John Smith', 'John'],
    ['customer-7', 'customer-70'],
    ['88421', '1884213'],
    ['7', '17'],
    ['2026', 'C-2026-0001'],
    ['李', '李宁专卖店'],
    ['王小明', '王小'],
    ['', 'anything'],
    ['Li', 'li qiang'],
  ])('%s not in %s', (word, value) => {
    expect(naming([word])(value)).toBe(false)
  })
})
