import type { Signal } from '../signal-set.js'
import { peopleSignals } from './people-signals.js'
import { writtenSignal } from './written-signal.js'

const escalations: readonly Signal[] = [
  writtenSignal(
    'legal-threat',
    { en: 'Legal action announced', zh: '拟采取法律途径' },
    {
      zh: {
        2: `
          起诉 | 诉讼 | 打官司 | 律师函 | 法律途径 | 法律手段 | 法律武器 | 诉诸法律 | 法庭见 | 法院见 |
          告上法庭 | 告到法院 | 申请仲裁 | 向法院 | 去法院 | 走司法程序 | 追究法律责任`,
        1: '律师 | 法院 | 仲裁 | 依法维权 | 法律责任 | 保留追究',
      },
      en: {
        2: `
          lawsuit* | sue | suing | legal action | litigat* | small claims | see you in court |
          take you to court | my attorney | my lawyer | hire a lawyer | hire an attorney |
          retained counsel | contact an attorney | contact a lawyer`,
        1: 'lawyer* | attorney* | court | legal rights | arbitrat*',
      },
    },
    { threshold: 2 },
  ),
  writtenSignal(
    'regulator-threat',
    { en: 'Regulator or outside body named', zh: '拟向监管或外部机构投诉' },
    {
      zh: {
        [-4]: '监管转办 | 转办 | 转来',
        2: `
          银保监 | 银保监会 | 银监会 | 金融监管总局 | 金融监管局 | 金监局 | 监管局 | 监管部门 | 人民银行 |
          人行 | 央行 | 12378 | 12363 | 12345 | 市长热线 | 消协 | 消费者协会 | 信访 | 12315 | 工信部 |
          证监会 | 纪委 | 监委 | 市场监管`,
        1: '举报 | 上级部门 | 主管部门 | 总行投诉 | 向上反映',
      },
      en: {
        2: `
          cfpb | consumer financial protection | ombudsman | regulator* | attorney general |
          better business bureau | bbb | comptroller | occ | fdic | ftc | federal trade commission | fca |
          financial conduct authority`,
        1: 'file a complaint with | report you | state authorities | congress*',
      },
    },
    { threshold: 2 },
  ),
  writtenSignal(
    'media',
    { en: 'Media or publicity', zh: '媒体曝光风险' },
    {
      zh: {
        2: `
          曝光 | 媒体 | 记者 | 电视台 | 新闻 | 微博 | 抖音 | 小红书 | 热搜 | 发到网上 | 发网上 | 朋友圈 |
          直播 | 拉横幅 | 黑猫投诉 | 公之于众`,
        1: '网上 | 视频 | 转发 | 舆论',
      },
      en: {
        2: `
          media | newspaper* | journalist* | reporter* | twitter | facebook | social media | tiktok |
          go viral | youtube | news station | go public | tell the press | expose you`,
        1: 'online review* | yelp | google review*',
      },
    },
    { threshold: 1.5 },
  ),
  writtenSignal(
    'executive',
    { en: 'Addressed to senior management', zh: '致高管投诉' },
    {
      zh: {
        2: '行长 | 董事长 | 总行领导 | 行领导 | 高管 | 总经理 | 监事长 | 一把手 | 行长信箱',
        1: '领导 | 主任 | 负责人出面',
      },
      en: {
        2: `
          ceo | chief executive | chairman | board of directors | president of the bank |
          executive office | senior management | head office`,
        1: 'upper management | supervisor* | vice president',
      },
    },
    { threshold: 2, negation: 'denial' },
  ),
  writtenSignal(
    'collective',
    { en: 'Several complainants together', zh: '群体性投诉' },
    {
      zh: {
        2: `
          集体投诉 | 联名 | 维权群 | 一起投诉 | 几十名客户 | 几十个客户 | 多名客户 | 全体业主 | 我们业主 |
          聚集 | 众多客户 | 上访 | 客户共同 | 业主共同 | 联名要求 | 位同在 | 我们八个人 | 户联名 |
          员工围着 | 名购房客户`,
      },
      en: {
        2: `
          class action | on behalf of all | many customers | group of customers | all of us customers |
          petition`,
      },
    },
  ),
  writtenSignal(
    'repeat',
    { en: 'Complained before', zh: '重复投诉' },
    {
      zh: {
        2: `
          多次投诉 | 再次投诉 | 重复投诉 | 第二次投诉 | 第三次投诉 | 又一次投诉 | 之前投诉过 |
          投诉过多次 | 投诉多次 | 多次反映 | 反映多次 | 一直没解决 | 一直未解决 | 至今未解决 |
          至今没有解决 | 仍未解决 | 不满意处理结果`,
        1: '多次沟通 | 多次联系 | 反复联系 | 打了很多次 | 无果',
      },
      en: {
        2: `
          second complaint | third complaint | complained before | previous complaint |
          complained several times | filed several complaints | still not resolved | still unresolved |
          again and again`,
        1: 'multiple times | numerous times | several times | numerous calls',
      },
    },
    { threshold: 2, negation: 'none' },
  ),
]

const natures: readonly Signal[] = [
  writtenSignal(
    'enquiry',
    { en: 'An enquiry, not a complaint', zh: '仅为咨询' },
    {
      zh: {
        2: `
          咨询一下 | 想咨询 | 请问 | 想问一下 | 想了解一下 | 想了解 | 怎么办理 | 如何办理 | 如何申请 |
          怎么申请 | 需要什么材料 | 需要带什么 | 营业时间 | 几点上班 | 几点下班 | 周末上班吗 | 能否办理 |
          请问一下 | 问一下 | 帮我看看 | 是什么意思 | 是规定吗 | 是否营业 | 多少钱 | 怎么弄 | 查询一下`,
        1: '咨询 | 了解 | 是否可以 | 能不能帮我查',
        [-3]: '投诉 | 举报 | 不满 | 赔偿 | 赔付 | 欺诈 | 骗 | 损失 | 恶劣 | 盗刷 | 维权 | 强烈',
        3: '不是投诉 | 不算投诉 | 来电询问 | 只是想问 | 只想问',
      },
      en: {
        2: `
          could you tell me | can you tell me | would like to know | have a question | just asking |
          how do i | how can i | what documents | opening hours | just wondering | please advise how`,
        1: 'question | enquir* | inquir*',
        [-3]: `
          complaint* | complain | unacceptable | refund* | compensat* | fraud* | stolen | rude |
          dispute* | angry | upset`,
      },
    },
    { threshold: 2, negation: 'none' },
  ),
  writtenSignal(
    'suggestion',
    { en: 'A suggestion', zh: '意见建议' },
    {
      zh: {
        2: '建议 | 提个建议 | 提个意见 | 希望贵行增加 | 希望能增加 | 希望改进 | 希望优化',
        [-2]: '投诉 | 赔偿 | 损失 | 举报',
      },
      en: {
        2: 'i suggest | my suggestion | would suggest | it would be nice if | you should consider',
        [-2]: 'complaint* | refund* | compensat* | fraud*',
      },
    },
    { threshold: 2, negation: 'none' },
  ),
  writtenSignal(
    'misdirected',
    { en: 'Meant for someone else', zh: '非本行业务' },
    {
      zh: {
        1: `
          快递 | 外卖 | 话费 | 宽带 | 移动公司 | 联通 | 电信公司 | 物业 | 电商平台 | 淘宝卖家 | 京东卖家 |
          拼多多 | 航班 | 酒店预订 | 社保局 | 电力公司 | 自来水 | 燃气公司 | 培训机构 | 健身房 |
          另一家银行 | 不是你们银行 | 不是贵行`,
        3: '误以为我行 | 非我行 | 并非我行 | 不是我行 | 无我行账户 | 查无此账户 | 与我行无关联',
      },
      en: {
        2: `
          wrong bank | not your bank | another bank entirely | my landlord | airline | hotel booking |
          phone company | internet provider | cable company | gym membership | delivery company | parcel`,
      },
    },
    { threshold: 2, negation: 'none' },
  ),
  writtenSignal(
    'withdrawal',
    { en: 'Wishes to withdraw', zh: '撤回投诉' },
    {
      zh: { 2: '撤销投诉 | 撤回投诉 | 撤诉 | 取消投诉 | 不投诉了 | 不再投诉 | 已经解决了 | 已经妥善解决' },
      en: {
        2: `
          withdraw my complaint | withdraw the complaint | cancel my complaint | close my complaint |
          has been resolved | issue is resolved`,
      },
    },
  ),
]

/** Who is at risk, where the matter may go next, and what it is not. None of them takes away a right. */
export const riskSignals: readonly Signal[] = [...peopleSignals, ...escalations, ...natures]
