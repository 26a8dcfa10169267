/** Code units gathered without a string for each of them. */
export interface UnitBuffer {
  units: Uint16Array
  length: number
}

export const createUnitBuffer = (capacity: number): UnitBuffer => ({
  units: new Uint16Array(capacity + 16),
  length: 0,
})

export const pushUnit = (buffer: UnitBuffer, unit: number): void => {
  if (buffer.length === buffer.units.length) {
    const larger = new Uint16Array(buffer.units.length * 2)
    larger.set(buffer.units)
    buffer.units = larger
  }
  buffer.units[buffer.length] = unit
  buffer.length += 1
}

export const pushText = (buffer: UnitBuffer, text: string): void => {
  for (let index = 0; index < text.length; index += 1) pushUnit(buffer, text.charCodeAt(index))
}

/** `String.fromCharCode` takes its units as arguments, and a call has room for only so many. */
const unitsACall = 8192

export const toText = (buffer: UnitBuffer): string => {
  const parts: string[] = []
  for (let from = 0; from < buffer.length; from += unitsACall) {
    parts.push(
      String.fromCharCode(...buffer.units.subarray(from, Math.min(buffer.length, from + unitsACall))),
    )
  }
  return parts.join('')
}
