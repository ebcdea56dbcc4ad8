import { describe, expect, test } from 'vitest'
import { makeReportLimit } from '#app/http/limits-of-reports.server.ts'

const send = { method: 'POST', path: '/lapor/periksa' }

describe('the limit on reports', () => {
  test('is of one network and one form', () => {
    const limit = makeReportLimit(2)
    expect([1, 2, 3].map(() => limit(send, '10.0.0.0').ok)).toEqual([true, true, false])
    expect(limit({ ...send, path: '/lapor/perusahaan' }, '10.0.0.0').ok).toBe(true)
    expect(limit(send, '10.0.1.0').ok).toBe(true)
  })

  test('says when to come back', () => {
    const limit = makeReportLimit(1)
    limit(send, '10.0.0.0')
    const again = limit(send, '10.0.0.0')
    expect(again.ok ? 0 : again.retryAfterSeconds).toBeGreaterThan(0)
    expect(again.ok ? 0 : again.retryAfterSeconds).toBeLessThanOrEqual(60)
  })

  test.each([
    ['GET', '/lapor/periksa'],
    ['POST', '/lapor/kejadian'],
    ['POST', '/lacak'],
  ])('does not count %s %s', (method, path) => {
    const limit = makeReportLimit(1)
    expect([1, 2, 3].every(() => limit({ method, path }, '10.0.0.0').ok)).toBe(true)
  })

  test('of 0 is none', () => {
    const limit = makeReportLimit(0)
    expect([1, 2, 3].every(() => limit(send, '10.0.0.0').ok)).toBe(true)
  })
})
