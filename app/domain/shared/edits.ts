/** As far as a text is read. */
const LONGEST = 250
const rows = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)] as const

/**
 * Slips between two texts (optimal string alignment): a letter more, less, other, or two neighbours swapped. Anything above `most` is told as
 * `most + 1`, without counting to the end. Reads 250 letters.
 */
export function edits(one: string, other: string, most = LONGEST): number {
  const a = one.slice(0, LONGEST)
  const b = other.slice(0, LONGEST)
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last, current]: [Uint8Array, Uint8Array, Uint8Array] = [...rows]
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    const least = fillRow({ a, b, row, before, last, current })
    if (least > most) return most + 1
    ;[before, last, current] = [last, current, before]
  }
  return Math.min(at(last, b.length), most + 1)
}

type Row = { a: string; b: string; row: number; before: Uint8Array; last: Uint8Array; current: Uint8Array }

function fillRow({ a, b, row, before, last, current }: Row): number {
  const letter = a.charCodeAt(row - 1)
  const previous = a.charCodeAt(row - 2)
  current[0] = row
  let least = row
  for (let column = 1; column <= b.length; column++) {
    const same = letter === b.charCodeAt(column - 1)
    let cost = same
      ? at(last, column - 1)
      : 1 + Math.min(at(last, column - 1), at(last, column), at(current, column - 1))
    const isSwap = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && previous === b.charCodeAt(column - 1)
    if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1)
    current[column] = cost
    if (cost < least) least = cost
  }
  return least
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0
}
