/** Letters of Cyrillic and Greek, in lower case, that look like a Latin one (Unicode UTS #39, those that fonts do not tell apart). */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ['aаα', 'a'],
    ['eе', 'e'],
    ['oоοσ', 'o'],
    ['pрρ', 'p'],
    ['cсϲ', 'c'],
    ['yуγ', 'y'],
    ['xхχ', 'x'],
    ['iіιı', 'i'],
    ['jјϳ', 'j'],
    ['sѕ', 's'],
    ['hһ', 'h'],
    ['dԁ', 'd'],
    ['qԛ', 'q'],
    ['wԝω', 'w'],
    ['kкκ', 'k'],
    ['mм', 'm'],
    ['tтτ', 't'],
    ['bв', 'b'],
    ['vνѵ', 'v'],
    ['nη', 'n'],
    ['uυ', 'u'],
    ['lӏ', 'l'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter): [string, string] => [letter, latin])),
)

const bareLetters = (id: string): string =>
  [...id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')]
    .filter((letter) => !/[\s\p{Cc}\p{Cf}]/u.test(letter))
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('')

const mostRemembered = 2_000
/** The same few people act all day. */
const remembered = new Map<string, string>()

/** What is left of an id when all that readers overlook is taken away: width, case, blanks, invisible characters, scripts that look alike. */
const skeleton = (id: string): string => {
  const known = remembered.get(id)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const bare = bareLetters(id)
  remembered.set(id, bare)
  return bare
}

/**
 * Whether two ids may be one person. In doubt they are: to ask another person costs little, and four eyes that are two prove nothing.
 */
export const looksLikeSamePerson = (one: string, other: string): boolean => skeleton(one) === skeleton(other)
