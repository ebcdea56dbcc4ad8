import { describe, expect, test } from 'vitest'
import { FollowerAddress, mayAskAgain, mayConfirm, type FollowState } from './follower.ts'
import { answersChallenge, changePayload, readWebhookUrl, stateAfterFailures } from './webhook.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { instant } from '#tests/factories/agency-record.ts'

describe('an address to follow by', () => {
  test.each([
    ['warga@contoh.example', 'warga@contoh.example'],
    ['  Warga@Contoh.example ', 'Warga@Contoh.example'],
  ])('%j is taken', (typed, address) => {
    expect(FollowerAddress.parse(typed)).toBe(address)
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['warga', 'not-an-address'],
    ['warga@contoh', 'not-an-address'],
    ['a@b.example, c@d.example', 'not-an-address'],
    ['a@b.example\r\nBcc: c@d.example', 'not-an-address'],
    [`${'a'.repeat(250)}@b.example`, 'too-long'],
  ])('%j is not: %s', (typed, fault) => {
    expect(FollowerAddress.safeParse(typed).error?.issues[0]?.message).toBe(fault)
  })
})

describe('asking for a confirmation', () => {
  test.each([
    ['the first time', { ofAddressInDay: 0, ofAllInHour: 0 }, true],
    ['an address that was asked three times today', { ofAddressInDay: 3, ofAllInHour: 3 }, false],
    ['an hour in which too many were asked', { ofAddressInDay: 0, ofAllInHour: 300 }, false],
  ])('%s', (_, asked, may) => {
    expect(mayAskAgain(asked)).toBe(may)
  })

  const asked = instant('2026-11-01T00:00:00Z')
  test.each([
    ['ASKED', '2026-11-08T00:00:00Z', true],
    ['ASKED', '2026-11-08T00:00:01Z', false],
    ['FOLLOWS', '2027-11-08T00:00:00Z', true],
    ['LEFT', '2026-11-01T00:00:01Z', false],
  ] as [FollowState, string, boolean][])('the link of somebody who %s at %s', (state, now, good) => {
    expect(mayConfirm({ state, askedAt: asked }, instant(now))).toBe(good)
  })
})

describe('where a webhook is', () => {
  test.each([
    ['https://penerima.example/kait', 'https://penerima.example/kait'],
    [' https://penerima.example:8443/kait?k=1#x ', 'https://penerima.example:8443/kait?k=1'],
  ])('%s is taken', (typed, url) => {
    expect(readWebhookUrl(typed)).toEqual({ ok: true, value: url })
  })

  test.each([
    ['', 'empty'],
    ['kait', 'not-an-address'],
    ['http://penerima.example/', 'not-https'],
    ['ftp://penerima.example/', 'not-https'],
    ['https://nama:sandi@penerima.example/', 'with-password'],
    ['https://localhost/', 'not-public'],
    ['https://basisdata/', 'not-public'],
    ['https://basisdata.internal./', 'not-public'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://0x7f.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://8.8.8.8/', 'not-public'],
    [`https://penerima.example/${'a'.repeat(500)}`, 'too-long'],
  ])('%s is not: %s', (typed, code) => {
    expect(readWebhookUrl(typed)).toEqual({ ok: false, refusal: { code } })
  })
})

test.each([
  ['abc', true],
  ['  abc\n', true],
  ['{"challenge":"abc"}', true],
  ['{"challenge":"abd"}', false],
  ['"abc"', false],
  ['<html>abc</html>', false],
  ['', false],
])('the answer %j proves it: %s', (body, proves) => {
  expect(answersChallenge(body, 'abc')).toBe(proves)
})

test.each([
  ['FOLLOWS', 19, 'FOLLOWS'],
  ['FOLLOWS', 20, 'PAUSED'],
  ['LEFT', 20, 'LEFT'],
] as const)('a webhook that %s and failed %i times is %s', (state, failures, after) => {
  expect(stateAfterFailures(state, failures)).toBe(after)
})

test('a change is told with where to read what is true now', () => {
  const change = { seq: 7, no: agencyNo(3), name: 'LPK Rekaan', kind: 'DATA', detail: {} } as const
  const told = changePayload({ ...change, recordedAt: instant('2026-11-24T01:00:00Z') }, 'https://cek.example')
  expect(told).toEqual({
    type: 'change',
    id: 7,
    agency: {
      ...{ no: 'LBG-000003', name: 'LPK Rekaan', page: 'https://cek.example/lembaga/LBG-000003' },
      status: 'https://cek.example/api/v1/agencies/LBG-000003/status',
    },
    change: { kind: 'DATA', detail: {}, recordedAt: '2026-11-24T01:00:00.000Z' },
  })
})
