import type { SignalSet } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

/**
 * The twelve causes of JR/T 0169-2018 (dimension C). The names are the standard's as published by others (secondary
 * sources); the slugs and the phrases are ours.
 *
 * @example
 * findSignals(compileSignals(jrt0169CauseSignals), '没有告知收费标准，乱收费').signals // ['pricing-and-fees', 'information-disclosure']
 */
export const jrt0169CauseSignals: SignalSet = {
  id: 'jrt-0169-2018-causes',
  version: '1',
  title: { en: 'JR/T 0169-2018, causes', zh: 'JR/T 0169-2018 投诉原因' },
  signals: [
    writtenSignal(
      'service-attitude-and-quality',
      { en: 'Service attitude and quality', zh: '服务态度及服务质量' },
      {
        zh: {
          2: `
            态度 | 服务态度 | 服务质量 | 排队 | 不耐烦 | 推诿 | 敷衍 | 爱答不理 | 辱骂 | 效率低 | 打不通 |
            无人接听 | 挂我电话 | 不作为 | 踢皮球 | 挂断 | 不理 | 没人理 | 没人管 | 找不到人工 | 转人工 |
            没人教 | 说法不一 | 说法都不一样 | 两次说法 | 漏录 | 写错 | 打错 | 白跑 | 插队 | 没听我说完 |
            歧视 | 下班 | 没有人联系 | 没有回音 | 什么态度 | 嘲笑 | 笑话 | 反复转接 | 让我重新讲`,
          1: `
            服务 | 等待 | 久等 | 不专业 | 冷漠 | 道歉 | 催问 | 工号 | 柜员说 | 窗口 | 挽留 | 转接 | 保安 |
            大堂经理 | 语音菜单 | 等了 | 跑了`,
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'facilities-and-systems',
      { en: 'Facilities, equipment and systems', zh: '金融机构服务设施、设备、业务系统' },
      {
        zh: {
          2: `
            系统故障 | 系统升级 | 系统问题 | 系统崩溃 | 系统维护 | 机器故障 | 设备故障 | 吞卡 | 吞钞 |
            闪退 | 卡顿 | 无法登录 | 登录不上 | 收不到验证码 | 网络故障 | 服务器 | 登不进 | 登不上 |
            转圈 | 网络异常 | 系统繁忙 | 交易失败 | 扣了两次 | 重复扣款 | 两笔都扣 | 黑屏 | 死机 | 重启 |
            吞了 | 未入账 | 没有入账 | 收不了款 | 显示成功 | 故障 | 报错 | 崩了 | 用不了 | 打不开 |
            付款失败 | 存取款机 | 少吐 | 未吐钞 | 系统卡 | 坏了 | 系统显示`,
          1: `
            机器 | 自助机 | 取款机 | atm | 系统 | 停车 | 空调 | 设施 | app | 更新 | 登录 | 处理中 |
            转圈圈 | 提示音 | 语音提示 | 版本 | 未到账`,
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'rules-and-process',
      { en: 'Rules and process', zh: '金融机构管理制度、业务规则与流程' },
      {
        zh: {
          2: `
            流程繁琐 | 手续繁琐 | 规定不合理 | 不合理规定 | 霸王规定 | 审批慢 | 审批太慢 | 要求提供证明 |
            必须本人 | 异地办理 | 限额 | 管控 | 冻结 | 拒绝办理 | 不予办理 | 不给办理 | 材料不全 |
            来回跑 | 本人到场 | 必须到场 | 同时到场 | 必须公证 | 公证 | 不能代办 | 非柜面 | 调档 |
            委托书 | 没有这个政策 | 一次最多 | 降额 | 被动结 | 不予支付 | 无法办理 | 不能办理 | 办不了 |
            开户网点 | 证明不够 | 反诈 | 材料交了 | 取现要 | 暂停服务 | 额度已`,
          1: `
            规定 | 流程 | 制度 | 手续 | 证明材料 | 审批 | 规则 | 到场 | 政策 | 拒绝 | 限制 | 工作日 |
            证件 | 要求本人 | 授权 | 补交 | 补齐`,
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'marketing',
      { en: 'Marketing', zh: '营销方式和手段' },
      {
        zh: {
          2: `
            误导 | 误导销售 | 虚假宣传 | 夸大收益 | 诱导 | 诱骗 | 电话推销 | 推销 | 骚扰营销 | 营销电话 |
            营销短信 | 承诺收益 | 承诺保本 | 存款变保险 | 存单变保单 | 零风险 | 稳赚 | 回本 | 随时取 |
            和存款差不多 | 送保险 | 代填 | 免费且 | 中奖 | 夸大 | 存款变 | 抢券 | 承诺“免费`,
          1: '宣传 | 忽悠 | 活动规则 | 承诺 | 推荐 | 客户经理 | 活动 | 免费 | 优惠',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'information-disclosure',
      { en: 'Disclosure', zh: '信息披露' },
      {
        zh: {
          2: `
            没有告知 | 未告知 | 没告知 | 未提前告知 | 没有提前通知 | 没有通知 | 未通知 | 没有说明 |
            未说明 | 隐瞒 | 不透明 | 未披露 | 没有提示风险 | 未提示风险 | 不知情 | 告知不清 | 没人告诉 |
            没有人告诉 | 没有提示 | 任何提示 | 没有一条短信 | 为什么不标 | 显著位置 | 未公示 |
            没有人通知 | 没人通知 | 不公告 | 没说清 | 没有讲清 | 未说清 | 不标清楚`,
          1: '解释不清 | 说明不清 | 公示 | 披露 | 才知道 | 提示 | 标着 | 说法 | 没有写明',
        },
      },
      { negation: 'none', threshold: 2 },
    ),
    writtenSignal(
      'right-to-choose',
      { en: 'Free choice', zh: '自主选择权' },
      {
        zh: {
          2: `
            强制 | 捆绑 | 捆绑销售 | 搭售 | 强制搭售 | 被迫 | 强行 | 必须购买 | 必须办理 | 擅自开通 |
            未经同意 | 未经我同意 | 没有经过我同意 | 私自开通 | 默认开通 | 默认勾选 | 从未开通 |
            从来没开通 | 没开通过 | 没点过 | 自动分期 | 免密 | 只有“同意 | 强制授权 | 代为开通 | 默认是 |
            没有征得 | 未征得`,
          1: '自动开通 | 自动续费 | 不同意 | 默认 | 取消自动',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'pricing-and-fees',
      { en: 'Pricing and fees', zh: '定价收费' },
      {
        zh: {
          2: `
            乱收费 | 收费 | 手续费 | 年费 | 利率过高 | 利率太高 | 利息太高 | 利息过高 | 违约金 | 罚息 |
            管理费 | 短信费 | 服务费 | 多收 | 多扣 | 高利贷 | 扣费 | 收费标准 | 保费 | 通知费 | 工本费 |
            免息费`,
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
          2: `
            亏损 | 收益不达 | 收益率 | 达不到预期 | 没有达到预期 | 亏了 | 跌了 | 净值下跌 | 本金损失 |
            收益缩水 | 亏本 | 收益下降 | 利息少 | 少给我利息 | 少算利息 | 兑付 | 利息差 | 实际利率 |
            到手年化 | 补足利息`,
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
          2: `
            合同条款 | 霸王条款 | 格式条款 | 合同约定 | 违反合同 | 合同内容 | 条款 | 阴阳合同 | 补充协议 |
            空白合同 | 单方面修改 | 单方面变更 | 合同写 | 合同上 | 当初合同 | 签名不是 | 笔迹 | 解除合同 |
            解除贷款合同 | 提前还款违约金`,
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
          2: `
            盗刷 | 盗用 | 资金被盗 | 钱不见了 | 钱没了 | 被转走 | 诈骗 | 被骗 | 存款失踪 | 伪卡 |
            非本人交易 | 不明扣款 | 资金损失 | 未到账 | 没到账 | 没有到账 | 转错 | 不是我刷 | 冒领 |
            被取走 | 转走 | 私售 | 飞单 | 骗 | 假冒 | 全部转走 | 非本人 | 不是本人 | 被人刷 | 钱款去向 |
            资金去向 | 失联 | 借客户`,
          1: '资金安全 | 损失 | 追回 | 监控 | 清点 | 自称 | 止付 | 异地 | 报案',
        },
      },
      { threshold: 2 },
    ),
    writtenSignal(
      'information-safety',
      { en: 'Safety of information', zh: '消费者信息安全' },
      {
        zh: {
          2: `
            信息泄露 | 泄露我的 | 泄露客户 | 泄露个人 | 个人信息 | 信息被泄露 | 隐私 | 冒用身份 |
            身份被冒用 | 冒名 | 私自查询征信 | 擅自查询征信 | 未经授权查询 | 谁查询 | 查询过我 |
            查询记录 | 从未申请 | 从没申请过 | 退订 | 骚扰短信 | 营销短信 | 我的流水 | 倒卖信息`,
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
          3: '催收 | 暴力催收 | 爆通讯录 | 软暴力 | 不当催收 | 违规催收',
          2: '催债 | 骚扰家人 | 骚扰亲友 | 骚扰单位 | 恐吓 | 威胁家人 | 催款电话 | 上门催 | 讨债',
          1: '骚扰 | 威胁 | 通讯录 | 轰炸',
        },
      },
      { threshold: 2 },
    ),
  ],
}
