const rows: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(512), new Uint16Array(512), new Uint16Array(512)]

/**
 * Are two texts alike by at least `least` (0 to 1)? Optimal string alignment: a letter more, less, other, or two
 * neighbours swapped is one slip; likeness is 1 - slips / length of the longer. Reads 500 letters.
 */
export function isAlike(one: string, other: string, least: number): boolean {
  const longer = Math.max(one.length, other.length)
  if (longer === 0) return true
  const most = allowedSlips(longer, least)
  return Math.abs(one.length - other.length) <= most && slips(one.slice(0, 500), other.slice(0, 500), most) <= most
}

/** How many slips two texts may be apart, the longer of `length` letters. */
export function allowedSlips(length: number, least: number): number {
  return Math.floor((1 - least) * length + 1e-9)
}

/** The slips between two texts of up to 500 letters; anything above `most` is told as `most + 1`. */
export function slips(a: string, b: string, most: number): number {
  let [before, last, current] = rows
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    if (fillRow({ a, b, row }, { before, last, current }) > most) return most + 1
    ;[before, last, current] = [last, current, before]
  }
  return at(last, b.length)
}

type Rows = { before: Uint16Array; last: Uint16Array; current: Uint16Array }

function fillRow({ a, b, row }: { a: string; b: string; row: number }, { before, last, current }: Rows): number {
  const letter = a.charCodeAt(row - 1)
  const previous = row > 1 ? a.charCodeAt(row - 2) : -1
  current[0] = row
  let least = row
  for (let column = 1; column <= b.length; column++) {
    const same = letter === b.charCodeAt(column - 1)
    let cost = Math.min(at(last, column - 1) + (same ? 0 : 1), at(last, column) + 1, at(current, column - 1) + 1)
    if (column > 1 && letter === b.charCodeAt(column - 2) && previous === b.charCodeAt(column - 1))
      cost = Math.min(cost, at(before, column - 2) + 1)
    current[column] = cost
    if (cost < least) least = cost
  }
  return least
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0
}
