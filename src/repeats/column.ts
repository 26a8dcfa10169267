/** One field of all complaints: each value a small number, and how many complaints have it. */
export interface Column {
  readonly numbers: ReadonlyMap<string, number>
  /** By value number; place 0 is for complaints of which the value is not known. */
  readonly counts: readonly number[]
}

/** A column being filled, complaint by complaint. */
export interface GrowingColumn {
  readonly column: Column
  readonly add: (value: string | undefined) => number
}

export const unknownValue = 0

/** A known value that no complaint of the column has: it equals nothing. */
const newValue = -1

export const growingColumn = (): GrowingColumn => {
  const numbers = new Map<string, number>()
  const counts = [0]
  return {
    column: { numbers, counts },
    add: (value) => {
      if (value === undefined) return unknownValue
      const number = numbers.get(value) ?? counts.length
      if (number === counts.length) numbers.set(value, number)
      counts[number] = (counts[number] ?? 0) + 1
      return number
    },
  }
}

export const numberIn = ({ numbers }: Column, value: string | undefined): number =>
  value === undefined ? unknownValue : (numbers.get(value) ?? newValue)
