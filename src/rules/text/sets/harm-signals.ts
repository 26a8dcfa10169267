import type { Revision } from './revised.js'
import {
  childAge,
  closeOnes,
  closeOnesInEnglish,
  family,
  oldAge,
  oldAgeInEnglish,
  relatives,
  staff,
  staffInEnglish,
} from './word-classes.js'

const lifeSafety: Revision = {
  without: '以死 | want to die',
  not: {
    不想活: '不想活期 | 不想活动 | 不想活跃 | 不想活络 | 不想活成',
    跳楼: '跳楼价 | 跳楼甩卖 | 跳楼大甩卖 | 跳楼机',
    自杀: '自杀式',
    'suicid*': 'commercial suicide | financial suicide | career suicide | suicide squad',
    'kill myself': 'kill myself laughing',
  },
  zh: {
    2: `
      从…(楼上/楼顶/顶楼/天台/桥上/阳台/窗户/窗口/高处/楼)…跳(下/下去/了/楼) | (站/坐/爬)(在/上/到)…(楼顶/天台/桥上/桥栏) |
      (跳河/跳江/跳桥/跳海/跳轨/投河/投江/投海/投湖/上吊/服毒/吞药/烧炭/卧轨/自尽/自缢/自焚/自刎/寻短见/寻死/寻短/自我了断/自行了断/自寻短见/生无可恋) |
      (写/留/立)(好/了/下)…(遗言/遗书/绝笔/遗嘱) | 遗言 | 绝笔信 | (买/备/攒/准备/吃/吞/服)…安眠药 | 安眠药…(买好/备好/准备好/吃下/放在) |
      (用命/拿命/以命/拿我的命/一条命)…(还/抵/偿/换/赔) | 以命相 | 以死(相/明/抗/谢/证/了/换) | 一死(百了/算了/解脱) | 一了百了 |
      (活着/生存/做人/人生/活下去)…(没意思/没意义/没有意义/没有意思/没什么意思/没盼头/冇意思/有什么意思/有什么意义/没劲/好累) |
      (活不成/活不了/活够了/活腻了/活不起/活不到/不想再活/唔想做人/唔想生存/没法活/没有活路/没活路/熬不过今/过不了今晚) |
      (不如/还不如/干脆/只有/只能/只好/宁愿/宁可)(死/去死/死了/一死/死掉)(了/算/吧/之)? | 死了算了 | 死了一了 | 死咗(算/去/佢) | 死给你们 | 死给你看 | 死在你们 |
      死在(银行/你们银行/网点/大厅/门口) | 我去死 | 让我去死 | 我想死了 | 真的想死 | 很想死 | 只想死 | 逼我去死 | 逼我死 | 逼死 | 想自我了断 |
      (结束/了结/了断/终结)(自己/生命/我的生命/自己的生命/这条命/一生/这一生/我这一生/一切/这一切) | 离开(这个世界/人世/人间) | 从世上消失 | 从这个世界消失 |
      (今晚|明天|马上|现在|随时|打算|准备|谂住|想过|想着|考虑)…(了断|自我了结|结束生命|跳楼|跳河|烧炭|上吊|轻生|自杀|去死|死掉|喝药|跳下) | (不打算|没打算|唔打算|不准备|不愿|唔愿)(再)?(活|活下去|活着|做人) | 差(一)?点(就)?(跳|走绝路|想不开) | (在桥上|桥边|楼顶|天台|江边|铁轨)…(跳|站|徘徊|坐) | (药|农药|毒药|百草枯|敌敌畏)…(备好|准备好|买好|喝下|吃下|放在床头) |
      想不开 | 有轻生 | (带/拉/抱)(着)?…(孩子/全家/老婆/小孩/女儿/儿子)…(一起走/一起死/去死/跳下/跳楼/同归) | 拉几个垫背 | 陪葬 |
      (没有/没/失去)(活下去/生活下去/继续活)…(勇气/理由/希望/动力/念头) | (不想/没法/无法/唔想)(再)?活下去 | 活不下 | 撑不下去 | 熬不下去 | 挺不下去 | 不想再撑 |
      (交代/安排/准备)(好)?(了)?后事 | 后事…(交代/安排/拜托/托付) | 来世再 | 下辈子再(还/报/来) | 永别了 | 再见了这个世界 | 这是我(最后/的最后)(一封/一次/的)(信/话/留言)? |
      (伤害/割/捅)(我)?自己 | 自残 | 自伤 | 割腕 | 割脉 | 逼上绝路 | 逼上死路 | 绝路 | 攞命 | 自sha | 自s | 轻升 | 不想火了 | 见不到明天的太阳 | 看不到明天的太阳`,
    [-2]: `
      (如果/听说/看到/看见/新闻/报道/据说/电影/小说/宣传)…(自杀/跳楼/轻生)的?(新闻/事件/案例/报道/消息/人) | (笑/热/累/困/忙/气/烦/急/渴/饿/丑)(得/到)?(我)?(想/要/快)死`,
  },
  en: {
    2: `
      (kill/killing/hang/hanging/shoot/drown/hurt/harm/cut) myself | (end/ending/ended) (my life/it all/my own life/this life/things for good) |
      (take/taking/took) my (own life/life) | (want/wanted/wanting/going/ready/prefer) to die | (do not/don't/dont/no longer) want to (live/be alive/be here anymore/be here any more/exist/wake up/go on living) |
      no (reason/point/use/purpose/sense) (to/in/of) (live/living/keep living/go on/going on/being here/being alive/carry on/carrying on/staying alive) |
      no (reason/point) to (keep/go on) living | nothing (left/more)? to live for | (nothing to live for/nothing left to live for) | (can't/cannot/cant/can not/couldn't) (go on/carry on/keep going/do this anymore/take it anymore/live like this/live with this) (any more/anymore/living/like this/much longer/any longer) |
      (can't/cannot/cant) go on | (not/isn't/is not) worth living | better off (dead/without me/if i were gone/if i was gone) | (wish/wished) i (was/were) dead | rather (be dead/die) |
      (jump/jumping/jumped) (off/from/in front of) (a/the/my/this)…(bridge/roof/building/balcony/train/window/cliff/overpass) | (jump off/jump from)…(bridge/roof/building/balcony) |
      (overdose/overdosed) | (took/taking/take/swallow/swallowed/bought/saved up/have)…(pills/tablets)…(end/die/sleep/all of them) | (slit/cut/cutting) my (wrists/wrist) | self-harm* | self harm* |
      (goodbye/farewell/suicide) (letter/note) | (written/wrote/writing) (my/a) (goodbye/note to my family/last letter/will and) | (won't/will not/not) be (here/around/alive) (tomorrow/next week/much longer/by then/anymore/any more) |
      my last words | (give up/given up/giving up) on (life/living) | end up dead | tired of living | tired of being alive | life is over | my life is over | disappear forever | never wake up |
      thinking about ending | thought about ending | thoughts of (suicide/ending/dying/death) | suicidal |
      (take|taking|took|swallow|swallowing) (all )?(my|the|these|those|a bottle of|every) (pills|tablets|meds|medication|sleeping pills) | (driving|drive|drove|walk|walking|step|stepping) (off|into|in front of)…(bridge|cliff|traffic|train|river|lake|bus|wall) | (don't|do not|dont|can't|cannot) see (any|a|the) (reason|point)…(living|go on|live|alive|going on) | goodbye (letters|notes|to my kids|to my family|to my children|to everyone) | end my suffering | end the pain | make it all stop |
      me quiero (matar|morir) | quitarme la vida | no quiero (vivir/seguir viviendo) | suicidar* | quero morrer | me matar | tirar minha (própria )?vida | acabar com (a )?minha vida | nao quero (mais )?viver | não quero (mais )?viver |
      khudkushi | atmahatya | aatmahatya | jaan de (dunga/dungi/doonga) | marna chahta | marna chahti | jeena nahi`,
    [-2]: `
      (die/dying/died/dead/death) (laughing/of boredom/of laughter/of embarrassment) | want to die laughing | die laughing | to die for | over my dead body | suicide (prevention/awareness/hotline poster)`,
  },
}

const fraud: Revision = {
  without: '自称 | 转走 | 止付 | 失联 | 钱款去向 | suspicious | not my transaction | 卡还在 | 卡一直在',
  not: {
    'fraud*':
      'fraud department | fraud dept | fraud alert | fraud alerts | fraud prevention | fraud protection | fraud team | fraud awareness | fraud reminder | fraud specialist | fraud monitoring | fraud check | fraud checks | fraud policy | anti-fraud | fraud training | fraud unit | fraud liability | fraud claim form | fraud hotline | fraud line | fraud block | fraud hold | fraud flag',
    'scam*': 'scam alert | scam awareness | anti-scam | scam warning | scam warnings | scamper',
    诈骗: '疑似诈骗 | 怀疑诈骗 | 认定诈骗 | 当成诈骗 | 判定诈骗 | 诈骗账户 | 诈骗名单 | 涉嫌诈骗 | 涉诈骗 | 诈骗为名 | 防诈骗 | 反诈骗 | 诈骗宣传 | 诈骗提醒 | 诈骗风险 | 防范诈骗 | 预防诈骗 | 诈骗预警 | 涉诈骗账户 | 防范电信诈骗 | 防电信诈骗 | 防范电信网络诈骗 | 电信诈骗为由 | 诈骗为由',
    假冒: '假冒伪劣',
    冒名: '冒名顶替上学',
    stolen: 'stolen time | stolen my time | stolen hours',
  },
  zh: {
    2: `
      (到刷/倒刷/盗涮/道刷/盗唰/盜刷/偷刷/被刷了/给刷了/刷爆/刷走/被刷/乱刷) | (炸骗/诈片/乍骗/欺骗我的钱) | 受骗 | 上当 | 骗了我 | 骗了(钱/万/块) | 骗(走/光/去/掉/咗/了)…(万/元/钱/块/积蓄/存款) | (骗光|骗去|骗徒|老千|诈骗犯) | (遇到|碰到|碰上|给|转给|打给|被)(了)?骗子 | 电骗 | 网骗 |
      (拿|用|盗用|冒用|凭|偷用)(了)?(我|本人|我妈|我爸|他人)(的)?(身份证|身份|信息|名义|资料|证件|卡)…(办|开|贷|注册|消费|刷|取|申请|签) | (没|没有|从没|从未|从来没|未|未曾|冇)(办|申请|开|签|注册|用|借|贷|买|去)过…(卡|贷款|账单|户|却|单|款|钱|消费) | (没|没有|从没|从未|从来没|冇)(去|到|出)过(国|那|境|日本|香港|海外|该地) |
      (被人在|有人在|俾人喺|有人喺|被在|人在)…(外省|外地|外市|境外|国外|海外|异地|日本|泰国|香港|澳门|美国|菲律宾|越南|柬埔寨|缅甸)…(取|刷|消费|买|提|盗) | (外省|外地|境外|国外|异地)(被|被人|有人|俾人)(取|刷|消费|提) | (余额|户口|账户|卡里|卡上)…(变成|只剩|变|得返|剩|仅剩)(了)?(0|零|个位|几块|一块|几毛) | (绑定|登记|登入|登录|新增)…(新|陌生|别的|其他)(的)?(设备|装置|手机|收款人) |
      (平台|app|网站|软件)…(打不开|跑路|提不出|提不了|取不出|无法提现|不能提现|不给提|联系不上) | (老师|导师|群主|网友)…(入金|投钱|下注|充值|跟单|带单|买入) | 入金 | 假(老板|领导|财务|警官|公检法|冒领导|账户) | (冻结|止付|追)…对方(的)?(账户|账号|卡) |
      (理赔|退款|退税|中奖|补贴|注销贷款|百万保障)…(客服|链接|屏幕|验证码|骗) | 免密…(扣|刷|骗|盗) | 我(完全|根本|一点)(也|都)?(不知情|不知道) |
      (被/遭/让/给)(人/别人/他人/陌生人/对方/不法分子/骗子/黑客/不明人士)…(转走/划走/刷走/取走/提走/转光/刷光/盗走/套走/盗用/盗刷/转账/消费/刷卡/转出/划转/冒用/冒领/开卡/贷款/登录/操作/控制) |
      (钱/款/存款/余额/积蓄/卡里/账户/万/元/块)…(被转走/被划走/被盗/被偷/被取走/被提走/被转出/被清空/被转光/转没了/不翼而飞/凭空消失/莫名消失/不见了/没影了/全没了/被盗走) | (就这么没了/一夜之间没了/突然没了/莫名其妙没了/莫名其妙少了/无缘无故少了) |
      (转走/划走/提走/刷走/盗走)(了)?(我|本人)? | 转走(了)?(我/钱/两/三/四/五/六/七/八/九/一/1/2/3/4/5/6/7/8/9/hk/港) | 被(转走/划走) | (资金/钱/钱款/存款)…转走 |
      (余额/钱/账户/卡里)…一笔一笔(地)?(在)?(减少/变少/转出/往外/扣/少/没) | 一笔一笔(地)?(在)?(减少/转出/往外转/被转) | (还在/正在/一直在/不停)(往外)?(转账/转出/转/刷/扣款/盗刷/被转/被刷/消费)(！/!/，/,/着)? | 现在还在(转/刷/扣) |
      (消费/交易/扣款/支出/刷卡/取现/转账)…(卡/手机)(就|一直|还|都)?…(在我手/在手/在身/在本人/在家/没离/没离开/未离/在包里/在钱包) | (卡/银行卡/信用卡)(就/一直/还/都/明明/始终)(在我/在本人/在手/在身/在包/在家)…(消费/交易/扣/刷/取/转/短信) | 卡(就/一直/还/都/明明/始终)?在(我手/手上/手里/身上/身边) | 卡(就|一直|还|都|始终)?在(客户|持卡人|其|老人|母亲|父亲)(本人)?(身边|手|身上|家) | (卡在我手|卡在身|卡没离身/卡没离开/卡从未离/卡未离) |
      (我人/本人/人)在(家/国内/外地/公司/北京/上海/内地)…(消费/交易/刷/取款) | (境外/国外/海外/异地/凌晨)…(消费/交易/刷卡/取现/扣款)…(不是我/非本人/没有出/没出过/不知情/毫不知情/根本) | (远程控制/远程操控/远程协助/远程操作/共享屏幕/屏幕共享/共享荧幕) |
      验证码…(给了/告诉了/报给/发给/念给/泄露/被骗/给他/给对方/讲咗) | (给了/告诉了/报了/念了/说了/讲咗)…(验证码/密码/动态码) |
      (冒充/假冒/假扮/伪装成/冒认/假装)…(银行/客服/公安/警察/民警/检察/法院/银监/银保监/平台/领导/老板/军人/医保/社保/官员/职员/快递/我/本人/身分) | (自称/号称/话系/话自己系/说是/称是)(你们/贵行|你行|工行|建行)?(银行|总行|分行)?…(银行客服/银行职员/银行的/银行/公安/警察/民警/检察院/客服/平台客服/快递客服/军官/金融监管/反诈中心)…(转/汇/打|验证码|安全|下载|链接|过数|屏幕|密码|要我|叫我|让我) |
      安全(账户/户口/账号/户) | (监管/清查/验资/核查/指定/资金核查|公证)(账户/户口)…(转/汇/打) | (转/汇/打|存)…(到|去|至|入)…(监管账户/清查账户/验资账户/核查账户|指定账户) | 保证金才能(提现|解冻|取) |
      (提现/提款/解冻/取款/出金/取钱/退款|拿回)…(先|需要|须|要|必须|得)(再)?(交|缴|付|打|充|转)…(税/保证金/手续费/解冻费/会员费/押金/认证金/个税|流水) | 要先交(税|保证金|解冻费|手续费) |
      (网上/网络/网恋/抖音/微信/陌陌/探探/交友/社交软件/软件上|游戏里|快手)…认识…(男友/女友/男人/女人/网友/对象/导师/老师/大哥/帅哥/军官/朋友/人|老公|美女|男子|女子)…(转/汇/打|投资|买|充|炒|借) | 网恋 | 杀猪盘 |
      (带/教/叫/让/拉/劝)(我/他/她|我妈|我爸)…(炒币/买币/虚拟币/虚拟货币/外汇平台/期货|投资平台/刷单/做任务/博彩|彩票|数字货币) | (虚拟币/虚拟货币/泰达币/usdt|u币)…(骗|提不出|提现|转|打过去) | 刷单 | (做任务/做单)…(返利/返现/佣金|垫付) | (提不出来|提不了现|取不出来)…(平台|客服) |
      假(网站/app/客服/链接/平台/警察/电话/冒网站|投资) | 钓鱼(网站/短信/链接/邮件) | (点/点击/点开/点了|撳)…(链接/网址/连结)…(钱|扣|转|没了|验证码|盗) | (陌生/不明)(链接|短信链接)…(钱|扣|转|没) |
      非(本人|我本人)(操作/交易/消费/转账/办理/所为/授权/刷卡/支付|意愿|使用) | (不是/并非/根本不是/绝非/绝对不是/都不是|唔系)(我|本人)(本人)?(操作/消费/刷/转/取/做/花/买/支付/碌|转账|签|办) | (我|本人)(从来没有|从没|从未|没有|没|并没有|根本没|根本没有|并未|未|冇)…(操作/消费/刷卡|刷过/授权|转账|转过|交易|买过|取过|签过|申请过|办过|做过|碌过|支付)…(扣|消费|转|刷|交易|账单|少|贷款|短信) |
      未经(我/本人/持卡人|客户)(的)?(授权/同意/允许/许可)…(扣|转|划|交易|贷款|刷|支付) | (不知情|毫不知情|不知道)…(被转|被扣|被刷|被贷|被办|被开) |
      (账号/账户/户口/卡/手机银行/网银|密码|微信|支付宝|身份|身分|身分证|身份证|资料|个人信息)…被(人)?(盗/黑/入侵/破解/冒用/冒认/盗用/hack|篡改|盗取|登录|修改|改了|偷) | 黑客 | (异地|陌生设备|别人手机)登录 |
      (俾人/畀人/比人|俾啲人|畀啲人)(呃/骗/碌/转/hack/盗用/冒认/攞/刷|偷|转走|起) | 呃(咗|晒|走|我) | 碌(咗|爆|晒) | (啲钱|钱)…(冇晒/唔见/冇咗|走晒|转走) | 过数(去|俾|畀|到|入)…(安全|佢|户口|陌生) | hack(咗|入) |
      (不明|陌生|莫名|奇怪|可疑|未知)(的)?(扣款|交易|消费|转账|支出|贷款|流水) | 盗(取|转|扣|领|划) | 冒(领|贷|签|用|名) | 伪造(签名|签字|证件|身份证) | 克隆 |
      (快|赶紧|马上|立即|立刻|紧急|即刻)(帮)?(我)?(止付|冻结|截停|拦截|停掉|停卡|锁卡|挂失)…(被|转|刷|骗) | (钱|款)…(追回|追得回|要回|拿回)…(骗|被) | (骗|被骗)…(追回|要回)`,
    1: '境外交易 | 境外线上交易 | 止付 | 截停 | 立案 | 备案 | 失联 | 转走 | 钱款去向 | 款项去向 | 拉黑',
    0.5: '报警 | 报案 | 自称',
    [-3]: `
      (邻居/同事/朋友/亲戚/别人/同学/人家|有人)(去年|之前|以前|前几天|上次|曾经|也|说)?(被骗|被盗刷|遭诈骗|上当) | (防止/防范/避免/担心/害怕/怕|以防|预防|谨防|如果|万一|假如|要是|会不会|提醒|宣传)(以后|将来|再|会)?(盗刷|被骗|被盗|遭骗|诈骗|上当|盗用|冒用|被冒) |
      (防|反)(电信)?(网络)?诈 | 反诈(中心|宣传|app|培训|知识)`,
  },
  en: {
    2: `
      stole | stolen | stoel | stolne | stealing | steals | robbed | theft | thief | thieves took | hacker* | hackd | hacked | scamed | scammd | frauded | defraud* | con artist | conned | swindl* | duped | tricked (me/her/him/my/us) | tricked into | phish* | spoof* | sim swap* | identity thie* |
      (charge/charges/transaction/transactions/purchase/purchases/withdrawal/withdrawals/payment/payments/transfer/transfers/debit/debits/check/checks)…(are/is/were/was) (not mine/not ours/not me/not by me/not made by) | (not mine/not ours)…(charge/charges/transaction/purchase) | (i/we) (did not/didn't/didnt/never/have not/haven't|dont|don't) (make/made/authorize/authorise/authorized/authorised/approve/approved/recognize/recognise/do/place/initiate|order|sign)…(charge/charges/transaction/transactions/purchase/purchases/withdrawal/withdrawals/payment/payments/transfer/transfers|loan|account|it) |
      (don't/do not/dont/didn't/did not) (recognize/recognise) (this/these/the/a/any/those|several|two|three)…(charge/charges/transaction/transactions/purchase/purchases/payment/payments|withdrawal|withdrawals|transfer|payee) | never (authorized/authorised/approved/touched|made) (it/this/these/that|them|any) |
      (took/take/taken/withdrew/withdrawn/withdraw/transferred/charged/debited/spent/removed/wired/moved/used|cashed)…without (my/our/any/her/his) (knowledge/authorization/authorisation/permission/consent|approval) | (took/taken/withdrew/withdrawn/transferred/debited/charged)…without (authorization/authorisation/permission|consent) |
      (emptied/emptyed/drained/draining/cleaned out/wiped out/looted|siphoned|cleared out)…(account/acount/accounts/savings/card|balance) | (account/savings)…(emptied/drained/cleaned out/wiped out|was cleared) | (left/leaving|disappeared from|vanished from|missing from|gone from|taken from|taken out of|stolen from) (my/our/her/his)…(account|savings|checking|card) | (money|funds|savings) (is|are|was|were|has|have)? ?(gone|missing|disappeared|vanished) |
      (someone/somebody/sombody/some one/a stranger/a man/a woman/a hacker/they|thieves|a thief|criminals|person)…(logged in|logged into|is in my|got into|accessed|hacked|took over|taken over|broke into|used my (card/account/identity/name/details|debit|credit)|withdrew|cloned|opened (an/a) (account/card/loan)|has access to|changed my (phone/password/email|number)|stole|stoel) | adding payees | added (a|new) payee* | new payee |
      (gave|given|read|told|sent|shared|texted) (him|her|them|the caller|the man)…(code|codes|passcode|otp|pin|password|digits|card number) | (wants|wanted|asked|asking|told) (me|her|him|my)…(to read|for the|to give|to share|to send)…(code|codes|passcode|otp|pin) | (transfers|money|payments|funds) (going|being sent|flowing|leaving|draining) out | (money|transfers|payments)…(leaving|going out)…(right now|now|as i|while) |
      (pretending|pretended|claiming|claimed|claims|posing|posed|purporting|purported) (to be|as|that he|that she|he|she) | (says|said|saying|claims|claimed) (he|she|they) (is|was|were|are|'s) (from|with|calling from) (your|the|my|our)…(bank|department|fraud|security|irs|police|microsoft|amazon|support) | (called|phoned|texted) (me|us|her|him)…(pretending|claiming|posing|from the fraud|from your fraud|from your security) |
      (met|meet|knows|dating|chatting) (someone|somebody|a man|a woman|a guy|him|her|a lady|this man|this guy)…(online|on the internet|on facebook|on tinder|on a dating|on whatsapp|dating site|dating app)…(wire|send|sent|sending|transfer|money|savings|invest|crypto|bitcoin|gift cards) | (wire|send|transfer) (him|her|them|this man|a stranger) (her|his|my|all|our|the)…(savings|money|pension) | romance (scam|fraud) | (buy|bought|buying|purchase|purchased|paid with)…gift cards…(code|codes|irs|caller|him|them|she|he|number) |
      (remote access|anydesk|teamviewer|screen sharing|shared my screen|took control of my (computer|phone|screen)) | (crypto|bitcoin|investment|trading)…(can't|cannot|unable to|won't let me|not able to) withdraw | (pay|paid|paying)…(tax|fee|fees|deposit)…(to withdraw|to release|to unlock|before i can withdraw) |
      (identity|ssn|social security number|card|details|information|account|wallet|purse|phone|checkbook|debit card|credit card) (was|were|has been|have been|got|being|is being) (stolen|hacked|compromised|cloned|skimmed|used by someone|used fraudulently|taken over) | (opened|taken out|took out|applied for)…in my name | in my name (without|that i) | not (my|me) (who|that) (made|used|signed) | account takeover | forged | counterfeit | unauthori* |
      (none|neither|not one|not any) of (them|these|those|which) (is|are|were|was)? ?(mine|ours|me) | (was|were|is|are) not me | wasn't me | weren't me | isn't me | (never|did not|didn't) (wrote|write|signed|opened|open|visited|been to|applied|ordered|bought|purchase|purchased|swiped|shop|shopped|used)…(check|checks|account|card|loan|there|city|store|state|charge|charges|country) | (i|we) (do not|don't|dont) (have|own|use|know) (a|an|any|this|that)…(account|payee|card|store|merchant|company|person) | checks i never | (charges|withdrawals|purchases|transactions|transfers|payments) (in|from|at)…(while i was|while we were|when i was|but i was|i was in|i live in|never been) | (with|and|had) (the|my) card in my (pocket|wallet|purse|possession|hand) | skimmer* | balance (is|was|went to|shows) (now )?(zero|0|nothing|empty) |
      (clicked|click|tapped|opened) (it|the link|on it|a link|on a link|that link)…(gone|wired|transferred|out|money|account|stolen|minutes|charged) | (text|email|e-mail|message|link|call) (that )?(looked like|appeared to be|seemed to be|pretended) | within (minutes|seconds|an hour|the hour)…(gone|wired|transferred|spent|used|withdrawn|charged|out) | (read|reading|gave|send|sent)…(numbers|codes) (over the phone|on the back|to him|to her|to them) | (convinced|persuaded|pressured) (me|my|him|her|us)…(send|sending|transfer|buy|buying|wire|wiring|withdraw) | (bogus|fake|phony|sham) (check|cheque|invoice|landlord|job|website|charity|seller|bank|caller|investment) | nao fui eu | não fui eu | no fui yo | fizeram um pix | (transferencias|cargos|compras|retiros|movimientos)…sin mi |
      golpe* | golpistas | fraude* | clonaram | clonado | clonada | roubaram | roubo | furtaram | estelionato | nao reconheco | não reconheço | sem (a )?minha autorizacao | sem (a )?minha autorização | hackearam | invadiram (minha/a minha) |
      robaron | robo de | robada | robado | estafa* | estafaron | clonaron | no reconozco | sin mi (autorización/autorizacion/permiso/consentimiento) | hackearon | vaciaron (mi/la) | siguen haciendo (compras/cargos) | me han robado |
      dhokha* | thagi | thag liya | chori ho | chori hua | paise (kat/nikal/nikle/gayab/chori)* | (account/khate/acount) se…(kat gaye/kat gaya/nikal/nikle/gayab|paise) | otp (maine )?nahi diya | farzi | fraud hua`,
    1: 'suspicious | someone used | not my transaction | still pending | block it now | block my card | freeze my account | police report',
    [-3]: `
      (neighbour/neighbor/friend/colleague/coworker/cousin/relative/people i know|someone i know)(')?(s)? (was/were/got/had been|has been)…(scammed/robbed/defrauded/hacked|a victim) | (avoid/prevent/protect/protecting/guard|worried about|afraid of|fear of|in case of|beware of|report a|awareness)…(scam*/fraud*/identity theft|phishing|being scammed|being hacked) | (how to|how do i) (avoid|report|spot|recognise|recognize) (a |)(scam*|fraud*|phishing)`,
  },
}

const notFraud =
  'fraud department | fraud dept | fraud alert | fraud alerts | fraud prevention | fraud protection | fraud team | fraud awareness | anti-fraud | fraud liability | fraud policy | fraud unit | fraud line'

/** The category: not every fear of fraud and every name of a department is one. */
const cardFraud: Revision = {
  threshold: 2,
  not: { 'fraud*': notFraud },
  zh: {
    [-3]: '(防止|防范|避免|担心|害怕|怕|以防|预防|谨防|如果|万一|假如|要是)(以后|将来|再|会)?(被|遭)?(盗刷|盗用)',
  },
  en: { [-3]: '(avoid|prevent|protect|worried about|afraid of|in case of) (card )?(fraud*|theft)' },
}

const staffMisconduct: Revision = {
  label: { en: 'Staff suspected of misconduct', zh: '员工涉嫌违规' },
  threshold: 2,
  zh: {
    2: `
      ${staff}…(转/打/汇/存/划/交)(到/给/进/入|至)(了)?(他/她/其|个人|私人|自己|某个人|一个人|别人|亲戚|朋友|老公|老婆|陌生人|第三方) | ${staff}…(转|打|汇|存|划|交)(到|给|进|入|至|去)…(个人账户|私人账户|个人卡|私人卡|他卡|她卡|老公卡|老婆卡|他的卡|她的卡|自己卡|自己的卡|自己账户|微信|支付宝|户口) | (打|转|汇|存)(到|给|进|入)(了)?(他|她|客户经理|理财经理|行长|柜员|经理|员工|其)…(个人|私人|自己)(的)?(账户|卡|户口|账号) |
      ${staff}…(私下|私自|偷偷|暗中|背着我|背地里|擅自)…(收|拿|取|转|划|挪|借|查|改|开|卖|扣|动|签|办|登录|操作|泄露) | (私下|暗地里)(收|收了|收取|拿) | (私自|擅自)(动用|挪用|划转|划走|转走|支取|取走|查询|查我|登录|改我|销户) | 私下收款 |
      ${staff}…(收|要|索要|索取|拿|收受|讨要|暗示)(了|我)?…(好处费|回扣|红包|茶水费|辛苦费|介绍费|打点|好处|礼品|购物卡|烟酒|包装费) | (好处费|回扣|贿赂|行贿|受贿|收受|索贿|吃拿卡要|吃回扣) |
      ${staff}…(挪用|侵占|侵吞|私吞|截留|卷走|卷款|携款|贪污|盗取|偷走|偷了|偷我|骗走|骗取|吞了我|盗用|套取|顺走|黑了我) | 监守自盗 | 内鬼 | 内外勾结 | ${staff}…(勾结|串通|合伙骗) | (携款|卷款)(潜逃|跑路|失踪) |
      ${staff}…(向|找|跟|问|管)(我|客户|老人|我妈|我爸|我们|他|她|我奶奶|我爷爷)…借(钱|款|了|走|过) | ${staff}…借(了|走|去|过)(我|客户|老人|我妈|我爸|我们|奶奶|爷爷|她|他)…(钱|万|元|块|不还|没还) | ${staff}…借(我|客户|老人|我妈)(的)?(钱|账户|卡|身份证) | 客户借款 | 向客户借钱 | 借客户的钱 |
      ${staff}…(伪造|代签|冒签|仿签|模仿|替我签|帮我签|代我签|冒充我|私刻|篡改|造假|做假|捏造|代客操作|代客签|代客|替我操作|拿我手机|拿着我的手机) | 私刻公章 | 伪造印章 | 萝卜章 | 假公章 | 代客(操作|签字|理财) |
      ${staff}…(偷看|偷查|私查|窥探|乱查|偷拍|私自查|擅自查|随意查|违规查) | ${staff}…(告诉|透露|泄露|泄漏|透露给|发给|说给|卖给|讲给|提供给)(了)?(我|我的)?${relatives} | ${staff}…(把|将)(我|客户|我们|我妈|我爸)…(信息|余额|流水|存款|账户|资料|电话|手机号|情况)…(告诉|透露|泄露|发给|卖|给了|转给|发到|发在) | (倒卖|贩卖|出卖|泄露)(客户|我的|个人)(的)?(信息|资料) | (谁|员工|私自|违规)查询(过)?(我|客户)的(账户|征信) |
      ${staff}…(辛苦费|好处费|茶水费|回扣|红包|介绍费|感谢费) | ${staff}…(少给|少付|少数|少点|克扣|顺走|拿了|昧了)(了)?(我)?…(张|千|百|万|元) | 承认是(她|他|柜员|员工)(拿|偷|吞) | (章|公章|印章)(是|都是|系)(假|伪造|他自己刻) | 盖的章是假 | ${staff}…(记|要|套|改)(下来|走|了|我|去)…密码 | ${staff}…(改|修改|篡改|代填|代做)(了)?…(风险测评|测评|评级|资料|手机号|流水|合同|金额|日期) | (把我|把客户|把老人|将我|将客户|将老人)…(手机号|电话|信息|资料|身份证|征信)(给|卖|发|转|交)…(外面|中介|别人|贷款|装修|第三方|他人|朋友|保险) | ${staff}…(推了|推倒|打了|动手|推搡|殴打|掐了|掐我|踢了|踢我|拽了|拽我)(我|我妈|老人|客户|人|咗)? | ${staff}…(过|打|转|存)(数|钱|款)?…(佢|他|她|私人|个人)(嘅|的)?(私人|个人)(户口|账户|账号|卡) |
      飞单 | 私售 | 内部(员工|项目|额度|产品|理财|渠道|指标|份额)…(收益|年化|利息|回报|高息|%|不对外|保本) | 内部(额度|指标|份额|项目) | (员工|内部员工)专享 | 假理财 | 假存单 | 假合同 | 阴阳合同 | 内部员工…(骗|卷|做) | 内部人员…(泄露|作案|操作) |
      ${staff}…(性骚扰|骚扰我|猥亵|摸我|动手动脚|动手打|打了我|推搡|殴打|打人|约我|加我微信骚扰|威胁我) | ${staff}…(抽走|抽了|少数|扣下|藏起|调包|掉包|拿走)…(张|钱|万|元|百|现金|存折|存单|卡) | (调包|掉包)…(现金|存单|假币|金条|钱) | 存单(被人)?(取走|冒领) | 补领并支取 | 被(内部)?员工(盗|骗|偷|取|转|冒) | 侵占客户 | 挪用客户`,
    [-2]: '(冒充|假冒|自称|假装|号称|话系|骗子自称)…(银行|工作人员|客服|员工|经理|职员) | (没有|未发现|不存在)(员工)?(违规|侵占|挪用)',
  },
  en: {
    2: `
      ${staffInEnglish}…(stole/stolen/steal/stealing/pocketed/pocketing/embezzled/embezzling/skimmed/siphoned/diverted/misappropriated/pilfered|kept my|helped himself|helped herself|took my (money/cash/deposit/savings)|took money|took cash|took out money|took (her|his) (money|savings|cash)) | embezzl* | (stolen|taken|pocketed|embezzled) by (a|an|the|your|one of your)…(teller|employee|banker|manager|advisor|adviser|staff|clerk) | inside job |
      ${staffInEnglish}…(borrowed|borrowing|borrow|borrows)…(money|from me|from my|from her|from him|cash|£*) | (asked|asking) (me|my|her|him)…(lend|loan)…(teller|banker|manager|advisor|adviser|employee) | ${staffInEnglish}…(lend|loan) (him|her) |
      ${staffInEnglish}…(forged|faked|falsified|signed my name|signed for me|signed in my name|altered|backdated|fabricated|doctored) | ${staffInEnglish}…(asked|told|wanted|made|had|instructed|convinced|persuaded|pressured) (me|her|him|my|us)…(transfer|wire|send|pay|deposit|write|make|put)…(personal account|his own|her own|his account|her account|his personal|her personal|husband's|wife's|private account|boyfriend's|girlfriend's|to him personally|to her personally|his name|her name|venmo|zelle|cash app) | (into|to) (his|her) (own|personal|private)…(account) |
      ${staffInEnglish}…(looked up|looked at|looking at|looking up|snooped|snooping|peeked|accessed|viewed|browsed|pulled up|checked)…(my|her|his|our|customers'|customer) (account|accounts|balance|balances|records|file|statements|transactions|information) (without|and told|for her|for his|for my|to tell|out of|because) | ${staffInEnglish}…(told|shared with|gave|leaked to|disclosed to|showed|texted) (my|a|her|his)…(ex|ex-husband|ex-wife|sister|brother|mother|father|neighbor|neighbour|friend|boyfriend|girlfriend|boss|employer|cousin|in-laws) | ${staffInEnglish}…(snooped|snooping|gossip*) | ${staffInEnglish}…(sold|leaked|gave away)…(information|data|details) |
      ${staffInEnglish}…(taking|takes|took|been taking|removing|removed)…(cash|money|bills|deposit|deposits|envelope|twenties|hundreds) | ${staffInEnglish}…(asked|asks|asking|demanded|demands|wanted|requested)…(in cash|a loan of|for a loan|a loan|money to|cash to|some money|a cut) | ${staffInEnglish}…(reading|read|reads|showing|showed|giving|gave|passing|passed|telling|tells|told)…(my|her|his|our) (account|accounts|balance|history|statement|statements|information|transactions|details)…(to|with) (my|a|her|his|other|someone) | ${staffInEnglish}…(forged|faked|traced|copied)…(signature|initials|name|form) | (cheque|check|money|payment|deposit)…(to him|to her) personally |
      bribe* | kickback* | under the table | ${staffInEnglish}…(asked|asking|demanded|wanted|hinted)…(cash tip|a tip|tips|gift|gifts|bribe|cash fee|fee in cash|money on the side|something for himself|something for herself) | ${staffInEnglish}…(sexually|groped|touched me|made advances|hit on me|harassed me|assaulted|shoved me) | sexual harassment | sexually harass* |
      ${staffInEnglish}…(opened|opening)…(accounts|account|card|cards|credit card)…(without (my|her|his|our) (knowledge|consent|permission|authorization)|i never asked|behind my back|to meet) | ${staffInEnglish}…(short-changed|shortchanged|palmed|kept the difference|kept some|counted short and) | looked up my account without | employee stole | teller stole | employee took my money`,
    [-2]: '(pretending|pretended|posing|posed|claiming|claimed|fake|purporting|impersonating) (to be|as|a|an|that|he|she)…(employee|banker|manager|representative|agent|officer|advisor|adviser|staff)',
  },
}

const vulnerable: Revision = {
  without:
    '奶奶 | 爷爷 | 大爷 | 住院 | 听不见 | 老太太 | 老大爷 | 学费 | 生活费 | years old | mother is | veteran | blind | deaf | hospital | depression | cancer | 确诊 | 手术费 | social security | 养老金 | 退休金 | disabled | widow | surgery | hardship | 看病',
  not: {
    残疾: '残疾人联合会 | 不是什么残疾',
    老年人: '老年人大学',
    孕妇: '孕妇装 | 孕妇店',
    农民工: '农民工工资专户 | 农民工工资保证金',
    老人: '老人头 | 老人机',
    失业: '失业保险金账户 | 失业率',
    住院: '住院似 | 住院一样 | 也住院',
    elderly: 'elderly care home provider',
    cancer: 'cancer charity',
  },
  zh: {
    2: `
      (年过|年逾|年近|已过|已逾|巳年过)(六旬|七旬|八旬|九旬|花甲|古稀|六十|七十|八十|九十|耄耋) | (六|七|八|九)旬 | 古稀 | 耄耋 | (高龄|上了年纪|年纪大|年纪很大|岁数大|年老|年迈|年事已高)(了)? | ${family}…${oldAge}(了|多|岁|周岁|几岁|高龄) | (我|本人|俺|他|她|今年|年满|已满)…${oldAge}(岁|周岁|高龄|多岁) | ${oldAge}(岁|周岁|高龄|多岁) |
      (我|她|他|俺|咱|的)(奶奶|爷爷|外婆|外公|姥姥|姥爷|阿婆|阿公|阿爷|阿嫲|老母亲|老父亲|老母|老爹) | (老奶奶|老爷爷|老太太|老大爷|老大娘|老婆婆|老爷子|老两口|老人家) | 长者 | 老人(独自|一个人|独居|家|不会|看不|听不|走不|被|去|来|办|拿) | (空巢|独居|孤寡|失独)(老人|长者)? |
      (后遗症|脑出血|说不了话|讲不了话|不能说话|失能|生活不能自理|刚生完|产后|早产|新生儿|拄拐|拄着|呼吸机|瘫痪|偏瘫|瘫在|瘫起|瘫着|瘫咗|半身不遂|高位截瘫|截肢|中风|脑梗|脑溢血|脑瘫|植物人|渐冻|帕金森|癫痫|痴呆|失智|阿尔茨海默|认知障碍|自闭症|自闭|孤独症|唐氏|智力障碍|智障|精神分裂|精神障碍|双相|躁郁|抑郁|焦虑症|精神病) |
      (聋|哑|聋哑|失聪|失明|双目|盲人|视障|听障|视力障碍|听力障碍|弱视|白内障|青光眼|眼疾|眼盲|色盲|口吃|失语)(人|人士|患者|了|，|,)? | (听力|听カ|耳朵|视力|眼睛|眼神|腿脚|手脚)…(不好|很差|不便|不方便|不行|看不见|不太好|下降) | (听不清|听不见|听唔到|听唔清|看不见|看不清|睇唔到|睇唔清)(字|楚|楚字|东西|屏幕|电话|声音|我说)? | (耳背|耳朵背|耳朵聋|耳聋|读屏|盲文|手语|助听器|导盲|拐杖|轮椅|担架|病床|卧床|下不了床|行动不便|行动唔便|行走不便|走不动路|走路不便|坐轮椅|无障碍|残疾|残障|伤残|肢体) |
      (癌|癌症|肿瘤|白血病|化疗|放疗|透析|尿毒症|重病|重症|绝症|晚期|icu|重症监护|大病|病危|病重|心脏病|心梗|器官移植|等着手术|要做手术|做手术|手术费|救命钱|治病钱|看病钱|医药费|住院费|等钱(看病|治病|救命|手术))  | (我|妈|爸|父亲|母亲|孩子|儿子|女儿|老公|老婆|老人|家人|丈夫|妻子|爱人|老伴)…住院 | 确诊(了|为|癌|抑郁|患)? |
      ${closeOnes}…(刚走|刚刚走|去世|过世|离世|病逝|过身|走咗|身故|逝世|往生|病故|亡故|不在了|走了以后|走了之后|走后|走的时候|前走了|月走了|年走了) | 死亡证明 | (亡夫|亡妻|亡父|亡母|先父|先母|先夫|遗孀|遗属|丧偶|丧夫|丧妻|丧子|丧葬费|办丧事|守寡|孤儿|失独) | (过身|去世|过世|离世|病逝)(的|了|后|之后|前|咗)? |
      (家暴|家庭暴力|人身保护令|施暴) | (老公|丈夫|前夫|男友|前男友|他|老婆|妻子)…(打我|殴打我|控制我|打骂|威胁我|跟踪我|虐待|限制我) | (虐待|被打|遭受暴力) |
      (低保|贫困户|特困|五保|困难户|失业|下岗|没有收入|无收入|没收入|没有工作|没工作|丢了工作|被裁|破产|欠薪|吃不起饭|吃饭钱|揭不开锅|无家可归|流落街头|综援|生活困难|经济困难|单亲|农民工|靠低保) |
      (怀孕|孕妇|孕期|产妇|临产|坐月子|哺乳期|孕晚期|大肚婆) | (未成年|留守儿童) | ${childAge}(岁|周岁)(的)?(女儿|儿子|孩子|小孩|娃|闺女|男孩|女孩|学生|孙子|孙女|外孙) | (女儿|儿子|孩子|小孩|娃|闺女|孙子|孙女|弟弟|妹妹|小朋友)…${childAge}(岁|周岁) | (女儿|儿子|孩子|小孩|娃|闺女|孙子|孙女|弟弟|妹妹)…(上|读|念|还在)(小学|初中|高中|幼儿园|初一|初二|初三|一年级|二年级|三年级|四年级|五年级|六年级) | (孩子|儿子|女儿|小孩)…(小学|初中|幼儿园|年级)…(充|刷|打赏|买|转|扣) | (孩子|小孩|儿子|女儿|未成年)…(打赏|游戏充|给游戏充|充值) |
      (不识字|文盲|不会写字|没读过书|没文化|不认识字|唔识字|不会用智能|不会用手机|看不懂手机|不会操作手机|不会上网|没有智能手机|没有微信|语言不通|听不懂普通话|听唔明) | (养老钱|棺材本|救命的钱|毕生积蓄|一辈子的积蓄|退休老人|退休工人|退休老)`,
    1: '父母年迈 | 我妈妈不会 | 低收入 | 药费 | 现役军人 | 监护人 | 继承人 | 已故',
    0.5: '老人',
    [-1.2]: '老人与海 | 老年大学 | (卖|经营|牌|主题|品牌)…(奶奶|爷爷|老人) | 奶奶牌 | 老人机',
  },
  en: {
    2: `
      (am|i'm|arn|aged|age|turned|turning) ${oldAgeInEnglish} | ${oldAgeInEnglish}(-| )(year|years|yrs)(-| )(old|of age) |
      my (grandmother|grandfather|grandma|grandpa|nan|nana|gran|granny|grandparents|elderly|aging|ageing|frail|aged|disabled|blind|deaf|autistic|late|deceased|widowed) | from my grandmother | pensioner* | old age pension | nursing home | care home | assisted living | hospice | senior citizen* |
      ${closeOnesInEnglish} (died|passed away|passed on|passed|has died|had died|has passed|is dead|was killed|recently died|recently passed|just died|just passed|is dying|committed suicide) | ${closeOnesInEnglish}('s)? (death|funeral|passing|estate) | (death of|passing of|loss of|lost) (my|her|his|our) ${closeOnesInEnglish} | death certificate* | (widow|widower|widowed|orphan*) | (late|deceased) ${closeOnesInEnglish} | bereave* | grieving |
      (autism|autistic) | (carer|caregiver|caretaker) for | his carer | her carer | my carer | (dementia|alzheimer*|parkinson*|stroke|multiple sclerosis|cerebral palsy|epilep*|down syndrome|down's syndrome|brain injury|paralyz*|paralys*|amputee|quadriplegic|paraplegic|wheelchair*|bedridden|housebound) | (i am|i'm|he is|she is|is|being|legally|registered|partially|totally|completely|son is|mother is|father is|husband is|wife is|who is|am|profoundly|deaf and|was born) (blind|deaf|disabled|sighted|illiterate|mute|autistic) | (blind|deaf|disabled) (customer|person|people|man|woman|mother|father|son|daughter|veteran|husband|wife|since|from birth|and) | disabilit* | visually impaired | hearing impaired | hard of hearing | hearing loss | sight loss | screen reader* | sign language | braille | low vision |
      (cancer|chemo*|tumor|tumour|leukemia|leukaemia|dialysis|transplant|terminally ill|terminal illness|heart attack|intensive care|life support|kidney failure|organ failure) | (in|into|from|to) (the )?hospital | hospitali* | (had|have|having|need|needs|for|awaiting|after) (a )?(major |heart |emergency )?surgery | medical emergenc* | seriously ill | critically ill |
      (depress*|anxiety disorder|severe anxiety|panic attack*|bipolar|schizo*|ptsd|mental health|mental illness|mental breakdown|nervous breakdown|psychiatric|learning difficult*|special needs) | (addict*|gambling problem|gambling addiction) |
      (beats me|hits me|abuses me|beat me|abusive (husband|partner|ex|boyfriend|wife|relationship|marriage)|abuser|domestic (violence|abuse)|restraining order|order of protection|protective order|coercive control|financial abuse|elder abuse|women's shelter|women's refuge|fled my|stalk*) | controls all (the|my|our) (money|finances|accounts) | controls (the|my|our) money |
      (lost my job|lost his job|lost her job|laid off|unemployed|out of work|made redundant|homeless|living in my car|no income|food bank|food stamps|can't feed|cannot feed|can't afford food|feed my (kids|children|family)|public assistance|welfare|medicaid|fixed income|live on disability|on ssi|on ssdi) | single (mom|mother|mum|parent|father|dad) | (pregnant|expecting a baby|newborn|maternity) |
      (disabled|retired|combat|war|army|navy|vietnam|wounded|service-connected|i am a|i'm a|as a|a us|homeless|elderly) veteran | (year old|year-old|yr old) (son|daughter|child|boy|girl|kid|grandson|granddaughter|mother|father) | (underage|a minor|minor child|teenage son|teenage daughter) | (cannot read|can't read|illiterate|does not speak english|doesn't speak english|speaks no english|limited english)`,
    1: 'hardship | grandmother | grandfather | grandma | grandpa | social security | surgery',
    [-3]: '(house|home|building|car|branch|company|mortgage|property|truck|boat|account) is…years old | veteran-themed | (account|card|building|branch|policy|car|company|business|loan|app|computer|phone) (is|was|that is|which is) …(year|years) old | deaf ears | blind spot | blind eye | color blind test | turned a blind | great depression',
  },
}

/** What harms people or takes their money: the signals that decide who comes first. */
export const harmRevisions: Readonly<Record<string, Revision>> = {
  'life-safety': lifeSafety,
  fraud,
  'card-fraud': cardFraud,
  'staff-misconduct': staffMisconduct,
  vulnerable,
}
