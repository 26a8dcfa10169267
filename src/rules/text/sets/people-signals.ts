import type { Signal } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

/** Ages from which a bank is to take particular care: 65岁 … 99岁, 六十五岁 … 九十九岁. */
const oldAges = Array.from({ length: 35 }, (_, index) => 65 + index)
  .flatMap((age) => {
    const digits = '零一二三四五六七八九'
    const spoken = `${digits.charAt(Math.floor(age / 10))}十${age % 10 === 0 ? '' : digits.charAt(age % 10)}`
    return [`${age}岁`, `${spoken}岁`]
  })
  .join(' | ')

/** Who is at risk, and how the customer speaks. */
export const peopleSignals: readonly Signal[] = [
  writtenSignal(
    'vulnerable',
    { en: 'Vulnerable customer', zh: '特殊困难客户' },
    {
      zh: {
        1.5: oldAges,
        2: `
          老年人 | 年事已高 | 高龄 | 岁老人 | 岁的母亲 | 岁的父亲 | 岁老母 | 岁老父 | 岁的老人 |
          岁的奶奶 | 岁的爷爷 | 残疾 | 残障 | 盲人 | 聋哑 | 视力障碍 | 听力障碍 | 重病 | 癌症 | 住院 |
          抑郁症 | 精神疾病 | 低保 | 贫困户 | 失业 | 救命钱 | 治病钱 | 手术费 | 孕妇 | 未成年 | 农民工 |
          不识字 | 孤寡 | 轮椅 | 行动不便 | 下岗 | 生活困难 | 没有收入来源 | 养老钱 | 丧偶 | 听不见 |
          聋人 | 阿婆 | 大爷 | 去世 | 亡故 | 透析 | 尿毒症 | 不识几个字 | 卧床 | 独居 | 看不清字 | 视障 |
          无收入 | 无障碍 | 耳朵不好 | 听力不好 | 奶奶 | 爷爷 | 退休老人 | 重症 | 确诊`,
        1: `
          老人 | 老太太 | 老大爷 | 父母年迈 | 我妈妈不会 | 学费 | 生活费 | 看病 | 退休金 | 养老金 | 低收入`,
      },
      en: {
        2: `
          elderly | disabled | disability | widow | widower | terminally ill | cancer | dementia |
          alzheimer* | homeless | unemployed | lost my job | blind | deaf | wheelchair | pregnant |
          medical emergency | hospitali* | veteran | bereave* | domestic violence`,
        1: `
          senior citizen | fixed income | social security | hardship | single mother | depression |
          mother is | years old | surgery | hospital`,
      },
    },
    { threshold: 1 },
  ),
  writtenSignal(
    'life-safety',
    { en: 'Danger to life', zh: '人身安全风险' },
    {
      zh: {
        2: `
          自杀 | 跳楼 | 轻生 | 不想活 | 活不下去 | 割腕 | 同归于尽 | 遗书 | 以死 | 一死了之 | 喝农药 |
          逼死`,
      },
      en: {
        2: `
          suicid* | kill myself | end my life | take my own life | no reason to live | self-harm |
          want to die`,
      },
    },
  ),
  writtenSignal(
    'abusive-language',
    { en: 'Abusive language (limits no right)', zh: '辱骂性语言（不影响投诉权利）' },
    {
      zh: {
        1: `
          王八蛋 | 混蛋 | 滚蛋 | 傻逼 | 他妈的 | 妈的 | 垃圾银行 | 强盗 | 骗子银行 | 黑心银行 | 土匪 |
          不要脸 | 去死 | 狗东西 | 畜生 | 脑残`,
      },
      en: {
        1: `
          idiot* | moron* | bastard* | asshole* | bullshit | fuck* | shit* | crooks | thieves | scumbag* |
          damn you | go to hell`,
      },
    },
    { negation: 'none' },
  ),
]
