import type { Revision } from './revised.js'
import {
  closeOnes,
  family,
  oldAge,
  oldAgeInEnglish,
  staffInEnglish,
  staffInOtherWords,
} from './word-classes.js'

/**
 * What speaks for harm without its name. Of the phrases that weigh less than the threshold none decides alone: two or three of different
 * kinds do. Each kind is one phrase, so that the same kind said twice adds less than another one.
 */
const lifeSafety: Revision = {
  not: {
    撑不下去: '店撑不下去 | 公司撑不下去 | 生意撑不下去 | 厂撑不下去',
    逼死: '逼死小微 | 逼死企业 | 逼死商家 | 逼死商户 | 逼死公司 | 逼死中小',
  },
  zh: {
    2: `
      (刀|汽油|斧头|铁锤)(就)?(在包里|在身上|在我包|在我手|带来了|揣着) | 从…(阳台|窗|楼|桥|天台|窗口)…(翻|跳|栽|纵|飞)(下|出去|落) | 从…(楼顶|顶楼|天台|阳台|窗口|窗户|桥上)…(下去|落去) | (写好|写低|写下|写咗|写完)(晒|了|咗)?(嘢|信|话|字条|东西)…(留低|留下|留给|留俾|俾|给)…(屋企人|家人|家里人|爸妈|孩子|仔女|老婆) | (找|揾|搵)(个|到)(没人的|安静的|清静的)?地方…(了结|了断|解决自己|结束一切|结束自己) | (孩子|老婆|全家|他妈|他爸|一家)…(一起走了|一齐走|一块走了|一起上路) | (食晒|吃完|吃光|吞晒|吞光|食哂)…(药|药丸|药片) | (怎么死/如何死/点样死/死法/死咗就/死了就/我死咗/我死了/我死后/等我死/死给/死也/不如死/死了一家/寻死/找死路) |
      (这条命/条命/老命/性命/命)(给|交给|赔给|抵给|还给|俾|畀)(你们|你|银行|你哋|佢哋) | (大不了|不行就|干脆|那我就|我就)…(这条命/一命/一死/死给) |
      (吞|服|喝|食|饮|吃)(了|下|咗|掉)…(一整瓶/整瓶/一瓶/半瓶/全部/一把/几十粒/几十片)…(药|片|安定|漂白水|农药) | (药|安定)…(一整瓶/整瓶/一把)…(吞|服|喝|食|吃) |
      (吞|服|喝|割|烧炭|跳)…(抢救|洗胃|icu|救返|救回|送院) |
      (泼|浇|淋|倒|提|带|拎|备|买)(着|了|好)?…(汽油|天拿水|电油)…(网点|银行|大厅|分行|你们|点|自己|门口|一起)? | (带|拿|提|揣|攞)(着|了|把|一把|住)?(菜刀|刀|斧|锤|铁棍|棍)…(去|来|找|上|见|门口|你们)? |
      (砍|捅|杀|炸|烧)(死|了|掉)?(你们|你哋|他|她|佢|经理|行长|银行|网点|那个|这帮|全家|人) | 谁(也|都)别想(活|好过|走) | 一起上路 | 拉(上|着|住)…(垫背|一起死|陪我) |
      (不想|唔想|不愿|没想)(再)?(醒来|醒过来|醒) | (睡过去|瞓咗)…(不|唔)(再)?(醒|起身) | (替|帮)我(收尸|照顾好孩子|照顾孩子|照顾爸妈|照顾我妈) | 收尸 | (永远|从此)(消失|离开你们) | (断气|咽气|上路)了 | 阎王 |
      (我/本人/妈/爸/老公/老婆/儿子/女儿/丈夫/妻子/孩子/母亲/父亲)…(自杀未遂/割脉/割腕/轻生/要跳/想跳/寻死/要自杀/想自杀/闹自杀/喝了农药/跳河/跳楼)`,
    1: `
      (打开|开了|拧开|开咗)…(煤气|瓦斯) | (煤气|瓦斯)…(打开|开着|拧开|开咗) | 烧(咗|了)炭 | (留低|留下|留了|写低|写下)…(信|字条|纸条)…(出门|出咗门|走了|失踪|不见|关机|熄)? | (手机|电话)(关机|熄咗|打不通)…(找不到|唔见|怕|求)? | (百草枯|敌敌畏|煤气罐|雷管|炸药|汽油桶|老鼠药|氰化|安眠药|水果刀|菜刀|砍刀) | (割|划)(了|伤|破|咗)(手腕|手脉|脉|动脉) | (等着|准备|来|帮我|替我)…收尸 | (自己)(了结|了断|解决自己) | (不|唔)想(再)?(醒|起身|见明天|看到明天|捱) | (烂命|贱命|这条命|条命)…(不值|不要|唔要|拼|豁出去|换|还) | (同归|玉石俱焚|鱼死网破|血债|走着瞧|给你们陪葬) | (遗憾|永别|诀别|来世|临走前|走之前|走前|最后)…(留句话|留几句|留个话|留封信|交代|说几句)`,
    0.6: `
      (不给|断了|一点)…活路 | 活路(都没|也没) | (孩子|仔女|爸妈|父母|老人)…(托付给我|托付给亲戚|托孤) | (托付|托孤)…(孩子|仔女|爸妈|父母|老人) | (等|到时)我(走|不在|没|死)(了|咗) | (人|我)(走|没|不在|死)(了|咗)…(找谁|向谁|问谁|谁来还) | (日子|生活)…(没法过|过不下去|没法活) |
      (崩溃|精神崩溃|情绪失控|寝食难安|生无所恋|度日如年|活受罪) | (舍不得|放不下|唔舍得)(孩子|爸妈|家人|老婆|仔女|屋企) | (逼疯|逼到疯|逼得没) | (老婆|孩子|家人|妻离|妻儿)…(走了|离我|离开我|散) | (一个人在|一无所有|家破人亡|家散|妻离子散|身败名裂) | (留句话|留个话|留几句话|写下这些) | (急诊|洗胃|急救室|icu) |
      (江边|河边|海边|湖边|桥上|桥边|桥头|天台|楼顶|顶楼|窗台|铁轨|阳台边|高处|悬崖|海旁|露台)…(站|坐|望|徘徊|企|吹风|想)? | (站在|坐在|企喺|坐喺|徘徊在)(江|河|海|桥|天台|楼顶|窗|高|悬|铁)… |
      (没什么|没有什么|冇咩|再没什么|没啥|没有)(可|好|值得)?(留恋|牵挂|盼头|指望|眷恋) | (拖累|连累|负累)…(家人|孩子|老婆|老公|父母|屋企人|大家|你们|人|任何人)? | (对不起|对唔住|亏欠|愧对)(了)?(家人|家里|孩子|爸妈|父母|老婆|老公|我妈|我爸|儿女|妻儿|仔女|屋企人|我的孩子|我的家人) |
      (没路走|没有路走|无路可走|走投无路|冇路行|冇晒路|绝望|生不如死|没有希望|冇希望|看不到希望|心如死灰|万念俱灰|心灰意冷|人间不值得|好灰|望住落去|望下去|睇住落去|望落去|顶唔顺|捱唔住|捱唔落|捱唔到|撑唔住|顶唔住|扛不住了|熬不住) |
      (死咗|死了|死掉|死去|去死|想死|一死|死亡|死路) |
      (不欠|唔欠)(任何人|你们|人)(了)? | 两清 | (这辈子|今生)(还不清|还不起|到头|就这样|完了) | 来生 | (三天|几天|整夜|通宵|整晚|好多晚|晚晚|每晚)(没合眼|没睡|睡不着|失眠|瞓唔着|冇瞓) |
      (抢救|洗胃|急救|救护车|重症监护|救返) | (命|性命|人命)(都没|都快没|就没|不保|难保|关天) | (逼|迫)(到|得|成)…(没路|绝|跳|命|死|走投) | (最后)(一次|一封|一面|几句|一条)(联系|信|话|留言|打扰)?`,
    [-2]: `
      想死的心(都有)? | (笑死|累死|热死|烦死|急死|气死|饿死|吵死|丑死|贵死|羡慕死|困死|冷死|想死你|乐死|忙死|恨死|慢死|坑死|无语死|尴尬死|烦到死|嬲死|笑死咗) | (死(机|循环|板|活|期|账|心眼|角|守|磕|线|扣|等|脑筋|黑|不承认|不认账|不悔改|皮赖脸|不要脸)) | (病死|老死|早死|病故|被害|遇难|去世|过世)的?(人|老人|亲人|父亲|母亲)?(账户|户口)? | (新闻|电影|电视剧|游戏|小说)里 | 死亡证明`,
  },
  en: {
    2: `
      (think|thinking|thought|dream|dreaming) (about|of) (ending (it|things|everything|it all)|dying|death|disappearing|killing|jumping) | (written|wrote|left|writing) (letters|a letter|notes|a note) (to|for) my (kids|children|family|wife|husband|mum|mom|parents|daughter|son) | (won't|wont|will not|may not|might not|don't think i will|probably won't|shan't|not going to) be (around|here|alive) | (when|by the time|if) you (read|get|receive) this…(gone|dead|around|too late|be here|with us|won't matter|will not matter|wont matter) | (have|got) a plan and (a|the) (date|day|time|place|means) |
      (if i|i|i'd|and i|so i) (just )?(did not|didn't|don't|never|wouldn't) (wake up|exist|have to wake up) | (go|going|went) to sleep and (not|never) wake | (be|been|everyone|everybody|all|they|family|kids)…better off (without me|if i|with me (gone|dead)) | better off without me |
      (with|have|bring|bringing|got|carry|carrying|grab|buy|bought) a (knife|gun|bat|machete|hammer|shotgun|rope|razor|petrol can|can of petrol)…(you|him|her|them|branch|myself|waiting|bank|door|end)? | use it on (myself|me|you|him|her|them) |
      (kill|stab|shoot|burn|torch|bomb|blow up|hurt|attack) (him|her|them|you|someone|somebody|the manager|your|the branch|the bailiff|this place|the place|the bank|all of you|everyone) | (burn|blow) (it|the place|the branch|your branch) (down|up) | (take|taking) (you|them|someone|somebody|some of you|others) with me |
      (tried|attempted|attempting|threatened|threatening|talking about|talked about|talks about|thinking of|considering|contemplating)…(suicide|kill himself|kill herself|kill themselves|end his life|end her life|end my life|own life|harm himself|harm herself|ending it all|killing himself|killing herself|killing myself) |
      (kill|killed|hang|hanged|hung|harm|harmed|cut|hurt) (himself|herself|themselves) | nothing (left )?to live for | (don't|do not|no longer|can't|cannot|not) (want to|wanna|see a reason to|see myself) (be here|live|carry on|carry on living|wake up|be on this earth|go on) | (say|said|saying) (my )?(goodbye|goodbyes|final goodbye) (to (my|everyone|the kids))? |
      (taken|took|swallowed|take|swallow)…(an overdose|all her|all his|all my|a whole|the whole|a bottle|too many)…(tablets|pills|bottle|medication|meds|paracetamol) | (noose|rope) (ready|in the|around)`,
    1: `
      (made my peace|settled my affairs|put my affairs in order|affairs are in order|said my goodbyes|wrote my goodbyes|written my will|nothing left for you to (collect|take)|won't have to chase me|won't need to chase me|no longer be your problem|not be your problem|stop being a burden|free of me) | (drive|drives|driving|crash|steer*) (his|her|my|the) (car|truck|bike|van) (into|off) | (life insurance)…(clears|clear|pay|pays|cover|covers|debt|loan|worth more) | worth more dead | (he|she|they|i|somebody)('d| had) better (not|watch|be ready) | (watch (his|her|your) back|won't walk alone|walk out of that door|know where (he|she|you|they) (live|lives|park|parks)|you'll regret|pay with (his|her|your) life|going to hurt|come for you|nothing (left )?to lose)`,
    0.6: `
      (can't|cannot|cant|couldn't) (cope|cope any|keep going|keep doing this|do this|take (any )?(more|this|it)|face (it|this|another|tomorrow)|bear (it|this)|see a way|live like|stand it|sleep) | (no way out|no way forward|no hope|hopeless|at the end of my|end of my (rope|tether)|breaking point|at rock bottom|lost the will|nothing left|given up|desperate|in despair|in a very dark|dark place|dark thoughts|worthless|a burden) |
      (be kind to|look after|take care of|tell|forgive|sorry to) my (wife|husband|kids|children|son|daughter|mum|mom|mother|family|parents|boys|girls|dog) | (when|after|once) i('m| am)? (gone|dead|not here|no longer here) | (the end|last letter|last message|last email|final letter|final message) |
      (bridge|on the platform|train tracks|railway|cliff|rooftop|ledge|pills|tablets|noose|rope) | (die|dead|death|dying) | (wake up|waking up) | (darkness|peace at last|be at peace|finally be free|all be over|be over soon|put an end)`,
    [-1]: `
      (die|dead|death)(-| )(hard|line|lock|certificate|duty|benefit|in service|weight|end|battery|battery) | (nearly|almost|thought i would|thought i'd|could have|just) (died|die) (when|of|laughing|at) | (phone|number|line|battery|account|link|app|site|deal|horse|card|market|cat) (is|was|went|has gone|are) dead | (mother|father|husband|wife|mum|mom|dad|son|daughter|brother|sister|aunt|uncle|grandmother|grandfather|parent|partner)('s)? (death|died|is dead|was dead) | die karte | die bank | die rechnung | death of (my|the|a|her|his) | after the death | since the death | (killed|killing|kills) my (credit|score|battery|mood|time|business|budget|plans) | brought up dead`,
  },
}

const fraud: Revision = {
  zh: {
    2: `
      (有人|谁|何人|边个)…(用我|用本人|拿我|借我|盗我|冒我|攞我|用咗我|用了我)…(办|贷|开|刷|买|补|签) | (注销|关闭|取消)…(学生|校园|借呗|白条|花呗|账户|网贷)…(征信|转到|转给|贷) | (盗了|盗走|偷了|偷走|盗咗|偷咗)…(微信|手机|卡|号|账户|密码|支付宝)…(转|刷|付|消费|绑定|买) | (买|买咗|买了|订|网购)…(空盒|假货|砖头|石头|没发货|冇寄|冇出货|不发货) | (条|笔)(扣款|消费|支付|充值|交易)(短信|短讯|记录)?…(不会|从不|哪里会|哪会|根本不|不知|没|不是) | (卡|手机)…(在自己|在我自己|在本人)(手|身|家)…(刷|消费|取|转) | (拿|用|持|凭)(着|了)?假(的)?(证|身份证|证件|授权|委托书)…(补|办|取|开|挂失|销|解) | (补|换|复制|克隆|挂失)(了|走)?(我|本人)(的)?(手机卡|电话卡|sim卡|卡|号码) |
      (从来|从|一直|压根|根本)(没|没有|未|冇)(绑|绑定|登录|安装|下载|注册|听说|装|买|玩|充值)过…(扣|消费|账单|款|钱|笔)? | (扣款|消费|账单|交易|签账)…(从来|从|压根|根本)(没|没有|未|冇)…过 |
      (征信|名下|系统|报告|账单|流水)…(多出|多了|冒出|凭空出现|突然出现)…(笔|张|个)…(贷|借款|卡|消费|扣款|账|交易) |
      (兼职|点赞|刷评|评分员|评分|做单|抢单|派单|接单|任务|关注公众号|打榜|打字员|刷流水)…(垫资|垫付|垫钱|返|佣金|本金|充值|做了…单|提现|打进去|入咗|转) | (做|完成|刷)(了|咗)?(一|两|三|四|五|六|几|十)(单|个任务)…(垫|返|卡单|充|提) | 卡单 |
      (先|再|还要|仲要|需要再|必须再|必须先|要先|要再|再要)(打|交|转|付|俾|畀|充|存|补|汇|入|过|缴)…(才能|才可以|才给|才肯|先至|先可以|先会|先得|才放|才退|才返|方可|就可以)…(返|退|提|取|拎|解|放|赎|攞|出|拿|还|发货|激活) |
      (他们|对方|骗子|它们)(的)?指定(的)?(账户|账号|户口) | (保证|保障|担保|安全|监管|清查|核查|公证|核实|专用|国家|资金|指定|共管|托管)(户口|账户|账号|帐号|金账户) |
      (涉嫌|涉及|卷入|牵涉|话我|说我|指我)…(洗黑钱|洗钱|贩毒|跨境案|刑事案|诈骗案|犯罪|非法集资|走私|包裹)…(转|汇|打|过|配合|户口|账户|屏幕|电话|视频|资金|保密)? | (入境处|入境事务处|海关|大使馆|公安局|通管局|通信管理局|社保局|医保局|卫健委|疾控|税务局|邮政|速递|内地公安)…(电话|来电|打电话|打嚟|职员|人员|嘅人|的人|短信|短讯)…(转|汇|打|过数|过钱|户口|验证码|屏幕|资料|账号|密码|配合|涉嫌|话我|说我) |
      (撳|点|按|点击|点开|扫|链接|连结|网址|网页|短信|短讯)…(填|输|输入|入咗|入了)…(卡号|信用卡|资料|密码|验证码|otp|cvv|信息) | (填|输|报|讲|俾|给|说|念|输入|入)(了|咗|给)?…(验证码|动态码|校验码|otp|一次性密码|密码|卡号) | (开|打开|进|加入|入)(了|着|咗)?…(会议|共享|屏幕|腾讯会议|钉钉|zoom)…(按|照|听|让|叫|输|转|点|扣|验证码|密码) | (让|叫|要)我…(打开|开|下载|进|装)…(会议|共享|屏幕|软件|app|链接) |
      (手机|电话)(忽然|突然)?(没信号|无信号|冇信号|没有信号|无服务|冇网络|停机|sim)…(钱|卡|没|剩|转|扣|余额|账户|户口) | (一分不剩|一毛不剩|分文不剩|一仙都冇|得返零|归零|清零)(了)? |
      (给|打给|汇给|转给|转去|汇去|打去|俾|交给)…(对方|人家|那人|那边|陌生人|那个人|卖家|房东|师傅|大师|主播|老中医|骗|中介|平台|网友)…(找不到|联系不上|失踪|跑|没影|不见|拉黑|冇影|不回|没有发货|人也|人没|消失|唔覆|追|骗) | (拉黑|删除|删了|拉入黑名单|block)(咗|了)?我 | 人(也|都|就)?(找不到|没影|失联|消失|不见|唔见|没了|跑了) |
      (俾人|畀人|被人)(呃|骗|讹|扮|搵笨|屈|抢|偷|打荷包) | (醒觉|察觉|意识到|反应过来|恍然大悟|发觉|惊觉|先知)…(被骗|俾人呃|上当|不对|不对劲|呃|骗|中招|受骗|唔妥|问题) | (中招|中计|中了圈套|被忽悠了|着了道|圈套|骗局|套路|假冒|冒牌|假扮|扮(银行|公安|职员|客服|阿sir|入境处)) |
      (手机|钱包|银包|手袋)…(被(偷|抢|扒|盗)|俾人(偷|抢|打荷包)|被人(偷|抢|拿)|丢了|唔见咗|遗失|不见了)…(刷|消费|转|取|签账|盗|转走|支付|花) | (唔系我|唔系本人|不是我|不是本人|并非本人|非本人)(碌|刷|签|买|做|转|操作|授权|取|消费|点|弄) |
      (快|赶快|赶紧|马上|立即|立刻|即刻|求)…(锁卡|停卡|冻结|止付|拦截|拦住|cut卡|锁住|锁咗|截住|截停|停用|挂失)…(卡|账户|户口|钱|扣|刷|转)? | (能不能|可不可以|能否|可唔可以|求|请)…(拦下|拦截|拦住|追回|追返|截住|截停|冻结对方|止付|止住|撤回来)`,
    0.7: `
      (转给|转了|转咗|转去|转过去|全转|转出去|汇给|汇了|汇咗|汇款给|打给|打了|打过去|打进去|往里打|往里投|打钱|打款|照着付|付给|付了|垫资|垫付|垫了|充了|过咗|过数|入咗|投了|投入|给对方|俾咗|畀咗|交咗|交给|取了现金|取了五万|借咗|借了出去|俾钱) |
      (有人加|有个人|有个自称|对方说|对方让|对方要|给对方|对方失|对方把我|自称|冒充|陌生|唔识|不认识的|网友|直播间|拉进|拉入|群主|qq群|微信群|群里|投资群|加我微信|加我qq|加了微信|加了我|telegram|tg群|短讯话|打电话来|来电话|打嚟|上门来拿|来拿的人|一个男的|一个女的|网上认识|网上识|交友|卖家|中介|网店|闲鱼|二手平台|假孙子|“孙子”|“领导”|“老板”|“客服”|“公安”|“警察”|扮佢|扮我|扮成) |
      (没了|没有了|冇晒|冇咗|不见了|唔见|全没|找不到人|联系不上|打不通|跑路|不理我|没下文|消失|空了|解散|封锁咗|block|取走|被转|清空|零蚊|一分不) |
      (不是我|唔系我|非本人|本人没|我没有买|我没买|我没刷|我明明|明明在|我人在|人在家|在家睡觉|根本没|压根没|从来没|从没|从未|未曾|冇开过|冇去过|冇买过|冇碌过|冇申请|户口都冇|账户都没|连账户|都不知道|毫不知情|唔知情|根本没换) |
      (验证码|otp|动态密码|共享|屏幕|链接|连结|二维码|远程|下载了|装了个|安装|刷脸|没信号|冇信号|手机卡|sim卡|备用金|换账号|换账户|换收款|改了账号|收款账号变|俾人盗|邮箱被|公司邮箱|假邮件) |
      (锁卡|拦下|拦截|拦住|追回|追返|报警|报案|警方|派出所|快帮我|赶紧帮) |
      (后来才知|才知道|才发现|才发觉|先发现|先知|醒觉|发觉|第二天|事后|原来系|原来是|后来陆续|点知|之后封|突然) |
      (赔我|要赔钱|赔钱给|退改签|理赔|中奖|返利|兼职|高回报|稳赚|先赚|赚了几百|尝到甜头|炒黄金|炒币|炒汇|炒股群|荐股|投资平台|演唱会|门票|游戏装备|游戏账号|解冻费|打伤人|出事了要|保释|征信修复|注销校园贷|恋爱|保健品|内幕|带我赚|高息|会费|保证金|代购|预付|订金) |
      (消费|交易|签账|支付|扣款|提款|取款)(了)?(几|两|三|四|五|多|数)(笔|次) | (几|两|三|四|五|六|多|数)(笔|次)(转走|被转|陌生|不明|异常|境外|网上|支付|消费|交易|单|扣款|签账|取款|paypal|转账)`,
    [-2]: `
      (催收|讨债|收数|追债)…(冒充|自称|假冒|威胁|说我|骗) | (说|骂|指|诬|当成|当作|以为)(我|我们|俺|客户|他|她)(是|系)?(诈骗|骗子|骗贷|骗钱|老赖) | (错账|转错|汇错|打错|手滑) | (系统|网络)(故障|错误|维护|升级) | (反诈|防诈|风控|涉诈)(系统|模型|中心|提示|拦截|平台|误判|模型)…(拦|冻结|限|误|停|限制|解) | (没有|没)(开通|收到)短信 | (问咗我|宣传|讲座|防骗问题|反诈宣传|培训)`,
  },
  en: {
    2: `
      (told|asked|made|instructed|wants|wanted) me to (buy|get|purchase)…(gift card*|gift voucher*|google play|itunes|steam card*) |
      (used|charged|swiped|withdrawn)…while (it|the card|my card) was (in|with) | (account|loan|card|line of credit) (that )?i never (opened|applied|took|signed) | (charges|charge|purchases|withdrawals|transactions|payments)…(have never|never been|never left|i was in|nowhere near|was at home|was asleep|was at work|was abroad|not in) | (police officer|detective|investigation|investigator|marked notes|undercover)…(withdraw|hand it|hand over|courier|savings) | (changed|updated|switched) the (address|phone number|mobile number|email|e-mail) on (my|our|her|his) (account|card|file) | ordered a new card | (met|matched with|chatting with|befriended|got to know)…(site|app|tinder|facebook|instagram|online|internet|dating|hinge|telegram|whatsapp|bumble)…(sent|money|paid|wired|transferred|invest) | dating (site|app|website) |
      (man|woman|caller|guy|person|someone|somebody|men|voice|people) (is )?(on the phone|on the line|on the other end|claiming|claimed|calling|pretending|who said|saying|who claimed|who says)…(move|send|code|safe|transfer|money|account|savings|bank|password|read|stay|not to hang|security|police|hmrc|irs|pin|card)? |
      (said|says|saying|claimed|claiming|told|telling|pretended|pretending)…(was from|were from|is from|calling from|to be from|was with|was the|to be the|was my|to be my|on behalf of)…(bank|card|fraud|security|police|microsoft|amazon|apple|hmrc|irs|visa|customs|tax office|court|paypal|rbi|cbi|fedex|telecom) |
      (move|transfer|send|put|shift|moving|transferring)…(savings|money|funds|balance|pension)…(safe|protect|secure|new account|holding) | keep (it|them|my money|her money|the money|your money) safe | (safe|secure|holding|verification|escrow|government) (account|wallet) |
      (account number|bank details|account details|payment details|sort code|iban|invoice)…(changed|altered|swapped|hacked|intercepted|edited|tampered)…(email|e-mail|invoice|paid|sent|transferred|criminal|fraud*|somebody|someone) | (changed|altered|swapped|intercepted|tampered with|hacked)…(account number|bank details|account details|payment details|sort code|email|e-mail|invoice) | (somebody|someone|hackers|hacker|a hacker|criminals|fraudsters|crooks) had (changed|altered|hacked|intercepted|got into|broken into) |
      (phone|number|website|profile|site|page|app|platform|he|she|they|email)…(went dead|has gone dead|disappeared|vanished|was disconnected|blocked me|has blocked|stopped replying|stopped answering|ghosted|gone silent|is gone|deleted|no longer exists|switched off) |
      (phone|purse|wallet|bag|handbag|card|cards|mobile)…(snatched|stolen|nicked|grabbed|pickpocket*) | (snatched|mugged|pickpocket*|robbed at|held up|stole my|took my phone|grabbed my phone) |
      (savings|money|everything|balance|pension) (are|is|was|were|all|has|have|had)…(gone|missing|vanished|disappeared) | (emptied|drained|cleaned out|cleared out|wiped out|wiped|raided|looted) (both|my|all|our|the|his|her|out|every|it|everything) | (account|accounts|savings|balance|everything) (was|were|been|has been|is|are) (emptied|drained|cleaned out|wiped|cleared out|raided) |
      (checks|cheques|check|cheque|transfer|transfers|payments|transactions|charges|withdrawals|purchases|loan)…(i|we|she|he) (never|did not|didn't) (sign|signed|write|wrote|make|made|authorise|authorised|authorize|authorized|approve|approved|open|opened|recognise|recognize) | (book|card|chequebook|checkbook|it) (has|had)? ?(never left|not left) (my|the|our|his|her) |
      (read|gave|told|provided|shared|typed|texted)…(the code|passcode|otp|my pin|six-digit|6-digit|my password|security code|verification code|the codes|my login|cvv) |
      (kept|held|keep|keeping) (me|her|him|us) on…(video call|phone|line|call) | digital arrest | (linked|connected|tied|involved)…(illegal parcel|illegal parcels|money laundering|drugs|a crime|criminal|trafficking|parcel|parcels) | (arrest|jail|warrant|deport*|prosecut*)…(unless|if)…(paid|pay|sent|transfer) |
      (paid|sent|wired|transferred|handed over|put|invested|deposited)…(crypto|bitcoin|platform|visa|hospital bill|landlord|seller|gift cards|ticket|tickets|puppy|customs|release|inheritance|broker|recruiter|romance|trading)…(never|gone|fake|disappeared|scam*|dead|won't|no such|vanished|turned out|blocked|does not exist|doesn't exist|stopped) |
      (can you|could you|please|can somebody|can someone) (stop|block|freeze|recall|intercept)…(payments|payment|transfer|transfers|money|wire)…(before|going out|leaving|scam*|caller|phone|safe|thief|now)`,
    0.7: `
      (sent him|sent her|sent them|wired|paid over|handed over|rtgs|neft|imps|upi|zelled|zelle|venmo|cash app|gift cards|bitcoin|money order|western union|moneygram|approve a payment|approved a payment|payments had gone|deposit went to|went to a|charges of|purchases in|payments to) |
      (stranger|caller|unknown person|phoned me|phoned|rang me|rang up|text asked|parcel text|a text from|text message from|seller|landlord|recruiter|broker|trader|mentor|someone|somebody|a man|a woman|telegram|tinder|dating|pretending|posing|"bank employee"|"engineer"|engineer has been|in his computer|in her computer|in my computer|the agent|the listing|fake) |
      (it turns out|turned out|turns out|realised|realized|discovered|next morning|gone|went missing|vanished|disappeared|drained|emptied|doesn't exist|does not exist|don't exist|no such|non-existent|has vanished|gone quiet|stopped replying) |
      (i never|not me|nobody in my family|without my knowledge|no idea who|do not recognise|don't recognise|don't recognize|do not recognize|never heard of|was at work|aren't mine|are not mine|not mine|isn't mine|is not mine|never been to|i have never) |
      (passcode|otp|one-time|screen share|clicked|the link|sim card|cloned|clone|skimmed|redirected|redirect*|new account|knew my|knew our|to the penny|in the app to|compromised|intercepted) |
      (action fraud|crime number|crime reference|fir|cyber crime|cybercrime|reported to the police|told the police)`,
    [-1.5]: `
      scam warning* | my own (brokerage|other account) | merchant refus*`,
  },
}

const staffMisconduct: Revision = {
  zh: {
    2: `
      (请|陪)…(吃|喝)(了|过)…(才|方)(肯|给|同意|答应|批|办|放款) | (送|塞)(了|过)…(烟|红包|购物卡|礼|卡|钱)…(才|方)(肯|同意|答应|批|放款) |
      ${staffInOtherWords}…(叫我|要我|让我)(俾|给|付|出|送|打|塞)…(批|加快|放款|搞掂|摆平|通融) | ${staffInOtherWords}…(单独|私下|另外|额外|偷偷|悄悄)(给|收|要|转|拿|加|向|问|俾) | (加急费|打点费|疏通费|关系费|跑腿费|辛苦钱|茶钱|感谢费|回佣|佣金给我|利是)…(不给|唔俾|才|转|给他|给她|收|压|批|放款|微信|现金)? |
      (进|入|落)(了|咗)?(自己|他|她)(的)?(腰包|口袋|荷包) | (将我|把我|将客|把客)…(电话|资料|信息|号码)…(俾了|俾咗|给了|卖给|卖咗)…(经纪|中介|公司|别人|地产|装修) | (空白|没填|未填|空的|冇填)…(单|表|合同|凭证|凭条|纸|文件|协议)…(签|按|盖|摁|手印) | (签|按|盖|摁)…(空白|没填|未填|空的)…(单|表|合同|凭证|纸|文件|协议) |
      ${staffInOtherWords}…(发|放|晒|传|贴|截图|散布)…(群里|朋友圈|网上|老乡群|同学群|微信群|抖音|fb|脸书|ig|小红书) | ${staffInOtherWords}…(流水|余额|存款|账户|户口|资料|信息|证件|身份证|照片|征信|地址)…(发|晒|给|卖|告诉|讲|泄|传|拍|偷|查|贴|散) |
      ${staffInOtherWords}…(借咗|借走|借了|拿走|拿了|要走|要了|记下|记住|问咗|套|攞咗|知道)…(密码|网银|u盾|手机|银行卡|存折|身份证|登录|账号) | (用我|用客户|拿我|借我|利用我|攞我|用佢)…(户口|账户|账号|名义|身份|卡|钱)…(炒|走账|过账|跑分|刷流水|放贷|周转|冲业绩|冲量|完成任务) |
      (产品|理财|买|存|合同|项目)…(根本|压根|原来|其实|完全)(不是|唔系|并非)(你们|贵行|银行|本行|你哋) | (根本|压根|完全)(没有这|查不到|不承认|没备案|没这)…(产品|理财|合同|项目|存款|协议) | (钱|款|资金)…(进了|打进|转进|进到|流入|进入|入咗)…(合伙|个人|私人|他老婆|她老公|别人|空壳|投资公司) |
      ${staffInOtherWords}…(离职|跑了|跑路|失踪|被抓|辞职|不见了|联系不上|带走|失联)…(钱|产品|合同|存款|理财|款)? | (产品|理财|存款|合同|钱|款)…${staffInOtherWords}…(离职|跑了|跑路|失踪|被抓|辞职|不见|联系不上|失联) |
      ${staffInOtherWords}…(自己|私自|擅自|偷偷|后来|之后|过后)(填|改|加|写|勾|签|添|补|涂|办|买|开) | ${staffInOtherWords}…(替|代|冒)(我|客户|我妈|我爸|老人)(签|填|点|按|抄|操作|勾选) |
      ${staffInOtherWords}…(昧|吞了|吞咗|顺走|抽走|藏|揣|塞进|黑了|拿走|私吞|贪|偷|攞咗|装进)…(钱|万|千|百|张|捆|现金|沓|口袋|蚊|包里) | ${staffInOtherWords}…(存折|存单|账户|户口|折子|现金|钱)…(少了|短了|唔见咗|不见了|少咗) |
      ${staffInOtherWords}…(骗(我|客户|我妈|我爸|老人|她|他|咗)|设局|做局|合伙|串通|勾结|做假|造假|伪造|作假|虚构|包装|编造)…(流水|材料|收入|资料|贷款|合同|签名|中介)? | ${staffInOtherWords}…(占便宜|摸|搂|抱我|撩|约我|开房|发(黄|暧昧|骚扰)|下流|非礼|色|暧昧|骚扰) | ${staffInOtherWords}…(微信|whatsapp|ig|短信)…(骚扰|撩|约我|追我|暧昧|借钱) | ${staffInOtherWords}…(收|拿|受|食)…(回扣|好处|黑钱|红包|贿|两头钱)`,
    0.4: '(你们柜台|你们贷款部|你们信贷|你们网点|你们支行|你们行里|你们行的|你们一个|你们那个|你哋个|你哋分行|老员工|职员|员工|柜员|柜姐|经理|行长|主任|客户主任|顾问)',
    0.8: `
      (坑了|坑我|坑咗|骗|瞒着|说谎|讲大话|哄|忽悠|口头答应|拍胸脯) | (请客|吃饭|吃顿饭|两条烟|送烟|送礼|意思意思|表示表示|红包|好处|打点|打麻将) |
      (侄子|侄女|外甥|表弟|表哥|堂弟|亲戚|小舅子|老公的|她老公|他老婆|朋友的公司|砂石厂|私人公司|她自己的|他自己的|她那里|他那里|佢自己) |
      (被改成|改成了|改咗|被换成|预留手机|预留号码|收货地址|号码被改|动账短信|擅自|私自|没有经过我|未经我|唔问我|冇问过) | (客人证件|客户证件|客人资料|影低|偷拍|限时动态|朋友圈|告诉了) | (钱在|钱去了|钱到了|不知去向|少了|短少|不翼而飞|对不上)`,
    [-3]: `(自称|冒充|假冒|冒认|扮|假扮|号称|谎称|话自己系|话系|骗子|诈骗|冒牌)…${staffInOtherWords} | (保险公司|公安局|派出所|平台|快递|中介|装修|催收公司|物业|医院|学校|淘宝|京东|电讯公司)(的)?(员工|工作人员|客服|经理|业务员)`,
  },
  en: {
    2: `
      ${staffInEnglish}…(photographed|copied|cloned|took a photo of|took a picture of) (my|her|his|the) (card|passport|id|licence|license|signature) | (logged in|logged on|signed in) as (me|my|her|his|our) | ${staffInEnglish}…(moved|sold|switched|cashed|closed|transferred)…(without asking|without telling|without permission|behind) | (sign|signed|signing|initial)…(blank|empty|incomplete|unfilled) (forms|form|paper|papers|documents|document|page|pages|application|cheques|checks) | 
      ${staffInEnglish}…(pays him|pays her|earns him|earns her|earned him|earned her|for his own|for her own|to hit his|to meet his|to meet her)…(commission|bonus|gain|target|targets|quota|pocket) |
      ${staffInEnglish}…(messaged|texted|dm'd|dmed|contacted|called|phoned|added|followed|found|whatsapped|emailed|asked) me…(on instagram|on facebook|on whatsapp|privately|personally|personal number|from his own|from her own|for a date|out for|out on|for a drink|my number from|after i opened|late at night|on his own phone|on snapchat|on linkedin) | (works|worked|working) (at|in|for) your…(messaged|texted|stalk*|contacted|told|showed|looked|posted|shared|leaked|knows my|got my) | (got|taken|found|get|took) my (number|address|details|email)…(your system|your systems|bank records|bank system|bank's system|your records|your files|your database|work computer) |
      (he|she|cashier|teller|clerk|manager|employee)…(pocketed|palmed) | (bundle|bundles|note|notes|bill|bills|envelope|cash|money|deposit) (short|light|missing)…(camera|cctv|footage|teller|cashier|counted) | ${staffInEnglish}…(one|two|three|a|some)?…(short)…(camera|cctv|footage|refuse|refused|would not) |
      ${staffInEnglish}…(used|using|use|logged|logs|logging|log|accessed|knows|knew|asked for|took|kept|wrote down|noted)…(my|her|his|our|their) (password|passcode|pin|login|online banking|credentials|device|phone|token|card) | ${staffInEnglish}…(traded|trading|gambled|invested|moved|switched|transferred|changed|opened|enrolled|applied|filled in|filled out|ticked|altered)…(without (asking|telling|my|her|his|our|permission|authority|consent)|behind (my|her|his)|never (agreed|asked|authorised|authorized)) |
      ${staffInEnglish}…(backhander|back-hander|cash in hand|envelope|baksheesh|tea money|chai pani|facilitation|speed money|commission in cash|a share|his cut|her cut|lunch money|something extra)* | (paid|slip|slipped) (him|her|the manager|the officer|the clerk|the agent)…(cash|to speed|to push|extra|to approve|to release) |
      ${staffInEnglish}…(not (a|your|the) (bank|bank's|real)|nothing to do with the bank|off the books|never went through the bank|side business|private scheme|own company|his company|her company|friend's company|outside scheme)* | ${staffInEnglish}…(his own|her own|a friend's|a relative's|private|unregistered)…(scheme|company|investment|business|deal) |
      ${staffInEnglish}…(groped|touched (me|her|my)|pinched|made a pass|propositioned|lewd|obscene|racist|slur|n-word|assault*|threatened|spat|followed me|stalk*|punched|pushed (me|her|him)|grabbed (me|my|her))`,
    0.4: '(your teller|your tellers|your cashier|your counter|on your counter|works at your|works for you|your night staff|your staff|your manager|your loan officer|your officer|the loan officer|your adviser|your advisor|your branch manager|your relationship manager|your employee|your clerk|one of your|behind your counter)',
    0.8: `
      (his brother|her brother|his wife|her husband|his cousin|her cousin|his friend|her friend|his nephew|her nephew|new girlfriend|new boyfriend|her boyfriend|his girlfriend|in-law|from his|from her) |
      (quicker if|faster if|easier if|approval would|approved if|in return for|as long as i|if i bought|if i paid|a favour|a favor) | (exact balances|exact balance|my balance|my balances|my salary|my transactions|knew what i|quoted my) | (opened before|seal was broken|broken seal|have the key|had the key|were opened|tampered|is missing|was missing|went missing|short by|came up short)`,
    [-3]: `(pretending|pretended|posing|posed|claiming|claimed|fake|purporting|impersonat*|said (he|she) was|scammer|fraudster|so-called) …${staffInEnglish}`,
  },
}

const vulnerable: Revision = {
  not: {
    长者: '长者户口 | 长者专用 | 长者专柜 | 长者卡 | 长者优惠 | 长者柜位',
    奶奶: '奶奶庙 | 奶奶牌 | 老奶奶饼',
    打我: '打我电话 | 打我手机 | 打我妈 | 打我爸 | 打我闺女 | 打我女儿 | 打我儿子 | 打我单位 | 打我老 | 打我公司 | 打我家 | 打我卡 | 打我账户 | 打我的',
  },
  zh: {
    2: `
      ${family}…(今年|都快|都已|已经|眼看|马上)…${oldAge} | ${oldAge}(岁|的人|嘅人|高龄) | (我|我们)(这个|这)(岁数|年纪)(了|大了) | (上了|有把|一把)(年纪|岁数) | (老汉|老妪|老农|老两口|老人家|老太婆|老头子|老爷子|老太爷|老年卡|老年证|敬老|长者|老友记|公公婆婆|阿公阿婆|婆婆|阿伯|伯伯|老豆老母) |
      ${closeOnes}(没了|走了|不在了|走咗|人没了|病死|突然走|刚走|车祸|出了车祸|意外) | (突发|突然|意外|车祸|因病|工伤|心梗|脑溢血)(走了|没了|去世|身亡|离世|走咗) | (葬礼|丧事|办丧|白事|头七|骨灰|殡仪|坟|追思|讣告|遗体|帛金|过身|仙游|离开人世|英年早逝|遗产|遗嘱认证|承办) |
      (视力|听力)(受损|障碍|衰退|丧失) | (刚|才|要做|做了|做完|等着|准备|需要|安排|急)…(手术|搭桥|支架|开刀|化疗|放疗|透析|移植|截肢|剖腹产|住院|植皮|取石|洗肾|电疗|通波仔) | (医院|医生|病房|icu|手术室|急诊)…(等着|等钱|催|催费|交钱|缴费|押金|欠费|要钱|做手术|交费|入院) | (救命|救急|看病|治病|手术|住院|医药|抢救|买药|化疗)(的)?(钱|费|款|押金) | (重病|大病|急病|绝症|癌|肿瘤|尿毒|白血|心梗|脑梗|骨折|车祸|工伤|烧伤|瘫|残|盲|聋|哑|失明|失聪|失智|痴呆|柏金逊|帕金森|老人痴呆|认知障碍|中风|渐冻|红斑狼疮|罕见病|血友病|脑瘫|自闭|抑郁|忧郁|躁郁|精神分裂|惊恐|ptsd|创伤后) |
      (怀着|怀了|大着肚子|大肚|孕|临盆|待产|坐月子|刚生|生完|哺乳|流产|早产|二胎|三胎|宝宝才|婴儿|奶粉钱|初生|刚出世|bb仔|陀住) | (看唔到|看不到|睇唔到|听唔到|听不到|行唔到|走不了|起唔到身|下不来床|动不了|动弹不得|手抖|写不了字|拿不了笔|签不了字|说不出话|讲唔到嘢|语音(听不|用不)|没有文字渠道|按不了手印|坐轮椅|轮椅|拐杖|卧病|病榻|瘫在|瘫痪|植物人|呼吸机|导盲|手语|盲人|聋人|听障|视障|肢残) |
      (不认得字|不认识字|不识字|唔识字|大字不识|没上过学|没念过书|冇读过书|小学没毕业|不会写|不会用(手机|智能|微信|app)|没有智能|没智能|老年机|老人机|按键机|不懂手机|看不懂(字|合同|英文|中文|手机)|听不懂(普通话|英文|粤语)|唔识(字|英文|用手机|上网)|语言不通|不会说(普通话|中文|英文)|新移民|外佣|外籍家佣|少数族裔|难民) |
      (打两份工|打几份工|厂里没发钱|没发工资|拖欠工资|牛奶都断|断奶|断粮|断药|等米下锅|养三个|养两个娃|拉扯|轧了|机器轧|断指|断手|残废|工伤|指纹按不上|指纹磨|没有指纹|手指没了|失业|下岗|裁员|被裁|炒鱿鱼|丢了工作|没活干|冇工做|冇工开|无业|破产|断供|没饭吃|吃不上饭|揭不开锅|没钱吃饭|冇钱开饭|开唔到饭|领综援|综援|伤残津贴|生果金|长生津|低保|五保|低收入|贫困|特困|无家可归|睡桥洞|流浪|露宿|单亲|寡妇|孤儿|守寡|单身妈妈|一个人带|一个人带住|独力抚养|供不动|供唔起|还不起|活不起) |
      (家暴|打我|打骂|虐待|被打|施暴|动手打|打老婆|控制我|跟踪我|骚扰令|保护令|庇护|逃出来|躲着他|躲避|避开佢|不能让他知道|唔可以俾佢知)…(地址|账单|信|卡|户口|钱|威胁|找到|寄|知道|报警)? | (前夫|前男友|前妻)…(威胁|打我|找到我|跟踪|骚扰|不能让|唔可以俾) | (弟弟|妹妹|儿子|女儿|孩子|小孩|细路|细佬|阿仔|阿女|孙子|孙女|外孙|娃|学生|个仔|个女|侄|外甥)…(初一|初二|初三|小学|中学|高一|高二|幼儿园|几年级|年级|未成年|小五|小六|中一|中二|中三|九岁|十岁|才上)`,
    [-2]: `(奶奶|爷爷|婆婆|老人|盲|聋)(庙|山|桥|站|路|村|街|牌|巷|镇|饼|盒|厂|湾|沟|奶茶) | 破产(管理人|清算组|重整) | (卡|账户|银行|公司|楼|房子|小区|存折|信用卡|手机|电脑|系统|贷款)…(岁数大|年纪大) | (生意|卖|经营|做)…(孕妇|母婴|老年|老人|轮椅|助听器|残疾|婴儿) | 婚前检查`,
  },
  en: {
    2: `
      (can't|cannot|can not|unable to|can no longer|struggles to|never learned to|never learnt to|don't know how to|doesn't know how to) (read|write|hear|walk|leave the house|leave his|leave her|leave my|hold a pen|climb|speak|sign|get out of bed|use a computer|use a smartphone) | english is (not )?(my|his|her|our) (second|third|first|native|mother|only) language | (speak|speaks|read|reads|understand|understands) (little|no|not much|only a little|very little|hardly any) english | (interpreter|translator|translate for) |
      (left|leaving|fled|fleeing|escaped|escaping|hiding|running|get away|got away)…(partner|husband|wife|boyfriend|girlfriend|ex|home|him|her|marriage|relationship)…(violen*|abus*|beat*|hit me|hits me|assault*|safety|shelter|refuge|danger|threat*|strangl*|police|injunction) | (husband|wife|partner|boyfriend|ex|father)…(is violent|was violent|violent towards|threatens me|threatened me) | because of (the|his|her) (violence|abuse|beatings|temper|threats) | (shelter|refuge|safe house|women's aid|injunction|non-molestation|avo|protection order|restraining) |
      (mum|mom|mother|dad|father|husband|wife|son|daughter|brother|sister|nan|gran|grandad|partner|child|baby)…(just died|just passed|is dying|was buried|was killed|in a coma|had a stroke|has dementia|has alzheimer*|has parkinson*|has cancer|has autism|is blind|is deaf|is disabled|is housebound|is bedbound|is in hospital|is in hospice|can't walk|can't see|cannot walk|can't hold) | (probate|funeral|bereave*|executor|next of kin|letters of administration|death cert*|grant of representation|cremat*|burial|obituary) |
      (have|has|had|suffer|suffers|suffering|live with|lives with|diagnosed with|recovering from|sick with|treated for) (ms|als|copd|cancer|parkinson*|dementia|epilepsy|bipolar|depression|anxiety|autism|adhd|ptsd|a stroke|learning disab*|learning difficult*|dyslexia|schizo*|lupus) | (buried our|buried my|buried his|buried her|our little girl|our little boy|motor neurone|als|huntington*|voice id|eye gaze|care for (my|his|her)|caring for (my|his|her)|full time carer|full-time carer|oxygen|chemo*|dialysis|ventilator|insulin|palliative|hospice|carer|caregiver|home help|support worker|guardian|power of attorney for|guide dog|hearing aid*|white cane|walker|stairlift|mobility scooter|sheltered housing) |
      (refugee*|asylum|migrant worker|arrived (six|three|two|a few) months ago|language i understand|in my own language|sectioned|psychiatric ward|in rehab|care leaver|foster|prison|out of work|lost my (job|home|business|house)|between jobs|on benefits|universal credit|centrelink|food bank|foodbank|food pantry|eviction|evicted|sleeping (rough|in my car)|couch surfing|homeless|hostel|can't (eat|feed|heat)|cannot (eat|feed|heat)|no food|nothing to eat|electricity cut|zero income|sick pay|maternity|pregnan*|expecting (a|our|my|twins)|newborn|premature|miscarr*|single (mum|mom|mother|dad|father|parent)|redundan*|bankrupt*) |
      (my|our) (son|daughter|grandson|granddaughter|child|kid|nephew|niece)…(is only|is just|aged|who is) (six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|8|9|10|11|12|13|14|15|16) | (he's|she's|is now|turning|turns|nearly|almost) ${oldAgeInEnglish} | (pensioner*|oap|retired and|old lady|old man|elderly|frail|senior citizen|great-grand*|in (his|her|my) (seventies|eighties|nineties|70s|80s|90s))`,
    [-3]: `(eighty|seventy|ninety|seventy-five|ninety-nine) (months|percent|per cent|dollars|pounds|days|cents|miles|minutes|hours|times|transactions|weeks|accounts) | (interest|price|rates|fee*|mortgage|loan|app|branch|system|card|car)…(depress*|bankrupt*) | bankruptcy (code|court|petition|chapter|discharge*|report|filing|filed|on my) | chapter (7|13)`,
  },
}

/** Concepts beside the phrases of the harm signals. */
export const evidenceOfHarm: Readonly<Record<string, Revision>> = {
  'life-safety': lifeSafety,
  fraud,
  'staff-misconduct': staffMisconduct,
  vulnerable,
}
