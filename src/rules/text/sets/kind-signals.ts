import type { Revision } from './revised.js'

const enquiry: Revision = {
  without: '是什么意思 | 多少钱 | 了解 | 咨询 | 帮我看看',
  zh: {
    2: `
      (请问|想问|问下|想知|我想知道|想请教|请教一下|咨询下|麻烦问|打听一下|询问一下) | (你好|您好|请问|麻烦)…(怎么|怎样|如何|几点|几时|多久|多少|哪里|哪个|什么时候|什么材料|能不能|可不可以|可以…吗|收…吗|点样|边度|要几多|需唔需要|有冇) |
      (几天|几个工作日|几点|几时|多久|多长时间|什么时候|怎么|怎样|如何|哪里|哪家|哪个网点|需要什么|需要带|带什么|带咩|要带|收不收|要不要|能不能|可不可以|可否|是否|多少|几多|点样|边度|点办)…(预约|办理|开户|申请|开通|查询|还款|还贷|提前还|营业|上班|开门|下班|到账|办卡|换卡|销户|激活|缴费|兑换|取号|打印|开立|存|取|转|改|绑定|解绑|使用|收费|手续费|利率|额度|文件|材料|证件|资料|号码|电话|地址)…? | (收|有|可以|能|需要|支持|上班|开门|营业|还在|提供|受理)…(吗?|么?|嘛?) | (几点|几时|哪天|周六|周日|周末|星期)…(上班|开门|营业|下班|办公) |
      (就是|只是|仅|我就|我只是|只)(是)?(想)(改|办|查|问|咨询|了解|开|换|解锁|更新|更改|知道|确认|预约|修改) | (想)(了解|咨询|查询|确认|预约|知道)(一下|下|关于|怎么|如何|贵行)`,
    [-2]: '为什么 | 为何',
    4: '无不满 | 没有不满 | 来电咨询 | 仅咨询',
    3: '不是投诉 | 不算投诉 | 来电询问 | 只是想问 | 只想问 | 不是要投诉 | 不是来投诉',
    1: '请帮忙(解锁|查询|看一下|看看|办理|更改|开通) | 是什么意思 | 多少钱 | 咨询 | 谢谢(解答|回复)?',
    [-4]: `
      凭什么 | 怎么回事 | 怎么(还|会|能|可以|就|又) | 多扣 | 乱扣 | 扣了 | 乱收 | 多收 | 少给 | 退给 | 退还 | 退款 | 退回 | 赔 | 什么态度 | 态度 | 都问了 | 投诉 | 举报 | 不满 | 没(有)?(收到|人|到账|告知|通知|处理|解决|回复|短信) | 未(收到|到账|告知|通知|处理|解决|回复) | 不(让|给办|给我|肯|予|理|合理|公平|认) | 拒(绝|贷|不) | 被(拒|扣|骗|冻结|收|停|降|盗|刷|转) | 逾期 | 影响 | 黑名单 | 耽误 | 太差 | 太慢 | 一直 | 至今 | 到现在 | 再不 | 催收 | 错误 | 失败 | 搞错 | 弄错 | 误导 | 忽悠 | 要求 | 解释 | 说法 | 离谱 | 气死 | 无语 | 坑 | 强制 | 擅自 | 私自`,
  },
  en: {
    2: `
      (could|can|would) you (please )?(tell|advise|explain|confirm|let me know|send me the|clarify) | (would|i'd) like to (know|ask|find out|understand|enquire|inquire|check) | (want|wanted|need) to (know|ask|find out|check) (how|what|when|where|whether|if|which) | (how|where|when|what|which) (do|can|should|would|does|is|are|documents|time|would) (i|you|the|it|my|we|your|a|there)…(?) | (do|does|is|are|can|may|will) (you|i|there|it|the|we|your)…(offer|accept|open|available|need|require|possible|have|charge|allow|support)…(?) | (question|query) (about|on|regarding|for you) | just (wondering|asking|curious|a question|want to know|need to know) | is it possible to | how long does it take | opening hours | what time | please (advise|let me know) (how|what|when|where|if|whether)`,
    3: "(not|isn't|is not) (a|really a|meant as a) complaint | no complaint | not complaining",
    [-4]: `
      why (did|was|were|is|are|have|has|does|do|would|am) | (was|were|been|being|keep|keeps|got) (charged|overcharged|billed|denied|declined|ignored|refused|lied|hung up|misled|closed|taken|locked out) | (wrong|wrongly|incorrect|error|mistake|missing|late|delayed|unfair|ridiculous|terrible|awful|worst|disgust*|frustrat*|angry|upset|furious|fed up|never received|not received|has not arrived|hasn't arrived|refuse*|denied|reject*|lied|rude|unacceptable|dispute*|complain*|compensat*|refund*|owe|still|again)`,
  },
}

const suggestion: Revision = {
  without: '建议 | 希望贵行增加 | 希望能增加 | 希望改进 | 希望优化',
  not: {},
  zh: {
    2: `
      (我|我的|个|点|一个|一点|几点|提|提出|有个|本人|小小|合理化|强烈|有一)建议 | 建议(贵行|你们|你行|银行|网点|手机银行|能|在|把|将|增加|改进|优化|设置|开通|推出|大堂|柜台|app|增设|取消|延长|尽快推出|加|可以|改) | (希望|盼|期待|盼望|但愿|望)(贵行|你们|银行|手机银行|app|网点|柜台|能|可以|以后|今后|将来|系统)…(能|可以|可)?(增加|加装|加一个|加个|加上|加入|增设|多设|推出|开通|改进|优化|提供|设置|设一个|设个|考虑|新增|添加|完善|升级|改善|支持|延长|做一个|做个|出一个|出个|引入|多开|多放|多配) | (能不能|能否|可否|可不可以|可唔可以|不如|最好|何不|要是能|如果能|要是可以)(再|也|都|在|给)?…(增加|加一个|加个|加上|增设|推出|出一个|出个|添加|设个|设一个|优化|改成|支持|弄个|做个|多设|新增|提供) | (提|提出)(个|一个|点|一点|几点|些|一些|两点)?(意见|建议) | 要是…就(好了|更好|方便多了) | 如果…就(更好|好了|完美) | 意见和建议 | 意见建议`,
    [-2]: '投诉 | 赔偿 | 损失 | 举报 | 退款 | 退还 | 退给 | 被骗 | 盗刷 | 多扣 | 乱扣 | 尽快处理 | 尽快解决 | 建议你们退 | 态度恶劣',
  },
  en: {
    2: `
      it would (be |really be |also be |really |greatly )?(help|helpful|nice|great|good|useful|easier|better|wonderful|handy|convenient|ideal|appreciated) (if|to have|to be able) | (i|we|may i|might i|can i|i'd|i would) (would )?(like to )?(suggest|recommend|propose) | (my|a|one|just a|small|quick|another) suggestion | suggestion(s)? (for|box|:) | (you|the bank|your app|you guys) (should|could|might|may want to|ought to) (consider|add|offer|provide|introduce|think about|allow|include|make it possible|bring back|install) | (please|kindly) (consider|add|introduce|think about) (adding|offering|a|an|the|more|providing|introducing|making) | (could|can|would) you (please )?(add|introduce|offer|make|provide|include|bring back|consider) | (wish|hope) (the app|your app|the website|you|the branch|there were|there was|it) (had|would|could|offered|will) (have|had|add|offer|a|an|be|let|allow|more)? | would love (to see|it if|a|an|if) | feature request | idea for (you|your) | why not (add|offer|have|introduce|let)`,
  },
}

const praise: Revision = {
  label: { en: 'Praise', zh: '表扬' },
  threshold: 2,
  negation: 'any',
  zh: {
    2: `
      (提出|给予|予以|点名|特此|特别|想|要|值得|写信|来信|致电|特来|请)(表扬|点赞|嘉奖|称赞|赞扬) | (表扬|点赞)(一下|信|他|她|小|柜员|大堂|贵行|你们|支行|员工|这位|工作人员) | (送|赠|致)(一面|上)?锦旗 | (特别|非常|十分|很|真的很|好|极其|超级)(耐心|热情|热心|细心|负责|周到|贴心|专业|友善|有耐性|nice)…(帮|办|服务|解|讲|指导|谢|处理|招呼)? | (感谢|谢谢|多谢|感激)…(帮|耐心|热心|热情|周到|细心|解决了|服务|支行|柜员|大堂|小|经理|姑娘|小伙|职员) | 服务(态度)?(非常|特别|很|十分|真|真的)(好|周到|满意|到位|热情|棒|赞) | (好评|五星好评|满意)(!|,|。)?`,
    [-4]: `
      投诉 | 但(是)? | 却 | 可是 | 不过 | 然而 | 结果 | 差 | 不满 | 被拒 | 拒 | 退 | 扣 | 赔 | 骗 | 才怪 | 呵呵 | 真是好 | "* | 讽刺 | 没(有)?(解决|处理|人|到账|退) | 至今 | 还是 | 逾期 | 态度恶劣 | 催收 | 举报 | 损失 | 请立即 | 请尽快 | 直接被`,
  },
  en: {
    2: `
      (want|wanted|would like|like|wish|writing) to (thank|commend|compliment|praise|recognize|recognise|express my (gratitude|appreciation|thanks)|say thank|share how|give a shout) | (thank|thanks) (you )?(so much |very much |to |for )…(helpful|kind|patient|excellent|great|wonderful|amazing|help|service|patience|kindness|professional|outstanding) | (compliment|compliments|commendation|kudos|shout out|shout-out|hats off|bravo) (to|for|on)? | (excellent|wonderful|outstanding|amazing|fantastic|great|superb|brilliant|exceptional|first-class) (service|customer service|help|job|staff|experience|teller|employee|assistance) | (was|were|is|are) (so |very |extremely |really |incredibly )(helpful|kind|patient|friendly|professional|courteous|pleasant) | went (above and beyond|out of (his|her|their) way) | above and beyond | deserves a (raise|promotion|medal|bonus)`,
    [-4]: `
      but | however | only my | on hold | apology | apologise | apologize | complain* | refund* | wait* | charged | still | yet | unfortunately | sarcas* | frame your | not resolved | never | denied | fee | fees | error | wrong | except`,
  },
}

const withdrawal: Revision = {
  threshold: 2,
  without: '已经解决了 | has been resolved | issue is resolved',
  zh: {
    2: `
      (撤|撤销|撤回|撤掉|取消|撤下|收回|放弃|终止)(了)?(我的|该|此|这个|这次|本次|之前的)?(投诉|申诉|举报|工单|诉求) | 投诉…(撤了|撤销|撤回|撤掉|作废|收回) | 投诉取消 | (不|唔)(再)?(投诉|追究|申诉|举报|计较)(了|喇|啦|下去) | (不再|不想再|不打算再|无需再|不需要再|不必再)(投诉|追究|申诉|举报|计较|跟进|处理) | (不用|不必|无需|无须|唔使|毋须)(再)?(处理|跟进|回复|管|理会|调查|追|查)(了|喇)? | 算了(,)?(不|我不|就不)(投诉|追|计较|要) | (问题|事情|此事|款项|钱)(已|已经|都|现已)…(解决|处理好|处理完|退回|退还|到账)…(撤|不用|不再|取消|无需|结案|销案) | 已经?(妥善|圆满)解决 | (请|可以|申请|要求)(予以)?(销案|结案|撤案|撤单) | 撤单 | 撤了吧 | 不投诉了 | 当我没(说|投诉)`,
    1: '已经解决了 | 解决了',
  },
  en: {
    2: `
      (disregard|withdraw|withdrawing|withdrawn|retract|retracting|rescind|rescinding|take back) (my|the|this|our|that)…(complaint|case|claim|dispute|request|e-mail|email|letter|message|ticket) | (ignore|forget|scrap|cancel|drop|dropping|close|closing|void) (my|the|this|our) (last |previous )?(complaint|case|claim|dispute|e-mail|email|letter|ticket) | (complaint|case|claim|dispute|matter) (can|may|should|could) (now )?be (closed|withdrawn|dropped|cancelled|canceled|disregarded) | (no longer|do not|don't) (wish|want|need|intend) (you )?to (complain|pursue (this|it|my|the)|proceed with (this|my|the)|investigate) | (no further action|no longer necessary|no longer needed|no longer an issue) | consider (this|the|my) (matter |case |complaint )?(closed|resolved|settled) | never mind | nevermind | please stop (the|your|my) (investigation|complaint) | (i|we) (hereby )?(withdraw|retract) | desisto da | cancelar (a |minha )?reclamação | retirar minha reclamação | retiro (mi|la) (queja|reclamación) | complaint wapas`,
    1: '(issue|problem|matter|complaint) (is|was|has been|has now been) (now )?(resolved|sorted|fixed|settled) | all sorted | refund has arrived | has been resolved',
  },
}

const misdirected: Revision = {
  without: 'my landlord | airline | hotel booking | parcel',
  zh: {
    [-2]: '信用卡 | 银行卡 | 储蓄卡 | 我的卡 | 存款 | 贷款 | 账户 | 账单 | 贵行 | 你行 | 网点 | 柜台 | 手机银行 | 转账 | 扣款 | 被刷 | 盗刷',
  },
  en: {
    1: 'my landlord | airline | hotel booking | parcel',
    [-2]: '(my|our|your) (account|card|bank|branch|loan|mortgage|statement|address|debit|credit|payment|savings|checking)',
  },
}

/** What kind of matter a letter is. None of them outranks harm. */
export const kindRevisions: Readonly<Record<string, Revision>> = {
  enquiry,
  suggestion,
  praise,
  withdrawal,
  misdirected,
}
