import type { SignalSet } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

/**
 * The twelve causes of JR/T 0169-2018 (dimension C). The names are the standard's as published by others (secondary
 * sources); the slugs and the phrases are ours.
 *
 * @example
 * findSignals(compileSignals(jrt0169CauseSignals), '没有告知收费标准，乱收费').signals // ['pricing', 'disclosure']
 */
export const jrt0169CauseSignals: SignalSet = {
  id: 'jrt-0169-2018-causes',
  version: '1',
  title: { en: 'JR/T 0169-2018, causes', zh: 'JR/T 0169-2018 投诉原因' },
  signals: [
    writtenSignal(
      'service',
      { en: 'Service attitude and quality', zh: '服务态度及服务质量' },
      {
        zh: {
          2: '态度 | 服务态度 | 服务质量 | 排队 | 不耐烦 | 推诿 | 敷衍 | 爱答不理 | 辱骂 | 效率低 | 打不通 | 无人接听 | 挂我电话 | 不作为 | 踢皮球',
          1: '服务 | 等待 | 久等 | 不专业 | 冷漠',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'facilities',
      { en: 'Facilities, equipment and systems', zh: '金融机构服务设施、设备、业务系统' },
      {
        zh: {
          2: '系统故障 | 系统升级 | 系统问题 | 系统崩溃 | 系统维护 | 机器故障 | 设备故障 | 吞卡 | 吞钞 | 闪退 | 卡顿 | 无法登录 | 登录不上 | 收不到验证码 | 网络故障 | 服务器',
          1: '机器 | 自助机 | 取款机 | atm | 系统 | 停车 | 空调 | 设施 | app',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'rules-process',
      { en: 'Rules and process', zh: '金融机构管理制度、业务规则与流程' },
      {
        zh: {
          2: '流程繁琐 | 手续繁琐 | 规定不合理 | 不合理规定 | 霸王规定 | 审批慢 | 审批太慢 | 要求提供证明 | 必须本人 | 异地办理 | 限额 | 管控 | 冻结 | 拒绝办理 | 不予办理 | 不给办理 | 材料不全 | 来回跑',
          1: '规定 | 流程 | 制度 | 手续 | 证明材料 | 审批 | 规则',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'marketing',
      { en: 'Marketing', zh: '营销方式和手段' },
      {
        zh: {
          2: '误导 | 误导销售 | 虚假宣传 | 夸大收益 | 诱导 | 诱骗 | 电话推销 | 推销 | 骚扰营销 | 营销电话 | 营销短信 | 承诺收益 | 承诺保本 | 存款变保险 | 存单变保单',
          1: '宣传 | 忽悠 | 活动规则 | 承诺 | 推荐',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'disclosure',
      { en: 'Disclosure', zh: '信息披露' },
      {
        zh: {
          2: '没有告知 | 未告知 | 没告知 | 未提前告知 | 没有提前通知 | 没有通知 | 未通知 | 没有说明 | 未说明 | 隐瞒 | 不透明 | 未披露 | 没有提示风险 | 未提示风险 | 不知情 | 告知不清',
          1: '解释不清 | 说明不清 | 公示 | 披露',
        },
      },
      { negation: 'none', threshold: 2 },
    ),
    writtenSignal(
      'free-choice',
      { en: 'Free choice', zh: '自主选择权' },
      {
        zh: {
          2: '强制 | 捆绑 | 捆绑销售 | 搭售 | 强制搭售 | 被迫 | 强行 | 必须购买 | 必须办理 | 擅自开通 | 未经同意 | 未经我同意 | 没有经过我同意 | 私自开通 | 默认开通 | 默认勾选',
          1: '自动开通 | 自动续费 | 不同意',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'pricing',
      { en: 'Pricing and fees', zh: '定价收费' },
      {
        zh: {
          2: '乱收费 | 收费 | 手续费 | 年费 | 利率过高 | 利率太高 | 利息太高 | 利息过高 | 违约金 | 罚息 | 管理费 | 短信费 | 服务费 | 多收 | 多扣 | 高利贷 | 扣费 | 收费标准',
          1: '利息 | 利率 | 费用 | 扣款 | 分期费率',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'product-return',
      { en: 'Product returns', zh: '产品收益' },
      {
        zh: {
          2: '亏损 | 收益不达 | 收益率 | 达不到预期 | 没有达到预期 | 亏了 | 跌了 | 净值下跌 | 本金损失 | 收益缩水 | 亏本 | 收益下降',
          1: '收益 | 净值 | 分红',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'contract-terms',
      { en: 'Contract terms', zh: '合同条款' },
      {
        zh: {
          2: '合同条款 | 霸王条款 | 格式条款 | 合同约定 | 违反合同 | 合同内容 | 条款 | 阴阳合同 | 补充协议 | 空白合同 | 单方面修改 | 单方面变更',
          1: '合同 | 协议 | 签字 | 约定',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'fund-safety',
      { en: 'Safety of funds', zh: '消费者资金安全' },
      {
        zh: {
          2: '盗刷 | 盗用 | 资金被盗 | 钱不见了 | 钱没了 | 被转走 | 诈骗 | 被骗 | 存款失踪 | 伪卡 | 非本人交易 | 不明扣款 | 资金损失 | 未到账 | 没到账 | 没有到账 | 转错',
          1: '资金安全 | 损失 | 追回',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'information-safety',
      { en: 'Safety of information', zh: '消费者信息安全' },
      {
        zh: {
          2: '信息泄露 | 泄露我的 | 泄露客户 | 泄露个人 | 个人信息 | 信息被泄露 | 隐私 | 冒用身份 | 身份被冒用 | 冒名 | 私自查询征信 | 擅自查询征信 | 未经授权查询',
          1: '泄露 | 信息安全 | 倒卖',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'collection-manner',
      { en: 'Manner of collecting debts', zh: '债务催收方式和手段' },
      {
        zh: {
          3: '暴力催收 | 爆通讯录 | 软暴力 | 不当催收 | 违规催收',
          2: '催收 | 催债 | 骚扰家人 | 骚扰亲友 | 骚扰单位 | 恐吓 | 威胁家人 | 催款电话 | 上门催 | 讨债',
          1: '骚扰 | 威胁 | 通讯录 | 轰炸',
        },
      },
      { threshold: 2 },
    ),
  ],
}
