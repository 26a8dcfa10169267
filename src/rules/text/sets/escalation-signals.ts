import type { Revision } from './revised.js'
import { manyPeople, several } from './word-classes.js'

const regulator: Revision = {
  without: '人行 | 央行 | regulator* | 举报 | 监管局 | 监管部门',
  not: {
    消协: '消协会员卡',
    occ: 'occ code',
    纪委: '纪委家属 | 纪委大院',
    bbb: 'bbb rated | bbb rating of my',
  },
  zh: {
    2: `
      (向|去|到|找|给|打|报|报告|投诉到|反映到|上报|举报到|上诉|联系|拨打|同|跟)(中国)?(人行|央行|人民银行) | 人行(投诉|举报|反映|热线|总行|分行|支行|金融消费|来人|监管) | (央行|人行)…(投诉|举报|反映|告你) |
      (监管部门|监管机构|监管单位|主管机关|上级监管|监管局|监管机关|有关部门|上级主管) | (向|去|到|找|让|请|要求|联系)…监管(投诉|反映|举报|介入|处理|评理)? | 监管(投诉|介入) |
      (金管局|金融管理局|金监局|金监总局|金融监督管理|金融监管|金融局|金管会|金融办|银监|保监|银监会|保监会|银宝监|银包监|银保坚) |
      (申诉专员|消委会|消费者委员会|消费者权益保护委员会|消保委|消协|消费者协会|调解中心|金融纠纷调解|证监会|廉政公署|廉署|立法会议员|区议员|议员办事处|私隐专员|公平交易委员会|评议中心) |
      (上访|信访|国家信访|进京|去北京(告|反映)|国务院|中南海|政务热线|市长热线|市长信箱|领导留言板|人民网留言|12345|12315|12386|12378|12363|互联网信访|督查组|巡视组|巡察组|纪检|监察委|检察院举报) |
      (举报|告发|检举|实名举报)(你|贵行|银行|你行|该行|他们|这家|到底|信|电话)? | (告|投诉)(到|去|给|至)…(局|总局|监管|银保监|银监|政府|上面|上级|总行以外|市政府|部门) | (向|找)(上级|政府|市政府|工商|市场监管|司法)…(投诉|反映|举报|告)`,
    1: '上级部门 | 主管部门 | 总行投诉 | 向上反映',
    [-3]: '(在|住)…(监管局|银监|信访|消协|市场监管|纪委|监委|税务局|政府)…(上班|工作|退休|对面)',
    [-2]: '(根本|从来)?没(有)?(说过)?要去(告|举报|投诉) | (转来|转办|交办)的(投诉|工单)',
  },
  en: {
    2: `
      (the|a|your|our|state|federal|financial|banking|bank|proper|relevant|government|industry) (regulator|regulators|regulatory (body|agency|authority|authorities)) | (regulators|regulatory agencies|banking regulator) | (report|complain|complaining|complaint|write|go|going|escalate|contact|contacting)…(to|with) (the |a )?(regulator|regulators|authorities|ombudsman) |
      financial ombudsman | ombudsman | (to|the) fos | fos | attorney general | attorneys general | ag's office | state banking (department|commission|commissioner) | (department|division|office) of (banking|financial services|financial institutions|consumer affairs|consumer protection) | banking commission* | commissioner of banks | dfs | dfpi | federal reserve | consumer protection (agency|bureau|office|council|department) | financial regulator | central bank | better business bureau | (file|filed|filing|submit|submitted) (a )?(complaint|report) (with|to) (the )?(cfpb|fdic|occ|ftc|bbb|state|attorney|regulator|government) | consumer financial | (my|our|the|a|state) (senator|congressman|congresswoman|representative in congress|member of parliament) | my mp | hkma | monetary authority | consumer council | sfc | rbi | banking ombudsman | reserve bank | afca | asic | obsi | fincen | irs whistleblower |
      procon | banco central | bacen | consumidor.gov | reclame aqui | condusef | profeco | defensor del cliente | superintendencia | consumer forum | lokpal`,
    [-3]: 'regulator (valve|pump|switch|company) | (pressure|gas|voltage) regulator',
  },
}

const legal: Revision = {
  without: '法律责任 | 仲裁 | 律师 | sue | suing | court | attorney* | lawyer* | legal rights | 保留追究',
  not: {
    起诉: '被起诉 | 起诉书送达 | 收到起诉',
    'litigat*': 'litigation department',
    'arbitrat*': 'arbitration agreement | arbitration clause',
    'lawsuit*': 'lawsuit against me',
  },
  zh: {
    2: `
      保留…(追究|法律|诉讼|追诉)…(权利|权|责任) | 追究…(法律|刑事|民事|相关)责任 | (走|通过|采取|诉诸|循|寻求|进入|启动|用|拿起)…(法律|司法|诉讼)(程序|途径|手段|武器|渠道|行动)? | 法律(途径|程序|手段|武器|行动|诉讼) | (律师信|律师函|律师介入|请律师|找律师|委托律师|聘请律师|我的律师|咨询律师|咨询了律师|律师会|代表律师) |
      (去|到|向|上|交|找)(人民)?法院…(告|起诉|立案|诉|递|申请|解决)? | (法院|法庭)(见|上见|起诉|立案|讨|告你|解决) | (上|对簿)(法庭|公堂) | 打官司 | (告上|告到|诉至|诉诸|起诉到)(法庭|法院) | (我要|我会|就|准备|将|只能|去|一定|必将|必须)(告|起诉|控告|状告)(你们|贵行|你行|银行|到底|你) | (入禀|小额钱债|审裁处|传召|索偿|追讨赔偿) | 申请(劳动)?仲裁 | 提(起|请)(仲裁|诉讼|公诉) | 司法(程序|途径|解决)`,
    1: '律师 | 法院 | 仲裁 | 依法维权 | 法律责任',
    [-2]: '(在|住|住在)(律师|法院|检察院)…(上班|工作|家属院|宿舍|对面|旁边|附近|楼下) | (法院|律师)(家属院|宿舍|旁边|对面|附近) | (律师|法院)(助理|上班|工作)',
  },
  en: {
    2: `
      (will|shall|to|and|i'll|we'll|could|can|must|would|may|might|gonna|just) sue | sue (you|the bank|them|your|this|for|over|if) | suing (you|the bank|your|them|for|over|against) | law suit | be suing | (legal action|legal proceedings|legal recourse|legal remedies|legal advice|legal counsel|court action|court proceedings|court case|court claim|court order against you) | (issue|issuing|start|starting|begin|commence|commencing|bring|take|taking|file|filing) (court |legal )?(proceedings|suit|a suit|a claim in court|a lawsuit|lawsuit|legal action) | issuing proceedings | issue proceedings |
      (see|meet) you in court | (take|taking|took|drag|bring) (you|this|the bank|them|it|your bank) to (small claims |county |federal |civil |)?(court|tribunal|arbitration) | (go|going|went) to court | in (small claims|a court of law|federal court|court over) | small claims | county court | (my|our|an|a|retain|hire|hired|consult|contacted|contact|spoke to|speak to) (attorney|attorneys|lawyer|lawyers|solicitor|solicitors|counsel|barrister) | solicitors | letter before (action|claim) | letter of claim | retained (counsel|an attorney|a lawyer) | class action | pursue (this )?legally | pursue legal | legal team | (hold|held) you (legally )?liable | press charges | reserve (all )?(my|our) (legal )?rights |
      ação judicial | acao judicial | entrar na justiça | entrar na justica | processar o banco | meu advogado | acciones legales | acción legal | accion legal | demandar | demandaré | mi abogado | vía judicial | court case karunga | legal notice`,
    1: 'lawyer | lawyers | legal rights | arbitrat*',
    0.9: 'attorney | attorneys | court',
    [-2]: `attorney general | (court|attorney) (street|road|avenue|lane|drive|square|st|ave|close) | power of attorney | (i|we) (sued|won|lost)…(last year|years ago|landlord|ex|neighbor|neighbour) | mr grace court | food court | tennis court | basketball court`,
  },
}

const media: Revision = {
  threshold: 2,
  without:
    '新闻 | 朋友圈 | 直播 | 网上 | 视频 | 转发 | 媒体 | 微博 | 抖音 | 小红书 | media | reporter* | facebook | twitter | youtube | online review* | yelp | google review* | expose you | tiktok',
  not: { 记者: '记者节 | 记者证 | 记者站对面', 曝光: '曝光度 | 曝光量', 电视台: '电视台上班 | 电视台对面' },
  zh: {
    2: `
      (传媒|报社|报馆|新闻媒体|各大媒体|自媒体|媒体曝光|媒体记者|新闻热线|新闻记者|焦点访谈|315晚会|三一五晚会|民生节目|东张西望|都市频道|日报|晚报|晨报|周刊|苹果新闻|头条新闻|爆料|报料) | (找|联系|通知|告诉|联络|请|向|给|邀请|让|同|跟|投稿|捅给|交给)(了)?(各大|新闻|多家|当地|全国)?(媒体|记者|电视台|新闻|传媒|报社|报纸) | (媒体|记者)(来|介入|报道|采访|跟进|曝|见) |
      (发|发到|发上|发在|放到|放上|放在|传到|传上|挂|挂到|挂上|挂在|曝到|曝光到|晒|晒到|登上|贴到|贴上|写到|公布到|捅到|投到|上)(了)?(网上|网络|抖音|微博|小红书|朋友圈|快手|知乎|头条|公众号|b站|贴吧|论坛|视频号|短视频|热搜|某音|某书|某博|互联网|社交媒体|社交平台|讨论区|连登|脸书|ig|youtube|自媒体|平台曝) | (发|放|挂|曝|晒|登|贴|上传)…(到|上|在|去)(网上|网络|抖音|微博|小红书|朋友圈|快手|知乎|公众号|互联网|社交媒体|论坛) | (某音|某书|小红薯|小某书|抖某|某博|dou音) |
      求(转发|扩散|曝光|扩) | 【(微博|抖音|小红书|快手|论坛|本地论坛|贴吧|知乎)】 | (让|叫|给|请|等)…(全国|全网|广大|所有|网上|社会)(的)?(网友|人|网民|老百姓|公众|市民|街坊)…(评评理|看看|知道|评理|曝|见识|瞧瞧|评) | (网友|大家|全网)(来)?(评评理|评理|曝光) | (公诸于世|公之于世|公之于众|公开曝光|网络曝光|全网曝光|上热搜|登报|见报|上报纸|上电视|拉横幅|开直播|直播曝光|现场直播|拍视频发|拍成视频|录了视频|诉诸舆论|舆论压力|黑猫投诉)`,
    1: '网上 | 视频 | 转发 | 舆论 | 媒体 | 朋友圈 | 直播 | 新闻 | 微博 | 抖音 | 小红书',
  },
  en: {
    2: `
      (the|to|local|national|social|news|mainstream|tell|contact|contacting|alert|inform) media | (to|tell|contact|call|inform|alert|with) the (press|papers|newspapers|newspaper|news|tv|times|guardian|mail) | (the press|newspapers) | (local|tv|national|evening|channel) news | news (station|crew|channel|desk|outlet|outlets|team|media|paper|papers) | channel (2|3|4|5|6|7|8|9|10|11|12|13|two|four|five|seven|nine|eleven) | (consumer|investigative|news|tv|local|a) (reporter|reporters|journalist|journalists) | (reporter|reporters) (at|from|who|will|is|about) | (a|the|our|your) (local )?(tv|television) station | abc news | nbc | cbs | cnn | bbc | fox news | new york times | daily mail | (go|going|went) (public|viral|to the media|to the press|on tv|on the news) |
      (post|posting|posted|share|sharing|put|putting|publish|publishing|expose|exposing|tweet|tweeting|blast|air)…(on|to|all over|across|via|online)…(facebook|twitter|instagram|tiktok|youtube|reddit|linkedin|yelp|trustpilot|social|internet|online|google|x|threads) | (tweet*|tiktok|reddit|trustpilot|social networks) | (on|to) (facebook|twitter|instagram|youtube|reddit|linkedin|yelp) | (leave|leaving|write|writing|post|posting) (a )?(bad |negative |one-star |1-star )?(review|reviews) | expose (you|this|your|the bank) | name and shame | watchdog programme | imprensa | redes sociais | jornal | la prensa | los medios | redes sociales | periodico`,
    1: 'online review* | yelp | google review* | facebook | twitter | youtube | reporter | reporters | media',
  },
}

const collective: Revision = {
  threshold: 2,
  without: '上访 | 聚集 | 位同在 | 我们八个人 | petition | all of us customers | class action',
  not: { 联名: '联名账户 | 联名卡 | 联名户 | 联名信用卡 | 联名借记卡 | 联名款' },
  zh: {
    2: `
      (联名|联署|联合投诉|联合签名|集体签名|集体维权|集体上访|集体投诉|集体诉讼|抱团|组团维权|维权群|维权小组|苦主群|受害者群|投资者群|受害者联盟|苦主大会|一起维权|共同维权|集体反映|群体性|全体(储户|客户|业主|投资者|员工|村民|家长|持有人|居民|老师|教师|职工)) | (建|拉|组|组建|成立|有)(了|咗)?(个|一个)?(维权|苦主|微信|投诉)?(群|大群|小组)…(一起|都|大家|投诉|讨说法|维权|人)? | (大家|我们|咱们)…(建了群|拉了群|建了个群|建咗群|组了群|建群) |
      (名|位|户|个)${manyPeople} | (几十|上百|数百|几百|上千|数千|几千|百|百多|数十|十几|二十|三十|四十|五十|六十|七十|八十|九十|一百|两百|三百|四百|五百|余)(多|余|来|几)?(名|位|户|人|个人|家)…(都|一起|共同|联名|集体|被|买|受|要求|等|储户|业主|投资|签) | (十|百|千)(多|余|几)?户 | (许多|很多|众多|大批|一大批|好多|成群|大量)(的)?${manyPeople}…(一起|共同|都|集体|同样|聚集|联名) | (我们|我哋)(这些|这批|这群|一群|一班|一众|全村|全小区|整个小区|整栋楼|厂里|单位|班上|部门)…(都|一起|共同|苦主|受害|集体|人|被) | 我们(小区|村|厂|公司|单位|学校)…(都|集体|全体|几百|几十|上百) |
      (苦主|受害者们|储户们|业主们|投资者们) | (十几|几十|八十几|二十几|三十几|上百|几百|两百|三百|一百多)(个|名|位|户)?…(业主|工人|储户|客户|街坊|邻居|同事|村民)…(一起|联合|联名|共同|集体|都) | (联合起来|一齐投诉|一起去投诉|一起投诉|一班(客户|街坊|苦主|业主)|一众(客户|业主)) | ${manyPeople}(们)?(共同|联合|集体|一起)(投诉|要求|反映|签名|维权|请愿|到|来) | (共同|联合|一同)(投诉|签名|请愿|诉求|要求贵行) | 代表(全体|其他|所有|我们|小区|广大|众|各位)…(业主|储户|客户|投资者|村民|受害|员工|家长)`,
    [-2]: '联名(账户|卡|户|信用卡|借记卡|款)',
  },
  en: {
    2: `
      (we|us),? the undersigned | undersigned (customers|depositors|members|residents|tenants|shareholders|investors|borrowers|account holders) | the undersigned | (signed|signatures|signed by)…(customers|depositors|residents|members|us) | (all|dozens of|hundreds of|thousands of|scores of|several|numerous|many|other|fellow|a group of|group of|many other|number of|together with) (affected |other |of your |)?(customers|depositors|investors|homeowners|borrowers|account holders|cardholders|victims|residents|tenants|members|neighbors|neighbours|families|retirees|employees|parents|students)…(have|are|were|also|in the same|who|and i|demand|want|affected|lost|join|complain|same)? | on behalf of (all|ourselves|the|our|other|my fellow)…(residents|members|customers|depositors|tenants|owners|employees|investors|neighbors|neighbours|parents|borrowers|families|homeowners) | (joint|collective|group|class) (complaint|action|letter|petition) | (join|start|starting|file|filing|organize|organizing|considering) (a|the|our) class action | (our|the|a|sign|signed|signing|this) petition (with|signed|to|by|from|of|demanding)? | (we are|there are|we have) (a group of|dozens|hundreds|many|over|more than|about|nearly)…(customers|depositors|investors|people|of us|families|residents|victims) | (dozens|hundreds|thousands|many|several|most|ten|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|six|seven|eight|nine) of us | (writing|complaining|complain|filing|acting) (together|as a group|collectively|jointly) | as a group | (facebook|whatsapp|support) group (of|with|for)…(customers|victims|affected|people|members) | collectively | join forces | joined together | banded together`,
  },
}

const repeat: Revision = {
  without:
    '多次联系 | 无果 | 至今未解决 | 至今没有解决 | multiple times | numerous times | several times | again and again | numerous calls',
  zh: {
    2: `
      (二|两|三|四|五|六|七|八|九|十|n|2|3|4|5|6|7|8|好几|无数)(次|封|回|通|度)(投诉|来信|反映|致电|来电|打电话|来函|写信|找|申诉|提交|发邮件|举报|询问|联系|催|电邮|信|来) |
      (问|投诉|反映|打电话|致电|来电|催|找|说|讲|报|提交|交|打|写|发|寄|申诉|解释|沟通|联系|要求|求|联络|反馈)(了|过|咗)…${several}(次|遍|回|封|通|个电话) | (打|问|催|找|都问)${several}(次|遍|回) | (多次|反复|屡次|屡屡|三番五次|三番四次|一再|再三|一而再|数次|无数次|好几次|几次三番|接二连三)(地)?(投诉|反映|联系|打电话|致电|催|沟通|要求|询问|找|申请|交涉|来|去|上门|提出|拨打|电话|致信|写信|跟进|协商|催促|报告|说明) |
      (又|再)(一次|来|次)?(投诉|反映|来信|致电|来函|申诉) | 再(度|次)(投诉|反映|来信|致电|来电|来函|申诉|联系|请求|要求|要求核|向贵行|写信) | (上次|之前|以前|早前|前次|此前)…(投诉|反映|打过|来过|写过|说过|答复|承诺|处理|提交|报过|回复)(过|了|的)?…(还|仍|又|没|至今|未|依然|现在|再|不满|不服)? | (投诉|反映|说|打|写|来|找|问)过(了)?…(没|不|仍|还|没人|未|无) |
      (一直|至今|到现在|迟迟|始终|仍然|仍|还|仲|依然|依旧)…(没|未|无|冇|不)(有)?(人)?(解决|处理|答复|回复|回音|回应|理|跟进|结果|下文|说法|覆|回信|给说法|给答复|给结果|搭理|联系我|受理|解释|处理好|处理完|管) | (没人|冇人|无人|没有人)(管|理|理睬|处理|跟进|回复|答复|覆|搭理) | (石沉大海|杳无音信|没有下文|不了了之|不闻不问|踢皮球|推来推去|推三阻四|拖了又拖|一拖再拖|没完没了地推) |
      (申请|要求|请求|提出|提请)(进行|重新|予以|贵行)?(核查|复核|复查|复议|重新调查|重新处理|覆核|复审|再调查|二次处理|再次核查) | (不服|不认可|不接受|不满意|不满|不同意|有异议|唔接受|唔满意)(贵行|你行|你们|银行|该|上述|此|这个|上次|前次|之前|对)?(的)?…(处理|答复|决定|结论|结果|回复) | (处理|答复|决定|结论|结果|回复|裁定)(意见|结果|决定)?…(不服|不认可|不接受|不满意|有异议|无法接受|不能接受|不予认可|唔接受) | (催|追)了(很久|好久|几个月|半年|一年|无数) | 上次(来信|投诉|工单)`,
    1: '多次联系 | 无果 | 反复联系 | 老样子 | 又来了 | 还是没',
  },
  en: {
    2: `
      (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|nth|umpteenth) (e-mail|email|letter|call|phone call|complaint|time i|time we|request|attempt|message|visit|time writing|time calling|time that i|inquiry|dispute|time complaining|trip) | (for the|my|this is the) (second|third|fourth|fifth|sixth|hundredth|umpteenth) time |
      (called|phoned|written|wrote|complained|emailed|e-mailed|contacted|asked|told|visited|disputed|reported|requested|spoken|spoke|messaged|faxed|gone|tried|sent|explained|went|been)…(twice|three times|four times|five times|six times|seven times|ten times|many times|multiple times|several times|numerous times|countless times|repeatedly|over and over|again and again|3 times|4 times|5 times|6 times|7 times|8 times|10 times|times already|times now|a dozen times|on numerous occasions|on multiple occasions|several occasions) | (repeatedly|continually) (called|asked|complained|contacted|written|requested|told) | (multiple|several|numerous|countless|many|repeated|three|four|five|six|ten) (calls|letters|emails|e-mails|complaints|phone calls|attempts|requests|visits|messages) |
      (writing|calling|contacting you|complaining|asking) (you )?again (about|regarding|because|over|concerning|as) | still (no|not|have not|haven't|has not|hasn't|have no|had no) (answer|reply|response|resolution|word|call back|heard|received a|gotten a|been resolved|resolved|had a response|got an answer|explanation|result) | (still|yet) (unresolved|unanswered|waiting for (a|an|your) (answer|reply|response|call)) | never (heard back|got a reply|got a response|received a response|replied|responded|answered) | (no one|nobody) (ever )?(called|has called|got|replied|responded|answered) (me )?(back)? | (previous|earlier|prior|last|original|first) (complaint|letter|e-mail|email|case|ticket|dispute|claim|correspondence)…(was|were|still|never|not|closed|ignored|remains|has|went|number|no)? |
      (already|previously|have before) (complained|reported|disputed|filed|submitted) | (yet|once) again (i|we|you|the|this|my) | (following|follow|followed) up (on|to|with) (my|our|the) (complaint|letter|case|earlier|previous|dispute|e-mail|email|claim|last) | (reopen|re-open|reopening) (my|the|this|our)? ?(complaint|case|dispute|claim)? | (not satisfied|dissatisfied|unhappy|disagree|not happy|do not accept|don't accept|cannot accept|reject) (with |)?(the|your|this) (final )?(response|decision|answer|outcome|reply|resolution|findings|result|investigation) | (appeal|appealing|review|reconsider|reconsideration of|escalate) (of )?(the|your|this|that) (decision|outcome|findings|final response|denial|result) | as i (wrote|said|explained|told you|mentioned|stated) (before|last|in my|already|previously|on) | (ya|otra vez) (reclamé|reclame|llamé|llame) | já reclamei | ja reclamei | segunda reclamação`,
    1: 'multiple times | numerous times | several times | numerous calls | once again | yet again | again and again | still waiting',
  },
}

const claimsAgent: Revision = {
  label: { en: 'Acts for others as a business', zh: '疑似职业代理' },
  threshold: 2,
  zh: {
    2: `
      (代理|代办|代为)(维权|退保|投诉|处理停息|协商还款|征信|处理债务|协商|申诉|减免) | (全权)?(委托|授权|代理)…(咨询|法务|法律|信用管理|债务|服务|维权|科技|信息)…(公司|机构|中心|事务所|工作室|平台|团队)…(处理|代理|代办|协商|代为|交涉|办理)? | 全权(委托|代理|授权|代表|处理) | (我司|我公司|本公司|我方公司|本机构|我中心|本中心|我所|本工作室)…(受托|受委托|委托人|当事人|代理|债务|征信|维权|代客户|现代) | (受|接受)(客户|委托人|当事人|持卡人|债务人|投保人)?(的)?(全权)?委托…(代|提出|向贵行|办理|处理|投诉|协商|公司|就) | (现代|兹代|谨代|代)(客户|委托人|当事人|持卡人|债务人)(提出|投诉|申请|协商|向) |
      (法务咨询|债务优化|债务重组|债务规划|债务咨询|债务协商|征信修复|征信洗白|修复征信|征信异议代办|异议代办|反催收|停息挂账(公司|机构|代办|业务|服务|团队|平台)|退保代理|维权公司|维权团队|法律咨询公司|信用修复|法律服务中心|法务公司|法务团队|法务部代|贷款中介代|信用管理公司) | (停息挂账|征信异议|退保|债务重组|减免|分期)…(委托|代理|代办|授权)…(公司|机构|团队|律所)? | (成功后|事成之后|办成后|成功)…(收费|付费|抽成|分成|提成|%|佣金|报酬|服务费) | (按|抽)(退款|退保|减免)?(金额|比例)(的)?…(收费|收取|抽成|提成|分成|%) | (先办后付|不成功不收费|不成功不收|包成功|百分百退|代理费|服务费)…(退保|停息|征信|减免|维权) | (一切|所有|后续|今后)(的)?(联系|沟通|联络|事宜)…(请|须|均|直接)?(找|联系|与)…(公司|代理人|机构|受托|我司) | 代理(投诉人|消费者|客户|持卡人|投保人)`,
    1: '停息挂账 | 受托人 | 委托代理',
    0.5: '授权委托书 | 代理人 | 委托书',
    [-1.5]:
      '我代(我|母亲|父亲|爸|妈|老人|爱人) | (律师事务所|律所)(律师)?(助理)? | 委托(儿子|女儿|家人|爱人|妻子|丈夫|子女)',
  },
  en: {
    2: `
      no(-| )win(,)?(-| )no(-| )fee | (we|our firm|our company|this firm|i) (act|acts|are acting|am acting|represent|represents|are instructed|have been instructed)…(the above|our client|our clients|the consumer|your customer|the borrower|the account holder|a client|several clients|numerous clients|the named|above-named) | (acting|writing) (for|on behalf of) (our client|our clients|the consumer|the above) | (on behalf of|for|represent|representing|instructed by) (our|the above|my|a) (client|clients|named client) | our client(s)? (has|have|was|were|is|wishes|requires|seeks|demands|instructs|disputes)? | claims (management|company|handler|handlers) | claim management | credit repair (company|organization|organisation|agency|specialist|services|firm)? | (debt settlement|debt relief|debt resolution|credit restoration|consumer advocacy) (company|firm|agency|service|services|specialists) | letter of authority | (success|contingency) fee | fee(s)? (is|are) (payable)? ?(only)? ?(on|upon) success | percentage of (any|the) (refund|redress|compensation|recovery|amount recovered) | (commission disclosure|commission disclosures) | (authorised|authorized|appointed) (representative|agent) (of|for) (the|our|mr|mrs) | (signed|enclosed|attached) (form|letter) of authority | all (future )?(correspondence|communication|communications|contact) (must|should|is to|to) be (directed|addressed|sent|made) to (us|our office|this office|our firm) | we have been (appointed|instructed|retained|engaged) (by|to)`,
  },
}

/** The statutory word: somebody other than before looks again (Order 3/2020 art. 20). */
const reviewAsked: Revision = {
  label: { en: 'Asks for a review of the answer', zh: '对处理结果申请核查' },
  threshold: 2,
  zh: {
    2: `
      (申请|要求|请求|提出|提请)(进行|重新|予以|贵行)?(核查|复核|复查|复议|重新调查|重新处理|覆核|复审|再调查|再次核查) |
      (处理|答复|决定|裁定)(意见|结果|决定)?…(不服|不认可|有异议|不予认可) | (不服|不认可)…(处理|答复|决定|结论)(意见|结果|决定)?`,
  },
  en: {
    2: `
      (appeal|appealing|review|reconsider|re-examine|re-open|reopen) (of )?(the|your|this|that|my) (final )?(decision|outcome|findings|response|denial|case) |
      (not satisfied|dissatisfied|disagree|do not accept|don't accept|reject) (with )?(the|your|this) (final )?(response|decision|answer|outcome|resolution|findings)`,
  },
}

/** Where the matter may go next, who else is behind it, and whether it was told before. */
export const escalationRevisions: Readonly<Record<string, Revision>> = {
  'regulator-threat': regulator,
  'legal-threat': legal,
  media,
  collective,
  repeat,
  'claims-agent': claimsAgent,
  'review-asked': reviewAsked,
  bancassurance: {
    not: {
      保险: '社会保险 | 医疗保险 | 保险箱 | 保险柜 | 养老保险 | 失业保险 | 存款保险 | 保险起见',
      银保: '银保监',
      基金: '公积金 | 基金会 | 医保基金 | 维修基金',
    },
  },
  executive: {
    not: {
      行长: '银行长期 | 银行长时间 | 银行长年 | 银行长达 | 银行长大 | 同行长期 | 流行长 | 银行长得',
      ceo: 'ceo of my',
      总经理: '我司总经理 | 我公司总经理',
    },
  },
}
