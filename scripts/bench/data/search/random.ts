/** Chance from a seed (mulberry32): the same numbers on every machine. */
export type Chance = {
  next: () => number
  below: (limit: number) => number
  of: <Item>(items: readonly Item[]) => Item
  is: (probability: number) => boolean
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('Nothing to choose from.')
    return item
  }
  return { next, below, of, is: (probability) => next() < probability }
}

export function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = chance.below(last + 1)
    const [one, two] = [copy[last], copy[other]]
    if (one !== undefined && two !== undefined) [copy[last], copy[other]] = [two, one]
  }
  return copy
}

/** Draws by rank: the item of rank r weighs 1 / (r + shift) ^ power. */
export function byRank(items: readonly string[], power: number, shift: number): (chance: Chance) => string {
  const sums = new Float64Array(items.length)
  let total = 0
  for (let rank = 0; rank < items.length; rank++) sums[rank] = total += 1 / (rank + 1 + shift) ** power
  return (chance) => {
    const target = chance.next() * total
    let [low, high] = [0, items.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < target) low = middle + 1
      else high = middle
    }
    return items[low] ?? ''
  }
}
