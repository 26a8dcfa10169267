/** The same numbers with room for more behind them. */
export const larger = <Numbers extends Int32Array | Uint16Array | Uint8Array | Float64Array>(
  numbers: Numbers,
  room: Numbers,
): Numbers => {
  room.set(numbers)
  return room
}
