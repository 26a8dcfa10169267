import type { Signal } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

const attitudeAndService: readonly Signal[] = [
  writtenSignal(
    'service-attitude',
    { en: 'Service attitude', zh: '服务态度' },
    {
      zh: {
        2: `
          态度恶劣 | 态度极差 | 态度差 | 态度不好 | 态度很差 | 态度非常差 | 态度特别差 | 态度傲慢 |
          态度蛮横 | 态度生硬 | 态度冷漠 | 态度敷衍 | 态度强硬 | 态度不耐烦 | 服务态度 | 爱答不理 |
          爱理不理 | 恶语相向 | 出言不逊 | 冷嘲热讽 | 翻白眼 | 甩脸色 | 阴阳怪气`,
        1: `
          不耐烦 | 傲慢 | 蛮横 | 粗鲁 | 无礼 | 没有礼貌 | 不礼貌 | 冷漠 | 敷衍 | 推诿 | 训斥 | 呵斥 |
          辱骂客户 | 骂客户 | 骂我 | 大声吼 | 吼我 | 挂我电话 | 直接挂断 | 瞧不起 | 歧视 | 嘲讽`,
      },
      en: {
        2: `
          rude | rudely | rudeness | disrespectful* | bad attitude | poor attitude | hung up on me |
          yelled at me | condescending`,
        1: 'impolite | arrogant | unprofessional | hostile | dismissive | mocked | insulted me',
      },
    },
  ),
  writtenSignal(
    'service-quality',
    { en: 'Service quality', zh: '服务质量' },
    {
      zh: {
        2: `
          服务质量 | 服务差 | 服务太差 | 服务水平 | 排队时间 | 排队太久 | 排长队 | 等候时间 | 等了很久 |
          窗口太少 | 只开一个窗口 | 办事效率 | 效率低 | 效率太低 | 业务不熟 | 业务不熟练 | 反复跑 |
          跑了几趟 | 跑了三趟 | 来回跑 | 客服打不通 | 电话打不通 | 无人接听 | 没人接听 | 提前下班`,
        1: `
          排队 | 等待 | 等候 | 叫号 | 窗口 | 大堂 | 效率 | 网点 | 流程繁琐 | 手续繁琐 | 多次往返 |
          互相推诿 | 踢皮球 | 说法不一`,
      },
      en: {
        2: `
          poor service | bad service | terrible service | horrible service | awful service | long wait* |
          on hold for | waited for hours | run around | runaround | understaffed`,
        1: `
          customer service | long line | long lines | inefficient | incompetent | no one answers |
          never called back | transferred me`,
      },
    },
    { negation: 'denial' },
  ),
]

const accounts: readonly Signal[] = [
  writtenSignal(
    'account-operation',
    { en: 'Account operation', zh: '账户操作' },
    {
      zh: {
        2: `
          账户异常 | 账户无法使用 | 无法登录 | 登录不上 | 登不上 | 无法取款 | 取不出钱 | 取不了款 | 吞卡 |
          吞了我的卡 | 吞钞 | 少吐钞 | 未吐钞 | 没吐钱 | 存款未到账 | 存钱没到账 | 操作失误 | 操作错误 |
          输错金额 | 存错 | 记账错误 | 入账错误 | 错账 | 重复扣款 | 重复扣费 | 扣了两次 | 多扣 | 误操作 |
          交易失败 | 系统故障 | 余额不对 | 余额错误 | 余额不符`,
        1: `
          取款机 | atm | 自助机 | 存取款 | 取款 | 存款机 | 柜面操作 | 系统出错 | 系统崩溃 | 卡顿 | 闪退 |
          扣款失败 | 验证码收不到 | 密码锁定`,
      },
      en: {
        2: `
          swallowed my card | kept my card | dispensed no | did not dispense | short dispensed |
          double charged | charged twice | duplicate charge | posting error | system error |
          cannot log in | locked out`,
        1: 'deposit error | withdrawal failed | wrong balance | misapplied | system outage | glitch',
      },
    },
    { negation: 'denial' },
  ),
  writtenSignal(
    'account-management',
    { en: 'Account management', zh: '账户管理' },
    {
      zh: {
        2: `
          开户 | 销户 | 注销账户 | 账户注销 | 冻结账户 | 账户冻结 | 账户被冻结 | 卡被冻结 | 被冻结 |
          账户管控 | 非柜面限额 | 非柜面 | 限额 | 只收不付 | 止付 | 账户降级 | 账户管理费 |
          小额账户管理费 | 年费 | 预留手机号 | 手机号变更 | 信息变更 | 解冻 | 解除管控 | 睡眠户 |
          休眠账户 | 账户分类 | 二类户 | 一类户`,
        1: `
          账户管理 | 账户 | 对账单 | 流水 | 补卡 | 换卡 | 挂失 | 密码重置 | 重置密码 | 短信服务费 | 短信费`,
      },
      en: {
        2: `
          frozen account | account was frozen | froze my account | account frozen | closed my account |
          account closed | close my account | open an account | maintenance fee | annual fee |
          dormant account | change my phone number | restricted my account`,
        1: 'account holder | statement | replacement card | reset my password | account limit',
      },
    },
    { negation: 'denial', threshold: 1 },
  ),
]

const lending: readonly Signal[] = [
  writtenSignal(
    'loan',
    { en: 'Loan', zh: '贷款' },
    {
      zh: {
        2: `
          贷款 | 房贷 | 车贷 | 按揭 | 信用贷 | 经营贷 | 消费贷 | 网贷 | 公积金贷 | 助学贷 | 抵押贷 |
          借款合同 | 放款 | 提前还款 | 提前还贷 | 还贷 | 贷后 | 借呗 | 快贷`,
        1: `
          月供 | 抵押 | 担保 | 还款计划 | 展期 | 逾期 | 征信 | 借款 | 等额本息 | 等额本金 | 结清证明 |
          解押`,
      },
      en: {
        2: 'loan* | mortgage* | prepayment | refinanc* | lender*',
        1: 'borrow* | collateral | installment* | escrow | monthly payment*',
      },
    },
    { negation: 'denial', threshold: 2 },
  ),
  writtenSignal(
    'loan-approval',
    { en: 'Loan approval', zh: '贷款审批' },
    {
      zh: {
        2: `
          贷款审批 | 审批慢 | 审批太慢 | 审批流程 | 审批时间 | 审批不通过 | 审批未通过 | 拒贷 | 贷款被拒 |
          拒绝贷款 | 迟迟不放款 | 一直不放款 | 没有放款 | 未放款 | 贷款申请 | 申请贷款 | 批不下来 |
          贷款材料 | 房贷审批 | 面签 | 抽贷 | 断贷`,
        1: '审批 | 补材料 | 额度太低 | 放款 | 授信',
      },
      en: {
        2: `
          loan application | loan was denied | loan denied | denied my loan | loan approval |
          denied my application | application was denied | underwrit* | pre-approv* | preapprov* |
          delayed closing`,
        1: 'approval | application | additional documents',
      },
    },
    { negation: 'denial', threshold: 2 },
  ),
  writtenSignal(
    'loan-rate',
    { en: 'Loan rate', zh: '贷款利率' },
    {
      zh: {
        2: `
          贷款利率 | 房贷利率 | 利率太高 | 利率过高 | 利率不合理 | 利率高 | 利率上浮 | 利率调整 |
          年化利率 | 利息太高 | 利息过高 | 利息高 | 高利贷 | 罚息 | 复利 | 砍头息 | 利率转换 | lpr |
          加点 | 多收利息 | 利息计算 | 提前还款违约金 | 存量房贷`,
        1: '利率 | 利息 | 年化 | 违约金 | 综合成本 | 服务费率',
      },
      en: {
        2: `
          interest rate* | loan rate* | high interest | apr | rate increase* | variable rate |
          adjustable rate | rate lock | compound interest | compounded interest`,
        1: 'interest | prepayment penalty',
      },
    },
    { negation: 'denial', threshold: 2 },
  ),
]

const fundsAtRisk: readonly Signal[] = [
  writtenSignal(
    'card-fraud',
    { en: 'Card fraud', zh: '银行卡盗刷' },
    {
      zh: {
        2: `
          盗刷 | 盗用 | 伪卡 | 克隆卡 | 复制卡 | 非本人交易 | 非本人操作 | 不是本人交易 | 不是本人操作 |
          非本人消费 | 不是我消费 | 不是我刷 | 不是我本人 | 没有刷过卡 | 境外消费 | 异地刷卡 |
          未授权交易 | 未经授权的交易 | 不明交易 | 不明扣款 | 陌生交易 | 盗取`,
        1: '异常交易 | 可疑交易 | 卡在我手里 | 卡在身上 | 卡没离身 | 境外交易 | 伪冒',
      },
      en: {
        2: `
          card fraud | fraudulent charge* | fraudulent transaction* | unauthorized charge* |
          unauthorised charge* | unauthorized transaction* | unauthorised transaction* |
          unauthorized purchase* | skimm* | cloned card | stolen card | card was stolen |
          did not make this transaction | did not make these | counterfeit card`,
        1: `
          fraud* | unauthorized | unauthorised | did not authorize | did not authorise | stolen |
          suspicious charge*`,
      },
    },
    { threshold: 1 },
  ),
  writtenSignal(
    'ebanking-transfer-loss',
    { en: 'Loss in an online transfer', zh: '网银转账资金损失' },
    {
      zh: {
        3: `
          转账损失 | 转账被骗 | 转错账 | 转错人 | 转错了 | 汇错 | 钱转走 | 被转走 | 资金被转走 |
          转账未到账 | 转账没到账 | 转账失败 | 对方没收到`,
        2: '电信诈骗 | 网络诈骗 | 诈骗 | 被骗 | 骗走 | 资金损失 | 盗转',
        1.5: '网银 | 网上银行 | 手机银行 | 转账 | 汇款 | 跨行 | 快捷支付 | 电子银行',
        1: '损失 | 未到账 | 没到账 | 没有到账 | 不到账 | 资金不见 | 钱不见了 | 到账',
      },
      en: {
        3: `
          wire fraud | transfer was lost | transferred out | transferred without | wrong recipient |
          wrong account | zelle scam | sent to the wrong`,
        2: 'scam* | swindled | hacked | stolen money',
        1.5: `
          online banking | mobile banking | wire transfer* | online transfer* | wire | zelle |
          money transfer*`,
        1: 'lost money | my money back | loss | never received | not received',
      },
    },
    { threshold: 3 },
  ),
]

const soldByBanks: readonly Signal[] = [
  writtenSignal(
    'bancassurance',
    { en: 'Insurance and funds sold by the bank', zh: '银行代销保险、理财' },
    {
      zh: {
        2: `
          保险 | 代理保险 | 银保 | 存单变保单 | 存款变保险 | 存款变保单 | 保单 | 退保 | 犹豫期 | 分红险 |
          万能险 | 年金险 | 趸交 | 期交 | 保费 | 代销 | 理财亏损 | 理财产品 | 基金亏损 | 保本保息 | 飞单 |
          双录`,
        1: '理财 | 基金 | 收益 | 亏损 | 净值 | 误导销售 | 误导 | 销售误导 | 虚假宣传 | 保本 | 信托',
      },
      en: {
        2: `
          insurance policy | bancassurance | sold me insurance | insurance premium* | annuity |
          mutual fund* | mis-sold | missold | mis-selling | investment product*`,
        1: 'insurance | premium | surrender value | misleading sale*',
      },
    },
    { negation: 'denial', threshold: 2 },
  ),
]

/** What a complaint to a retail bank is about, in the categories of the default taxonomy. */
export const retailCategorySignals: readonly Signal[] = [
  ...attitudeAndService,
  ...accounts,
  ...lending,
  ...fundsAtRisk,
  ...soldByBanks,
]
