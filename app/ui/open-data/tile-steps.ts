const STEPS = [1, 2, 3, 4] as const

/** The shade of a figure: `x` for none, else which quarter of the largest figure it falls in. */
export function stepOf(count: number, most: number): string {
  return count === 0 ? 'x' : `t${String(Math.ceil((count * STEPS.length) / most))}`
}

/** From which figure to which each shade goes; shades that no figure can have are left out. */
export function stepRanges(most: number): { step: string; from: number; to: number }[] {
  const bound = (step: number): number => Math.floor((step * most) / STEPS.length)
  return STEPS.map((step) => ({ step: `t${String(step)}`, from: bound(step - 1) + 1, to: bound(step) })).filter(
    ({ from, to }) => from <= to,
  )
}
