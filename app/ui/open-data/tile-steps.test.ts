import { describe, expect, test } from 'vitest'
import { stepOf, stepRanges } from './tile-steps.ts'

describe('the shades of the tile map', () => {
  test.each([
    [12, ['t1 1–3', 't2 4–6', 't3 7–9', 't4 10–12']],
    [1, ['t4 1–1']],
    [3, ['t2 1–1', 't3 2–2', 't4 3–3']],
    [718, ['t1 1–179', 't2 180–359', 't3 360–538', 't4 539–718']],
  ])('for figures up to %i', (most, ranges) => {
    expect(stepRanges(most).map(({ step, from, to }) => `${step} ${String(from)}–${String(to)}`)).toEqual(ranges)
  })

  test.each([1, 2, 3, 4, 5, 7, 12, 100, 718])('are those the legend names, up to %i', (most) => {
    const ranges = stepRanges(most)
    for (let count = 1; count <= most; count += 1) {
      expect(ranges.find(({ from, to }) => from <= count && count <= to)?.step).toBe(stepOf(count, most))
    }
  })

  test('none has a shade of its own', () => {
    expect(stepOf(0, 12)).toBe('x')
  })
})
