import type { SignalSet } from '../signal-set.js'
import { businessRevisions } from './jrt0169-business-revisions.js'
import { revised } from './revised.js'
import { writtenSignal } from './written-signal.js'

/** As 0.1 and 0.2 had it. */
const first: SignalSet = {
  id: 'jrt-0169-2018-business',
  version: '1',
  title: { en: 'JR/T 0169-2018, business categories', zh: 'JR/T 0169-2018 业务类别' },
  signals: [
    writtenSignal(
      'rmb-savings',
      { en: 'RMB savings', zh: '人民币储蓄' },
      {
        zh: {
          2: `
            储蓄 | 存款 | 定期存款 | 活期存款 | 大额存单 | 存单 | 存折 | 定存 | 存款利息 | 存款利率 |
            通知存款 | 提前支取 | 取现 | 大额取现 | 存入现金 | 存入 | 养老金 | 定期 | 支取 | 存期 |
            现金清点 | 已故存款人`,
          1: '到期转存 | 自动转存 | 存钱 | 取钱 | 取现金 | 利息 | 现金 | 活期 | 存了 | 柜面 | 公证',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'loan',
      { en: 'Loans', zh: '贷款' },
      {
        zh: {
          2: `
            贷款 | 房贷 | 车贷 | 按揭 | 经营贷 | 消费贷 | 信用贷 | 助学贷款 | 抵押贷款 | 提前还款 |
            提前还贷 | 放款 | 月供 | 贷后 | 装修贷 | 他项权证 | 登记证书 | 绿本 | 续贷 | 担保人 | 信贷员 |
            贷款合同 | 贷款资金 | 结清车贷 | 征信逾期`,
          1: '抵押 | 担保 | 还款计划 | 等额本息 | 等额本金 | 展期 | 利率 | 解押 | 结清证明',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'debit-card',
      { en: 'Debit cards', zh: '借记卡' },
      {
        zh: {
          2: `
            借记卡 | 储蓄卡 | 工资卡 | 一类户 | 二类户 | 非柜面 | 限额 | 银行卡被冻结 | 卡被冻结 | 吞卡 |
            小额账户管理费 | 存取款机 | 取款机 | 吞了 | 社保卡 | 医保卡 | 短信通知费 | 自助银行 | 我的卡 |
            卡里 | 柜员机 | 卡丢了`,
          1: '银行卡 | 年费 | 挂失 | 补卡 | 换卡 | 冻结 | 取款 | atm | 短信费 | 盗刷 | 开卡 | 销户',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'credit-card',
      { en: 'Credit cards', zh: '信用卡' },
      {
        zh: {
          3: '信用卡 | 贷记卡',
          2: `
            账单分期 | 最低还款 | 刷卡积分 | 分期手续费 | 循环利息 | 溢缴款 | 取现手续费 | 临时额度 |
            停息挂账 | 协商分期 | 滞纳金 | 积分商城 | 立减金 | 免年费 | 降额 | 自动分期`,
          1: '分期 | 积分 | 账单 | 额度 | 逾期 | 还款日 | 年费 | 刷卡 | 盗刷',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'wealth-management',
      { en: "The bank's own wealth products", zh: '自营理财' },
      {
        zh: {
          2: `
            理财 | 理财产品 | 净值型 | 理财亏损 | 理财收益 | 结构性存款 | 自营理财 | 理财到期 | 理财赎回 |
            业绩比较基准 | 养老金账户 | 个人养老金 | 兑付 | 私售 | 理财合同`,
          0.5: '理财经理',
          1: '亏损 | 收益 | 赎回 | 净值 | 风险评级 | 风险测评 | 双录 | 年化 | 投资 | 业绩 | 到期',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'payment-settlement',
      { en: 'Payment and settlement', zh: '支付结算' },
      {
        zh: {
          2: `
            转账 | 汇款 | 汇兑 | 跨行 | 快捷支付 | 第三方支付 | 微信支付 | 支付宝 | 对公账户 | 支票 |
            汇票 | 票据 | 电子支付 | 网银 | 手机银行 | 网上银行 | 扫码 | 收款码 | 预付费卡 | 联网核查 |
            登不上 | 登不进 | 登不了 | 无法登录 | 登录不了 | 付不了款 | 付款失败 | 免密支付 | 实时到账 |
            数字人民币 | nfc | 闪付 | 转错 | 对公 | 承兑汇票 | 网银转账 | 重复扣款 | 手机支付 | 扫码付款`,
          1: '到账 | 支付失败 | 支付 | 结算 | 手续费 | 绑卡',
          1.5: `
            app | 登录 | 付款 | 收款 | 转出 | 转了 | 转给 | 转账给 | 手机号 | 人脸识别 | 崩了 | 汇出 |
            充值`,
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'rmb-management',
      { en: 'RMB cash', zh: '人民币管理' },
      {
        zh: {
          2: `
            假币 | 假钞 | 残币 | 残损 | 污损 | 破损的钱 | 零钱 | 零钞 | 硬币 | 小面额 | 纪念币 | 纪念钞 |
            兑换新钞 | 新钞 | 拒收现金`,
          1: '兑换 | 钞票 | 点钞',
          3: '纸币',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'foreign-exchange',
      { en: 'Foreign exchange', zh: '外汇' },
      {
        zh: {
          2: `
            外汇 | 结汇 | 购汇 | 售汇 | 换汇 | 外币 | 境外汇款 | 外汇账户 | 汇率 | 跨境汇款 | 美元账户 |
            结售汇 | 外币现钞`,
          1: '美元 | 欧元 | 英镑 | 日元 | 港币 | 海外 | 留学',
          3: '中间行 | 全额到账 | 收汇 | 境外大学',
          1.5: '兑换欧元 | 换美元 | 換匯 | 跨境匯款 | swift',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'precious-metals',
      { en: 'Precious metals', zh: '贵金属' },
      {
        zh: {
          2: '贵金属 | 黄金 | 金条 | 积存金 | 纸黄金 | 白银 | 银条 | 账户黄金 | 实物金 | 纸原油',
          1: '金价 | 提金',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'personal-financial-information',
      { en: 'Personal financial information', zh: '个人金融信息' },
      {
        zh: {
          2: `
            征信 | 征信异议 | 征信报告 | 信用报告 | 信用记录 | 不良记录 | 逾期记录 | 个人信息 | 信息泄露 |
            泄露我的 | 查询我的征信 | 冒用我的身份 | 身份被冒用 | 隐私 | 查询我的账户 | 查询过我的账户 |
            人脸信息 | 退订 | 营销短信 | 推销短信 | 强制授权 | 骚扰短信`,
          1: '异议 | 上征信 | 泄露 | 冒名',
          3: '查询过我的征信 | 查询记录 | 账户明细被 | 征信查询',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'agency-business',
      { en: 'Agency business', zh: '银行代理业务' },
      {
        zh: {
          2: `
            保险 | 保单 | 退保 | 银保 | 保费 | 分红险 | 万能险 | 基金 | 代销 | 信托 | 代理保险 |
            代理基金 | 证券 | 期货 | 存单变保单 | 飞单 | 定投`,
          1: '犹豫期 | 代理 | 净值 | 申购',
          3: '年金 | 寿险 | 重大疾病保险 | 保证保险 | 教育金 | 私募 | 基金定投 | 保险合同',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'other-intermediary',
      { en: 'Other intermediary business', zh: '其他中间业务' },
      {
        zh: {
          2: `
            资信证明 | 存款证明 | 资产证明 | 保险箱 | 保管箱 | 代收代付 | 代发工资 | 代扣水电 | 代缴 |
            代扣 | 代发 | 工资代发 | 水电费`,
          1: '代收 | 社保 | 缴费 | 燃气费 | 宽带 | 话费 | 电费 | 物业费',
          3: 'etc',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'debt-collection',
      { en: 'Debt collection', zh: '债务催收' },
      {
        zh: {
          4: '催收 | 催债 | 暴力催收 | 催款 | 催收公司 | 外包催收 | 爆通讯录',
          2: `
            骚扰家人 | 骚扰电话 | 骚扰亲友 | 骚扰单位 | 打给我的家人 | 联系我的家人 | 上门要债 |
            第三方催收 | 讨债`,
          1: '骚扰 | 威胁 | 恐吓 | 逾期 | 欠款 | 协商还款 | 通讯录',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
    writtenSignal(
      'treasury',
      { en: 'Treasury', zh: '国库' },
      {
        zh: {
          2: '国债 | 储蓄国债 | 凭证式国债 | 电子式国债 | 缴税 | 税款 | 国库 | 行政事业性收费 | 财政拨款',
          1: '抢不到 | 税务 | 退税',
        },
      },
      { negation: 'denial', threshold: 2 },
    ),
  ],
}

/**
 * The fourteen business categories of JR/T 0169-2018 (dimension B), with bank cards parted into debit and credit cards
 * as banks report them. The names are the standard's as banks publish them (secondary sources); the slugs and the
 * phrases are ours, because no source for the standard's own codes was found. 其他 has no phrases: it is what is left.
 *
 * @example
 * findSignals(compileSignals(jrt0169BusinessSignals), '信用卡账单分期手续费').signals // ['credit-card']
 */
export const jrt0169BusinessSignals: SignalSet = {
  ...first,
  version: '2',
  fact: 'toldBusiness',
  signals: revised(first.signals, businessRevisions),
  first,
}
