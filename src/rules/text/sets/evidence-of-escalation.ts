import type { Revision } from './revised.js'

/** Outside bodies in roundabout words: who licenses, supervises or governs the bank, and where people go when it does not listen. */
const regulator: Revision = {
  zh: {
    2: `
      (管你们|管得了你们|管得住你们|管着你们|管银行|管你哋|治你们|治得了你们|监督你们|约束你们)…(部门|地方|单位|的人|机构|上级|上面|局|衙门) | (总有|总会有|肯定有|一定有|自有|有)(人|部门|地方|机构|单位)(能|会|可以|敢)?(管|治|收拾|主持公道|说理|讲理) | (讲理|说理|评理|主持公道|讨公道)(的)?(地方|部门|单位) |
      (金融街|金融大街|鼓楼西大街|成方街)…(寄|递|送|去|交)? | (寄|递|送|交|捅|反映|报|告|写信|去信|发函)(到|给|去|往|俾|至)…(监管|总局|上级|上面|有关部门|主管|国务院|政府|热线|专线|部委|督导|巡视|纪委|检查组|信访|人大|政协|代表|议员|专员|消委|金管|证监|保监|银监|人行|央行) |
      (手机里|手里|存着|留着|记着|有)…(12378|12363|12345|12315|12386) | (拨|打|挂)…(政务|便民|消费者|投诉|金融|监管|举报)(服务)?(热线|专线|电话) | (上级|上面|上头|监管|政府|主管部门)(总)?(会|来|该|要|出面|介入|查)…(管|查|处理|处罚|找你们|收拾|问责|约谈) | (吊销|取消|撤销)(你们|你行|你哋)?(的)?(牌照|执照|资格) | 发牌(机构|当局) | (递|交|送|准备)(好|上|了|齐|咗)?材料…(监管|局|信访|部门|总局|纪委) |
      (总局|监管|局|部委|上级)…(门口|排队|递材料|送材料|等着)…(排队|递材料|告|反映)? | (去|上|进)(北京|京|省里|市里)(告|反映|递|找|上访|说理)? | (别|不要)逼我去(北京|京|省|总局|监管|上面) | (交|寄|递|送|转|掟)(去|到|俾|给)…监管(嗰边|那边|方)? | (睇下|等|叫|睇吓)(监管|金管|政府|证监|消委)…(点睇|点讲|点样|处理|跟进|主持)`,
    [-3]: `
      (自称|冒充|假冒|冒认|假扮|扮|号称|谎称|话系|骗子)…(银保监|银监|人行|央行|监管|金管局|金融局|证监|公安|12378|12363|监管局) | (按|按照|根据|依据|因为|由于|符合|响应|执行|配合)(了|着)?…(人行|央行|人民银行|监管|金管局|银保监|银监会|总局)(的)?(规定|要求|政策|通知|文件|新规|指引|利率) | (转了一圈|兜了一圈|已经去过|去过)…(又|还是|又回)`,
  },
  en: {
    2: `
      (eight weeks|8 weeks) (are up|have passed|is up)…(adjudicator*|ombudsman|decide|final) | adjudicator* | banking commission | (people|body|authority|authorities|agency|whoever|those|office|department|ones) (who|that|which)? ?(license|licenses|licence|licences|issue|issues|issued|regulate|regulates|supervise|supervises|oversee|oversees|govern|governs|watch|police|polices|police)…(you|your|banks|the bank|your licence|your license|your bank|this bank)? | (your|the bank's|your banking|your bank's) (licence|license|charter|regulator|supervisor|watchdog) | (deadlock|final response) (letter)? ?(please|so|so that|for|in order)…(ombudsman|afca|fos|fidrec|adjudicator|complaint|take) | deadlock letter | (banking|financial|consumer|finance) (watchdog|authority|supervisor|commission|tribunal|ombudsman|adjudicator|mediator) |
      (cc'ing|ccing|cc'd|copying in|copied in|copy of this|copying this|copied to|copied this|copy to|copying|bcc)…(fca|mp|ombudsman|regulator|cfpb|senator|congress*|minister|occ|hkma|rbi|afca|asic|mas|fidrec|attorney general|trading standards|commission) | (write|writing|written|wrote|go|going|take|taking|send|sending|escalate|escalating|report|reporting|complain|complaining|refer|referring|forward|forwarding|lodge|lodging|next stop|straight|off)…(fca|fos|cfpb|occ|fdic|hkma|rbi|afca|asic|mas|fidrec|apra|osfi|obsi|fcac|trading standards|my mp|the minister|my senator|congressman|congresswoman|representative|consumer council|privacy commissioner|information commissioner|ico|financial services commission|central bank|treasury|ministry of finance|banking commissioner|fdrc|attorney general|ncr|cgap|cpgrams) | next stop is the (ombudsman|regulator|fca|cfpb|fos)`,
    [-3]: `(pretending|claiming|claimed|said|posing|fake|impersonat*|caller|scammer)…(rbi|hkma|fca|regulator|central bank|cfpb|monetary authority) | rbi verification | (rbi|hkma|fca|fed|federal reserve|central bank|regulatory|regulators) (rate|rates|rules|rule|guideline*|circular*|notification*|requirements|requirement|holiday|policy)`,
  },
}

const legal: Revision = {
  zh: {
    2: `
      (律师|大状|师爷)…(看过|看了|出信|发信|官司|起诉|告|说能赢|稳赢|胜诉|打赢|索赔|索偿|联系你们|同你哋|介入|跟进|代理|处理|出面|函|委托|取证|讲可以告) | (交俾|交给|找|请|搵|咨询|问过|委托|聘请|雇|约)(了|咗|个|过)?(一个|一位)?(律师|大状|法律援助|法援) | (打|吃|惹上|赢|输)(这个|场|这场|起)?(录音|证据|材料)…(公证|固定|保全) | (公堂|衙门)…(说话|见|理论) | (入禀|法援|民事起诉|刑事自诉|小额诉讼|申请执行) | 官司 | (法庭|法院|审裁处|仲裁庭|裁判所|公堂)…(倾|见|度|上见|说清|讲清|解决|等你|等着|奉陪) | (下次|到时|那就|我们|咱们|只好|就)…(法庭|法院|对簿公堂|审裁处)(见|倾|上|度|解决)? | (传票|诉状|起诉状|状纸|诉前|立案|递状)…(准备|写好|递|交|送达|收到|等着|已经)? | (索偿|索赔|追讨|追究)…(到底|法律|一切|全部|损失)(责任|权利)? | (法律|司法|民事|刑事)(上|层面)?(解决|追究|见|责任|讨|援助|制裁|诉讼|程序|途径|手段|武器|维权)`,
    [-3]: `(起诉|告|诉|传票|律师函|法院)(了)?(我|本人|俺|咱)… | (天天|说|要|被|威胁|扬言|把我|给我发|收到|寄来|短信说)…(起诉我|告我|起诉本人|律师函|法院传票|法务函|诉前|起诉书) | (收到|寄来|发来)(了)?(一份|一封)?(法院|律师|法务) | (被|遭)(银行|你们|贵行)?(起诉|诉讼)`,
  },
  en: {
    2: `
      letter before (action|claim|proceedings) | (before|after which|then|or|otherwise) i('ll| will)? (issue|file|litigate|sue|commence) | (my|our) (solicitor|lawyer|attorney|barrister|counsel|advocate|legal adviser|legal advisor|legal team)…(view|advises|advised|advising|says|said|told|thinks|ball rolling|instructed|ready|draft*|drawing up|contact|touch|serve|copied|letter|notice|believes|reviewing|reviewed) | (asked|instructed|instructing|retained|retaining|hired|hiring|engaged|engaging|spoke to|spoken to|speaking to|speak to|consulting|consulted) (my|our|a|an|her|his) (solicitor|lawyer|attorney|barrister|advocate|legal) | (see|meet|explain|tell|answer|argue|settle)…(to|in|before) (the|a|front of a|front of the)? ?(judge|court|magistrate|tribunal|courtroom|jury) | (judge|court|magistrate|tribunal) (can|will|may|to) (decide|hear|sort|determine) | (served|serve|serving) (you|the bank|papers|with) | (hear|hearing) from my (solicitor|solicitors|lawyer|lawyers|attorney|counsel|legal) | legal (letter|notice|claim|remedy|route|steps|avenue|avenues|options|process|redress|aid) | consumer (court|forum|commission) | (moneyclaim|money claim|mcol|ccj against|tribunal claim|vcat|scac|small claims)`,
    [-2]: `sue (ryder|sign|signs|is|was|and|at|from|has|says|said|told|in|who|works|helped|called|at your|from your) | (mrs|ms|miss|aunt|auntie|named|called|manager|teller|lady|with|by|thank|dear) sue | (i|we|me|us) (was|were|am|are|being|got) (sued|served|taken to court) | (suing|sued|sue) me | (being|been|was|getting) (sued|garnish*)`,
  },
}

const media: Revision = {
  zh: {
    2: `
      (栏目|节目|频道|省台|市台|央视|卫视|电台|报纸|新闻台|有线|无线|tvb|记者站|报馆|日报|晚报|商报|都市报)…(上镜|采访|感兴趣|跟进|曝|找|来|报|记者|爆|播|等着|投诉|联系) | (上镜|上电视|上报|见报|登报|上新闻|上头条|上热搜|出街|出镜|放料|爆料|报料|报咗料|踢爆|开记者会|开记招) | (粉丝|关注|阅读量|播放量|流量|大号|大v|博主|网红|up主|主播|kol)…(见|曝|发|号|今晚|帮我|转|晒|爆|讲|宣传|扩散|开播|等着) | (万|千)(个)?(粉丝|粉|关注)…(见|曝|发|今晚|号|等着|转)? |
      (截图|录音|视频|聊天记录|证据|片)…(发出来|发出去|放出来|放上网|公开|晒出来|让大家看|让网友|见|全网|今晚|出街|传开|发上去|等着上) | (让|俾|给|叫|等)(全国|全城|全港|全网|大家|网友|网民|公众|社会|街坊|更多人|所有人|天下人)(人|人民|的人)?…(看看|睇下|知道|评评|评理|见识|知|睇清|认清|都知道) | (给|帮|替)(你们|贵行|你行|你哋)(好好|免费)?(宣传|扬扬名|出出名|做广告|曝曝光|打广告|出名|红一把) | (小红书|抖音|微博|b站|知乎|论坛|朋友圈|连登|讨论区|fb|facebook|threads|ig)…(见|宣传|发|曝|写|晒|挂|扒|爆|开post|出post|公审|讲|放出来|放出去|公开)(给|你们|一下|出来|大家)?`,
    0.6: '网上 | 视频 | 转发 | 舆论 | 朋友圈 | 直播 | 微博 | 抖音 | 小红书',
    [-2]: '(看|刷|睇|睇到|看到|刷到|在|里)…(直播|视频|短视频|朋友圈|微博|抖音|小红书|新闻)…(买|认识|广告|活动|说|看到|骗|领|卖|老师|主播|优惠|链接) | (视频|直播)(号|间)?(里|通话|核实|认证|面签|客服|会议|柜员|验证) | (监控|录像|监控视频) | (开|建|做)直播 | 给主播',
  },
  en: {
    2: `
      (followers|subscribers|readers|audience|viewers|listeners|channel|blog|podcast|column|thread)…(ready|post|know|hear|see|story|tell|watch|your call|publish|out|draft*) | (thread|story|video|post|article|review|reviews|screenshots) (is |are )?(ready|drafted|going up|will go up|goes up|going live|goes live|going out|goes out|written)…(to|tonight|tomorrow|your|if|unless|facebook|twitter|online)? | (consumer|money|business|investigat*|news|city|personal finance) (desk|page|pages|editor|team|columnist|column|programme|program|show|unit|correspondent) | (bbc|itv|sky news|channel 4|watchdog|panorama|rip off britain|which?|money box|the guardian|the times|the sun|daily mail|telegraph|wall street journal|tribune|herald|60 minutes|a current affair|today tonight|scmp|south china morning post|straits times|times of india|ndtv|nbc|cbs|abc|fox)…(paperwork|interested|story|contact*|asked|ring|rang|call*|email*|know|told|spoke|speak*|investigat*|hear|run|cover|interview|waiting|desk|reporter|journalist) | (evening|morning|daily|sunday|local) (post|mail|express|standard|times|gazette|news|echo|chronicle|star|argus|observer)…(runs|run|story|print|contact*|interested|thursday|monday|tuesday|wednesday|friday|tomorrow)? | (runs|run|running) (the|a|my|this) story | (front page|headlines|headline|go to print|tell my story|on camera|on air|public shaming|the whole (world|internet|town)|everyone online|let the public|public will|the public (should|deserves|will) (know|hear|see))`,
    1: 'on facebook | on twitter | on instagram | on youtube | on reddit | on linkedin | to instagram | to facebook',
    [-2]: '(met|messaged|bought|found|saw|scam*|contacted|advert|ad|advertised|seller|added|friend|marketplace|clicked|link)…(on|via|through|from) (facebook|instagram|twitter|tiktok|youtube|linkedin|whatsapp) | (social media|facebook|instagram) (ad|ads|advert|account|marketplace|scam)',
  },
}

const collective: Revision = {
  zh: {
    2: `
      (四/五/六/七/八/九/十/百/千/几/多/余/4/5/6/7/8/9/0)(名/位/户/家/个人/人/个家庭/个业主/户人家)…(一起|一齐|集体|联合|联名|联署|共同|签好字|签了字|签名|按了手印|按手印|都是|都被|都系|都买|都中|同样|同一|要讨|讨说法|递材料) | (全体|全部|所有)…(名|位|户|家|人)…(理财|受害|投资|业主|储户|客户|员工|村民|家长|住户|租户|工人|苦主|持有人) |
      (我同|我和|我与|我跟|连同|本人与|本人同|加上)(埋)?…(其他|另外|十几|几十|多个|好几|一班|一众|几个)…(街坊|邻居|客户|苦主|受害|投资|同事|工友|业主|储户|朋友|村民|同学) | (都|全都|大家)(摁|按|签|盖)(了|咗|好)…(手印|名|字|指印|章) | (成座|成条|成村|整栋|整座|全村|全厂|全校|全班|全小区|整个小区|几十户|三十多户|多户)…(都|集体|一齐|一起|联) | (联合|集体|联名|一同|一齐|一起|结伴|组队|大伙|大家伙)(去|来|向|到)?(投诉|讨说法|维权|要说法|要求|追讨|追究|反映|找你们|找银行|签|告|递|举报|报案|声讨|请愿|抗议) | (代表|替|为)(了)?(大家|我们|咱们|全|所有|其他|一众|各位|工友|村里|小区|班上|厂里|同事)…(说|写|投诉|讨|反映|提|要求|发声|签) | (拉|建|组|成立|开咗|开了)…(维权群|苦主群|受害者群|讨债群|业主群|储户群|关注组|大群|个群|群组)…(一起|一齐|都|大家|投诉|维权|几百|人)`,
    [-2]: '(第一|第二|第三|另一|别|某|某一|一|哪|那|这|每|每一)(个|位|名|户)(客户|用户|储户|业主|持卡人|商户|街坊) | (一家|全家|我们)(三|四|五|六|七|八)口 | (四|五|六|七|八|九|十|多|几|个)(个|位|名)(客服|柜员|员工|工作人员|经理|保安|骗子|电话|人接待|人排队|人在排) | 盖的章',
  },
  en: {
    2: `
      (four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|dozen|dozens|several|many|all|lots|plenty|scores|0|1|2|3|4|5|6|7|8|9) of us | (of us|families|households|colleagues|workmates|residents|tenants|customers|pensioners|shopkeepers|students|neighbours|neighbors|parents|members|investors|drivers|nurses|teachers|workers|employees|farmers) (from|at|in|on) (the same|our|this|one)…(signed|signing|complain*|together|affected|same|wages|letter|demand|want|charged|lost|bounced|are)? | (speaks|speak|speaking|write|writing|signed|signing|complaining|acting|representing) (for|on behalf of|as spokesperson for) (everyone|all of us|us all|all|the group|the rest|the others|our group|the whole|them all|my colleagues|my neighbours|my neighbors|the residents|the members|fellow) | (we|us) (are|have) (all|both)…(signed|affected|been charged|in the same boat|victims) | signatures…(attached|enclosed|below) | (every|all the|all our|all of the) (teacher|teachers|nurse|nurses|driver|drivers|employee|employees|tenant|tenants|resident|residents|parent|parents|worker|workers|member|members|shopkeeper|shopkeepers)…(was|were|are|had|have|paid|charged|affected) | (same boat|banding together|clubbed together|got together|stand together|jointly|en masse|open letter|round robin|petition of|petition with|petition signed) | (residents|tenants|homeowners|members|customers|victims|owners|investors|depositors|shareholders)(')? (association|committee|group|action group|union|council|forum)`,
  },
}

const repeat: Revision = {
  zh: {
    2: `
      (提|报|开|交|建|登记|录|下)(过|了|咗)…(工单|单子|投诉单|投诉|申诉|case|个案)…(又|再|次|关|没|冇|不|未|结) | (又提|再提|又报|又投|再投|又打|又写|又发|又开|又登记)…(次|遍|封|通|工单|投诉|电话|邮件) | (工单|投诉|单|个案|case)…(给我关|关了|被关|自动关闭|结案|已办结|显示完成|显示办结|被结|关单|cut咗)…(没|未|冇|根本|问题|一个电话|不)? | (两次|三次|四次|几次|每次|次次|回回|每回|次次都)(都)?(话|说|讲|给我|推|答应|承诺|是|被|关|敷衍|登记|让我等|叫我等|回复一样|同样) |
      (翻来覆去|来来去去|来来回回|复制粘贴|同一套|还是那套|那套话|车轱辘话|千篇一律|官腔|罐头|罐头回复|打太极|耍太极|踢嚟踢去|踢来踢去|互相推|推来推|敷衍了事|敷衍我|和稀泥)…(回复|答复|话|说|解释|覆|电邮)? | (回复|答复|处理|结果|解释|结论|覆)…(不认|不认可|不服|不满|不能接受|不接受|接受不了|无法接受|唔接受|唔服|唔认同|敷衍|避重就轻|答非所问|没解决|没有解决|等于没|糊弄) | (重新|再次|再)(审|查|核|核实|核查|调查|处理|研究|考虑|覆核|检视|复核|审视|评估)(一遍|一次|过|清楚|我的)? | (覆检|覆核|复检|再审|上级重新|升级处理|升级投诉|上级处理|找你们上级|换个人处理|换人处理) | (催|追|问)(过|了|咗)…(次|遍|回|没|冇|未|不|都) | (等|拖)(了|咗|足|够)…(月|周|星期|年|日|天)…(没人|冇人|无人|没有人|冇覆|没有回复|没回复|没下文|石沉|没消息|没动静|未有回复|冇回音) | (上个月|上月|上周|上礼拜|月初|年前|去年|早前|之前|先前|较早前|几个月前|前几天|上次)…(投诉过|反映过|报过|提过|写过信|打过电话|打过|申诉过|讲过|来过电话|答应|承诺|话会|说会|投诉)…(没人|冇人|没有|冇覆|未有|未见|还没|仍未|仍然|又|到现在|至今|到而家)`,
    [-2]: '(如|若|倘|要是|逾期|限期|限你|三日|七日|三天|七天|月底)…(内|前|后|之内)…(仍|还|再|都)(无|未|没|没有|不)…(答复|回复|解决|处理|回应|理)',
    [-3]: `(当|就当)(我|本人)(没|冇|没有)(说|讲|提|投诉)过? | 投诉…(撤|取消|作废|销|算了|唔使|不用) | (撤|取消|销)…(之前|上次|早前|原来)?(的|嗰个)?(投诉|工单)`,
    1: '跑了好几趟 | 跑了几趟',
  },
  en: {
    2: `
      (each|every) time (i|we)…(start|from scratch|new|somebody|someone|different|explain|repeat|told|call|ring) | (from scratch|all over again|yet another) | (rang|called|wrote|phoned|e-mailed|emailed|complained) (on|in) …(and|then) (on |in |again )?(monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|may|june|july|august|september|october|november|december) | (ignored|ignores|ignoring|overlooked|skipped|missed|didn't address|did not address|doesn't address|does not address|failed to address|fails to address|avoided|sidestepped)…(what i asked|my question|my questions|my points|my point|half|most of|my complaint|the issue|the point|my last|my letter|my email) | (look|looked|looks|take a look|go|check|investigate|consider|think) (at )?(it|this|my case|my complaint|the case|the matter|into it|into this)? ?(again|afresh|once more|a second time|one more time|properly this time) | (auto(-| )?reply|automated (reply|response|email)|canned (reply|response|answer)|template (reply|response|answer|letter)|same (reply|response|answer|script|template|letter|line)|copy and paste|copy-paste|fobbed off|passed (around|from pillar)|pillar to post|brush(ed)? (me )?off|run(-| )?around) |
      (e-mail|email|letter|call|complaint|message|reminder|chaser|attempt|report|request|contact) (number|no.|#|no) ?(two|three|four|five|six|2|3|4|5|6|7) | (first|initial) (was|one was|on|e-mail|email|letter|call|complaint)…(second|then|again|since then|followed) | (chased|chasing|chase|reminded|reminder|nudge) (you|this|it|up|again|my)…(times|twice|since|weeks|again|already|and)? | (already|previously) (called you|contacted you|written to you|wrote to you|emailed you|told you|raised (this|it)|flagged (this|it)|reported (this|it) to you|complained) | (back|here) (again|once more) | (reference|ref|ticket|case|complaint) (number|no|#)…(closed|without|still|again|reopened|months|weeks) | (closed|shut) (it|my case|my complaint|the case|my ticket|the ticket) (without|twice|again|both) | (promised|said|told me|assured)…(call back|callback|get back|respond|reply|ring back|refund)…(nothing|never|no one|nobody|still|weeks|months|again) | weeks (later|on|and)…(nothing|silence|no reply|no response|no answer|still)`,
    [-2.5]: `(contacted|written to|called|told|emailed|wrote to) my (congressman|congresswoman|senator|mp|lawyer|attorney|solicitor|union|representative) | (sent|posted|provided|uploaded|given|faxed) (the|my|you the|her|his|you her|you his) (death certificate|documents|paperwork|form|forms|probate|id)…(times|twice)`,
  },
}

const withdrawal: Revision = {
  zh: {
    2: `
      (这单|该单|工单|单子|投诉单|案子|case|件事|这事)…(销了|撤了|销掉|撤掉|取消吧|结了吧|算了|关了吧|cancel|撤啦|销啦) | (就|这事|此事|件事)…(翻篇|到此为止|算数|就这样吧) | 投诉(我)?(不要|唔要|不追|作废)(了|咗)? | (当我冇|当我没)(嚟过|来过|讲过|说过|提过|投诉过) | (当|就当)(我|本人)?(没|冇|没有)(说|讲|提|投诉|反映)(过)? | (搞掂|搞定|解决|说明白|讲清楚|说清楚|谈妥|谈好|和解|协商好|处理好|倾掂|收到钱|钱到了|退到了|退了)…(撤|销|取消|不用|唔使|不追究|不投诉|当我|算了|结案|无须|无需|关闭|结了) | (不想|不打算|不准备|唔想|不)(再)?(追究|投诉|计较|追|深究|闹|继续投诉)(了|喇|啦|下去) | (投诉|申诉|举报|诉求|反映的问题|反映)…(作罢|到此为止|撤了|撤掉|不用再|算了|收回|撤返|取消|不需要|唔使|不必) | (取消|撤回|撤销|收回|撤返|撤掉|cancel|撤)(咗|了)?…(投诉|申诉|举报|工单|单) | (麻烦|请|帮我|可以)(把|将)?(投诉|工单|单子|案)…(关|撤|销|结|取消)`,
    [-2]: `(挂失|转账|申请|交易|订单|预约|续费|扣款|保单|贷款|分期|注销|年费|费用|会员)…(撤销|撤回|取消|不用处理|作废) | (撤销|撤回|取消)(的|了|掉|不了|这笔|该笔|我的)?…(转账|交易|年费|费用|分期|贷款|保单|处罚|查询|记录|限额|管控|扣款|代扣|授权|订单|自动) | (不撤|不取消|不会撤|绝不撤|要是不|如果不|再不|凭什么撤) | (说|系统|客服|都说)…(自动调整)?不用管`,
  },
  en: {
    2: `
      (close|cancel|drop|withdraw|scrap|forget|disregard|ignore|bin|pull|retract|end|shut)…(complaint|grievance|case i|ticket i|claim i|dispute i|complaint i|case that i) (i|that i|we|from|of|raised|made|filed|sent|lodged|opened|submitted|about|on|dated)? | (sorted|resolved|settled|fixed|cleared up|put right|sorted out)…(close|cancel|drop|withdraw|no need|disregard|no further|stand down|ignore|forget) | (no need|not necessary|needn't|don't bother|do not bother|please don't|please do not|you can stop|no longer need) (to |you to )?(look into|investigate|reply|respond|follow up|pursue|proceed|continue|take this further|take it further|do anything|escalate|investigating|chase) | (stop|stopped|cease) (looking into|investigating|chasing|the investigation|working on) | (rather|prefer to|like to|happy to|want to) (leave it|let it rest|leave it there|let it go|call it a day) | (happy|glad|content|satisfied) (to|for you to|with) (close|withdraw|leave it|let it|drop|the outcome and) | (changed my mind|had second thoughts|my mistake|my own mistake|my error|false alarm)…(complaint|withdraw|ignore|disregard|cancel|close|forget|no need|sorry)`,
    [-2]: `(withdraw|cancel|drop|waive|remove|reverse|retract|close) (the|this|that|my|your) (fee|fees|charge|charges|claim against|lawsuit|interest|order|offer|default|card|account|loan|transfer|payment|policy|subscription|penalty|mark|markers?|money|cash|funds|notice|threat|demand)`,
  },
}

const suggestion: Revision = {
  zh: {
    2: `
      (出|做|加|设|弄|搞|开|装|放|添|有)(个|一个|台|张|条|部|多)…(多好|就好了|该多好|多方便|就方便|更方便|就更好|会更好|会好好多|好好多|方便啲|贴心) | (提|俾|给)(个|点|啲|些|条|一个|一点)(意见|建议|想法|主意) | (要是|如果|若|要系)…(就省事|就方便|就好了|更方便|就更好|就完美) | (供参考|仅供参考|小小意见|一点想法|个人建议|提点意见) | (可以|应该|不妨)考虑…(设|加|增|开|提供|推出|改|装) | (可唔可以|可不可以|能不能|能否|可否|不如|何不|何妨|考虑下|不妨)…(加装|加个|加设|加返|增设|增加|印埋|印上|设立|设置|添置|开多|开返|推出|引入|放大|调大|做大|出个) | (希望|盼|建议|期望|但愿|期待|最好)…(增加|加多|加装|加设|加开|增开|增设|推出|改善|优化|调大|放大|延长|支持|提供|保留|开放|添置|设置|配备|安排多|设多)`,
  },
  en: {
    2: `
      (have you|did you ever) (thought|think|consider*)…(about|of) | (lovely|brilliant|fantastic|amazing|super|handy|useful|nice|great|helpful|wonderful|ideal) (if|to see|to have)…(app|you|branch|website|could|had|let|atm|bank|statement|card|there) | (any chance|how about|have you thought|have you considered|ever thought|perhaps you could|maybe you could|you might|why don't you)…(adding|having|letting|offering|introducing|providing|including|allowing|opening|installing|add|let|offer|provide) | (an idea|one idea|small idea|idea:|tip:|wish list|wishlist|feedback:|improvement|for improvement|could be improved|room for improvement)`,
  },
}

/** Concepts beside the phrases of the signals of escalation and kind. */
export const evidenceOfEscalation: Readonly<Record<string, Revision>> = {
  'regulator-threat': regulator,
  'legal-threat': legal,
  media,
  collective,
  repeat,
  withdrawal,
  suggestion,
}
