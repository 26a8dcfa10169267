import type { Said } from '../../explanation.js'
import type { AssignmentWish } from './assignment-wish.js'
import { type Directory, type DirectoryPerson, loadOf } from './directory.js'

/** What is asked, with the superiors of the people complained about: who, and of whom. */
interface Asked extends AssignmentWish {
  readonly superiors: ReadonlyMap<string, string>
}

type Check = (person: DirectoryPerson, asked: Asked, directory: Directory) => Said | undefined

const superiorsOf = (
  { complainedAbout, excludeManagers }: AssignmentWish,
  { people }: Directory,
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  if (!excludeManagers || complainedAbout.length === 0) return found
  const managers = new Map(people.map(({ id, manager }) => [id, manager]))
  for (const id of complainedAbout) {
    const manager = managers.get(id)
    if (manager !== undefined && !found.has(manager)) found.set(manager, id)
  }
  return found
}

const superior: Check = ({ id }, { superiors }) => {
  const report = superiors.get(id)
  return report === undefined
    ? undefined
    : { en: `direct superior of ${report}, who is complained about`, zh: `系被投诉人${report}的直属上级` }
}

const onRecord: Check = ({ id }, { recused }) => recused(id)

const interested: Check = ({ interests = [] }, { concerns, excludeInterested }) => {
  const found = excludeInterested ? interests.find((each) => concerns.includes(each)) : undefined
  return found === undefined
    ? undefined
    : { en: `declared an interest in matters of ${found}`, zh: `已申报与${found}相关事项存在利害关系` }
}

const absent: Check = ({ absences = [] }, { at }) => {
  const found = absences.find(({ from, until }) => from <= at && at < until)
  if (found === undefined) return undefined
  const { until, reason } = found
  return {
    en: `absent until ${until}${reason === undefined ? '' : ` (${reason})`}`,
    zh: `缺勤至${until}${reason === undefined ? '' : `（${reason}）`}`,
  }
}

const skilled: Check = ({ skills = [] }, { rules }) => {
  const missing = (rules.skills ?? []).filter((skill) => !skills.includes(skill))
  return missing.length === 0
    ? undefined
    : { en: `lacks the skill ${missing.join(', ')}`, zh: `不具备所需技能：${missing.join('、')}` }
}

const understands: Check = ({ languages }, { language }) =>
  languages === undefined || language === undefined || languages.some((each) => each === language)
    ? undefined
    : { en: `does not handle complaints in "${language}"`, zh: `不办理语言为“${language}”的投诉` }

const rightBranch: Check = ({ unit }, { rules, respondentUnit }) => {
  if (rules.branch === undefined || respondentUnit === undefined) return undefined
  const own = unit === respondentUnit
  if (rules.branch === 'of-the-respondent')
    return own ? undefined : { en: `does not work at ${respondentUnit}`, zh: `非${respondentUnit}人员` }
  return own
    ? { en: `works at ${respondentUnit}, which is complained about`, zh: `系被投诉单位${respondentUnit}人员` }
    : undefined
}

const hasRoom: Check = ({ id, capacity }, { holder }, directory) => {
  const load = loadOf(directory, id)
  return capacity === undefined || load - (id === holder ? 1 : 0) < capacity
    ? undefined
    : {
        en: `has ${load} open complaints, of ${capacity} at most`,
        zh: `在办${load}件，已达上限${capacity}件`,
      }
}

/** What may keep a person from a complaint. Recusal comes first: it stands whatever else is the case. */
const checks: readonly Check[] = [
  onRecord,
  superior,
  interested,
  absent,
  skilled,
  understands,
  rightBranch,
  hasRoom,
]

/** Everything that keeps a person from taking a complaint; nothing when they can. */
export const hindrancesFor = (
  wish: AssignmentWish,
  directory: Directory,
): ((person: DirectoryPerson) => readonly Said[]) => {
  const asked: Asked = { ...wish, superiors: superiorsOf(wish, directory) }
  return (person) =>
    checks.map((check) => check(person, asked, directory)).filter((each) => each !== undefined)
}
