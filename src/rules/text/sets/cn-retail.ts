import type { Signal, SignalSet } from '../signal-set.js'
import { escalationRevisions } from './escalation-signals.js'
import { evidenceOfEscalation } from './evidence-of-escalation.js'
import { evidenceOfHarm } from './evidence-of-harm.js'
import { harmRevisions } from './harm-signals.js'
import { kindRevisions } from './kind-signals.js'
import { retailCategorySignals } from './retail-categories.js'
import { revised } from './revised.js'
import { riskSignals } from './risk-signals.js'
import { writtenSignal } from './written-signal.js'

const phrasesOfCategory = (name: string) =>
  retailCategorySignals.find((signal) => signal.name === name)?.phrases ?? []

/** What went wrong in a way that decides who acts first, whatever the product. */
const operationalSignals: readonly Signal[] = [
  writtenSignal(
    'fraud',
    { en: 'Fraud suspected', zh: '疑似欺诈' },
    {
      zh: {
        2: `
          盗刷 | 盗用 | 盗取 | 伪卡 | 克隆卡 | 诈骗 | 被骗 | 骗走 | 骗取 | 冒领 | 冒名 | 冒用 | 假冒 |
          转走 | 被转出 | 被取走 | 非本人交易 | 非本人操作 | 均非本人 | 不是本人操作 | 不是我刷 |
          不是我消费 | 没有刷过 | 被人刷 | 陌生交易 | 不明交易 | 飞单 | 私售 | 包装费 | 中介冒用 |
          杀猪盘 | 刷单`,
        1: '异常交易 | 可疑交易 | 自称 | 钱款去向 | 境外交易 | 异地补办 | 止付 | 失联 | 卡还在 | 卡一直在',
        [-2]: '反诈 | 反诈中心',
      },
      en: {
        2: `
          fraud* | scam* | unauthorized | unauthorised | identity theft | stolen | skimm* | phishing |
          spoof* | forged | counterfeit | hacked | imposter | impersonat* | did not authorize |
          did not make this`,
        1: 'suspicious | someone used | not my transaction',
      },
    },
    { threshold: 2 },
  ),
  writtenSignal(
    'system-failure',
    { en: 'System failure', zh: '系统故障' },
    {
      zh: {
        2: `
          系统故障 | 系统繁忙 | 系统错误 | 系统崩溃 | 系统问题 | 系统卡 | 系统异常 | 网络异常 | 登不上 |
          登不进 | 登录不上 | 登不了 | 无法登录 | 闪退 | 卡顿 | 打不开 | 崩了 | 死机 | 黑屏 | 转圈 |
          交易失败 | 付款失败 | 转账失败 | 扣了两次 | 重复扣 | 两笔都扣 | 吞卡 | 吞了 | 吞钞 | 未吐钞 |
          没吐钱 | 少吐 | 未入账 | 没有入账 | 故障 | 用不了 | 收不了款 | 显示成功 | 机器坏 | 坏了 |
          收不到验证码 | 宕机`,
        1: '处理中 | 未到账 | 没到账 | 报错 | 系统升级 | 更新后 | 重启',
      },
      en: {
        2: `
          system error | system outage | outage | system down | app is down | app has been down |
          website is down | crash* | glitch* | technical error | technical issue* | error message |
          could not log in | cannot log in | charged twice | double charged | system failure |
          app not work* | app is not work*`,
        1: 'locked out | maintenance | timed out | does not load',
      },
    },
    { threshold: 2 },
  ),
  {
    name: 'staff-attitude',
    label: { en: 'Conduct of staff', zh: '员工态度' },
    phrases: phrasesOfCategory('service-attitude'),
    threshold: 2,
  },
]

/** As 0.1 and 0.2 had it. */
const first: SignalSet = {
  id: 'cn-retail',
  version: '1',
  title: { en: 'Retail banking', zh: '零售银行' },
  signals: [...retailCategorySignals, ...operationalSignals, ...riskSignals],
}

/**
 * The default set for a retail bank, Chinese and English: the categories of the default taxonomy, and the signals of
 * harm, vulnerability, escalation and kind. House rule: nothing in it comes from a standard. How well it does is measured on letters
 * that were written for it (docs/reference/signals.md).
 *
 * @example
 * findSignals(compileSignals(cnRetailSignals), '柜员态度恶劣，我要向12378投诉').signals
 * // ['service-attitude', 'staff-attitude', 'regulator-threat']
 */
export const cnRetailSignals: SignalSet = {
  ...first,
  version: '2',
  signals: revised(revised(first.signals, { ...harmRevisions, ...escalationRevisions, ...kindRevisions }), {
    ...evidenceOfHarm,
    ...evidenceOfEscalation,
  }),
  first,
}
