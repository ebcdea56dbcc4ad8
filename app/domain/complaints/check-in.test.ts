import { describe, expect, test } from 'vitest'
import { checkInsToday, openCheckIns, plannedCheckIns, type CheckIn } from './check-in.ts'
import { day, instant } from '#tests/factories/agency-record.ts'

const planned: CheckIn[] = plannedCheckIns(day('2026-03-13')).map((one) => ({
  ...one,
  answeredAt: null,
  answer: null,
  raisedAt: null,
}))
const [first, second, third] = planned
const at = (text: string) => instant(`${text}T01:00:00Z`)

test('questions come 30, 60 and 90 days after the report', () => {
  expect(planned.map(({ dueOn }) => dueOn)).toEqual(['2026-04-12', '2026-05-12', '2026-06-11'])
})

describe('what is to be done on a day', () => {
  test.each([
    ['2026-04-11', [], [], []],
    ['2026-04-12', [], [30], []],
    ['2026-04-12', ['2026-04-12'], [], []],
    ['2026-04-18', ['2026-04-12'], [], []],
    ['2026-04-19', ['2026-04-12'], [], [30]],
    // The job was off: two are asked at once, and each has its seven days.
    ['2026-05-20', [], [30, 60], []],
    ['2026-05-27', ['2026-05-20', '2026-05-20'], [], [30, 60]],
  ] as [string, string[], number[], number[]][])(
    'on %s, asked %j: ask %j, raise %j',
    (...[today, asked, ask, raise]) => {
      const found = checkInsToday(planned, { askedAt: asked.map(at), today: day(today) })
      expect(found.ask.map((one) => one.day)).toEqual(ask)
      expect(found.raise.map((one) => one.day)).toEqual(raise)
    },
  )

  test('an answer, or having been raised before, ends it', () => {
    const answered = [{ ...first, answeredAt: at('2026-04-13'), answer: 'SAFE' }, second, third] as CheckIn[]
    const raised = [{ ...first, raisedAt: at('2026-04-19') }, second, third] as CheckIn[]
    for (const checkIns of [answered, raised]) {
      expect(checkInsToday(checkIns, { askedAt: [at('2026-04-12')], today: day('2026-04-30') })).toEqual({
        ask: [],
        raise: [],
      })
    }
  })
})

test('open are those that were asked and not answered, also after they were raised', () => {
  expect(openCheckIns(planned, [])).toEqual([])
  expect(openCheckIns(planned, [at('2026-04-12')])).toEqual([first])
  expect(openCheckIns([{ ...first, raisedAt: at('2026-04-19') } as CheckIn], [at('2026-04-12')])).toHaveLength(1)
})
