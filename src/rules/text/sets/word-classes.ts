/** Groups of words that patterns of several signals share, as they stand in a pattern: `(a/b)`. */

const digits = '零一二三四五六七八九'

const spoken = (age: number): string => {
  const tens = Math.floor(age / 10)
  return `${tens === 1 ? '' : digits.charAt(tens)}十${age % 10 === 0 ? '' : digits.charAt(age % 10)}`
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** 65 to 99, in digits and as they are said. */
export const oldAge = `(${range(65, 99)
  .flatMap((age) => [String(age), spoken(age)])
  .join('/')})`

/** 3 to 17, in digits and as they are said. */
export const childAge = `(${range(3, 17)
  .flatMap((age) => [String(age), age < 10 ? digits.charAt(age) : spoken(age)])
  .join('/')})`

const tensInEnglish = ['sixty', 'seventy', 'eighty', 'ninety']
const onesInEnglish = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** 65 to 99 in digits, and sixty-five to ninety-nine. */
export const oldAgeInEnglish = `(${[
  ...range(65, 99).map(String),
  ...tensInEnglish.flatMap((tens) => [tens, ...onesInEnglish.map((ones) => `${tens}-${ones}`)]).slice(5),
].join('/')})`

export const staff =
  '(柜员/柜姐/柜台人员/大堂经理/客户经理/理财经理/信贷经理/信贷员/业务经理/经理/员工/工作人员/业务员/行长/主任/职员/保安/银行的人/顾问/客服/财富经理/大堂/经办人/经纪/行员)'

/** The same people, as they are spoken of without a title. */
export const staffInOtherWords =
  '(柜员/柜姐/柜面/柜台那个/柜台的人/柜台姑娘/柜台小姐/柜台小伙/柜台职员/大堂经理/客户经理/理财经理/信贷经理/信贷员/信贷部的人/信贷部/业务经理/王经理/李经理/张经理/刘经理/陈经理/小王经理/支行经理/分行经理/个经理/员工/工作人员/业务员/行长/主任/职员/保安/银行的人/你们的人/行里的人/网点的人/支行的人/分行的人/里面的人/你们那个人/理财顾问/投资顾问/客户顾问/顾问/财富经理/经办人/经办/经纪/行员/客户主任/客户经理人/理财师/rm/出纳/点钞的/他是你们行/她是你们行/在你们银行上班/在你们支行上班/在你们网点上班/在你们行上班)'

export const staffInEnglish =
  '(teller/tellers/employee/employees/banker/bankers/adviser/advisers/advisor/advisors/manager/managers/clerk/clerks/officers/agents/staff/staff member/representative/rep/agent/officer/cashier/associate/planner)'

export const family =
  '(爸/妈/爸爸/妈妈/父亲/母亲/老爸/老妈/爹/娘/爷爷/奶奶/外公/外婆/姥姥/姥爷/岳父/岳母/公公/婆婆/老伴/阿爷/阿嫲/阿婆/阿公/阿妈/阿爸/老汉/老人家/老人/老母/老父)'

export const closeOnes =
  '(爸/妈/父亲/母亲/爸爸/妈妈/丈夫/老公/妻子/老婆/爱人/老伴/先生/太太/儿子/女儿/孩子/爷爷/奶奶/阿爷/阿嫲/阿婆/外公/外婆/姥姥/姥爷/弟弟/哥哥/姐姐/妹妹/家人/亲人/老人/岳父/岳母/公公/婆婆/妈咪/爹地/阿妈/阿爸)'

export const closeOnesInEnglish =
  '(husband/wife/mother/father/mom/mum/dad/son/daughter/brother/sister/partner/parent/parents/grandmother/grandfather/grandma/grandpa/nan/aunt/uncle/child/spouse)'

export const relatives =
  '(前夫/前妻/老公/老婆/丈夫/妻子/男友/女友/邻居/亲戚/同事/朋友/别人/他人/外人/家人/父母/婆婆/催收/第三方/陌生人)'

export const several = '(两/二/三/四/五/六/七/八/九/十/几/好几/多/无数/好多/n/2/3/4/5/6/7/8/9/10)'

export const manyPeople =
  '(储户/客户/业主/投资者/投资人/苦主/受害者/受害人/消费者/家长/村民/居民/持有人/工友/用户/持卡人/商户/街坊/购房人/购房者)'
