/** Something that happens at a moment, and what follows from it later. */
export interface Happening {
  readonly at: string
  readonly happen: () => Promise<readonly Happening[]>
}

const earliest = (moments: Iterable<string>): string | undefined => {
  let first: string | undefined
  for (const moment of moments) if (first === undefined || moment < first) first = moment
  return first
}

/** Runs happenings in the order of their times, those of one moment as they were planned; what happens may plan more. */
export const inOrder = async (agenda: readonly Happening[], setTime: (at: string) => void): Promise<void> => {
  const moments = new Map<string, Happening[]>()
  const plan = (more: readonly Happening[]): void => {
    for (const each of more) moments.set(each.at, [...(moments.get(each.at) ?? []), each])
  }
  plan(agenda)
  for (let at = earliest(moments.keys()); at !== undefined; at = earliest(moments.keys())) {
    const now = moments.get(at) ?? []
    moments.delete(at)
    setTime(at)
    for (const each of now) plan(await each.happen())
  }
}
