import { beforeAll, describe, expect, test } from 'vitest'
import { accepted, bintangAndai, CERTIFICATE, machine, must, night, submitted } from './bintang-andai.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { readRadarView } from '#app/domain/warnings/radar.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { officeWords } from '#app/i18n/letters/office.ts'
import { reminderLetter } from '#app/i18n/warnings/reminder-letter.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { countRadar, listRadar } from '#app/repositories/radar.server.ts'
import { findReminder } from '#app/repositories/reminders.server.ts'
import { lookUpCheck } from '#app/use-cases/look-up-check.server.ts'
import { unsealMail } from '#app/use-cases/post-mails.server.ts'
import { recordReminderAnswer } from '#app/use-cases/record-reminder-answer.server.ts'
import { previewReminders, remindAgencies } from '#app/use-cases/remind-agencies.server.ts'
import { rebuildStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'
import { warnOfExpiry } from '#app/use-cases/warn-of-expiry.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { day } from '#tests/factories/agency-record.ts'

const TODAY = '2026-09-10'
const words = { letter: reminderLetter, office: officeWords }
const officer = (given: Parameters<typeof aStaffActor>[0] = {}, on = TODAY): Context => ({
  ...machine(on),
  actor: aStaffActor(given),
})
const radar = async (query = '', on = TODAY) =>
  listRadar(readRadarView(new URLSearchParams(query)), day(on), { limit: 50, offset: 0 })
const remind = async (nos: AgencyNo[], context = officer()) => must(remindAgencies(context, { nos, words }))

let near: AgencyNo
let nearer: AgencyNo
let far: AgencyNo

beforeAll(async () => {
  near = await bintangAndai({ email: 'lpk@contoh.example' })
  nearer = await bintangAndai({ name: 'LPK Ufuk Rekaan', until: day('2026-09-12') })
  far = await bintangAndai({ name: 'LPK Jauh Rekaan', until: day('2027-12-31') })
  for (const on of ['2026-09-09', TODAY]) {
    await rebuildStatusIndex(night(on))
    await must(warnOfExpiry(night(on)))
  }
  await db().outboxMessage.deleteMany()
}, 120_000)

describe('who may not remind', () => {
  test.each([
    ['the public', { ...machine(TODAY), actor: { kind: 'public' } }],
    ['the auditor', officer({ roles: ['AUDITOR'] })],
    ['the administrator', officer({ roles: ['ADMINISTRATOR'] })],
  ] as [string, Context][])('%s', async (_, context) => {
    const refused = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await previewReminders(context, [near])).toMatchObject(refused)
    expect(await remindAgencies(context, { nos: [near], words })).toMatchObject(refused)
    expect(await recordReminderAnswer(context, { code: 'x', answer: 'akan diunggah' })).toMatchObject(refused)
  })
})

describe('the radar', () => {
  test('shows what ends, nearest first, and how much of it', async () => {
    expect((await radar()).map(({ no, until }) => [no, until])).toEqual([
      [nearer, '2026-09-12'],
      [near, '2026-09-30'],
    ])
    const view = readRadarView(new URLSearchParams())
    expect(await countRadar(view, day(TODAY))).toEqual({ all: 2, 90: 2, 30: 2, 7: 1, 0: 0 })
  })

  test.each([
    ['ambang=7', 1],
    ['ambang=0', 0],
    ['kecamatan=32.16.09', 2],
    ['kecamatan=32.16.01', 0],
    ['jenis=LPK_SWASTA&ambang=30', 2],
    ['jenis=P3MI', 0],
    ['hal=2', 2],
  ])('by %s shows %i', async (query, count) => {
    expect(await radar(query)).toHaveLength(count)
  })

  test('keeps what has lapsed for a while, and lets go of it', async () => {
    expect(await radar('ambang=0', '2026-10-05')).toHaveLength(2)
    expect(await radar('ambang=0', '2026-12-20')).toHaveLength(0)
  })
})

describe('reminding', () => {
  test('is shown before it is done', async () => {
    const previews = await must(previewReminders(officer(), [near, far, agencyNo(999_999)]))
    expect(previews).toMatchObject([
      { no: near, refusal: null, addresses: 1, rows: [{ evidenceKind: CERTIFICATE }] },
      { no: far, refusal: { code: 'nothing-ends' } },
      { refusal: { code: 'no-such-agency' } },
    ])
    expect(await db().letter.count()).toBe(0)
  })

  test.each([
    ['nobody', [], 'none-chosen'],
    ['too many', Array.from({ length: 101 }, (_, n) => agencyNo(n + 1)), 'too-many'],
  ])('%s is refused', async (_, nos, code) => {
    expect(await remindAgencies(officer(), { nos, words })).toEqual({ ok: false, refusal: { code } })
  })

  test('issues a numbered letter, a mail and a ledger entry for each; who is refused stops nobody', async () => {
    const done = await remind([far, near, nearer, near])
    expect(done.map(({ no, refusal }) => [no, refusal?.code])).toEqual([
      [far, 'nothing-ends'],
      [near, undefined],
      [nearer, undefined],
    ])
    const letters = await db().letter.findMany({ orderBy: { id: 'asc' } })
    expect(letters.map(({ kind, number }) => [kind, number?.replace(/.*\/(\d+)\/.*\/\d+$/, '$1')])).toEqual([
      ['SPN', '1'],
      ['SPN', '2'],
    ])
    const [row, ...none] = await db().outboxMessage.findMany()
    expect(none).toEqual([])
    expect(unsealMail(row?.sealed ?? new Uint8Array(), row?.ref ?? '')).toMatchObject({
      to: 'lpk@contoh.example',
      facts: { kind: 'LETTER', letter: { code: letters[0]?.code }, lapses: [{ until: '2026-09-30' }] },
    })
    expect((await verifyLedger()).fault).toBeNull()
  })

  test('the same day again is refused, also by two at once', async () => {
    const both = await Promise.all([remind([near]), remind([near], officer({ accountId: 'a-2', personKey: 'p-2' }))])
    expect(both.flat().map(({ refusal }) => refusal?.code)).toEqual(['reminded-today', 'reminded-today'])
    expect(await db().letter.count()).toBe(2)
  })

  test('an officer with a tie to the agency does not', async () => {
    const [done] = await remind([near], officer({ ties: [near] }, '2026-09-11'))
    expect(done?.refusal).toMatchObject({ code: 'not-allowed', why: 'conflict-of-interest' })
  })

  test('the letter is known to /cek', async () => {
    const [row] = await radar(`jenis=LPK_SWASTA`).then((rows) => rows.filter(({ no }) => no === near))
    const check = await must(lookUpCheck(machine(TODAY), row?.reminder?.code ?? ''))
    expect(check.letter).toMatchObject({ kind: 'SPN', signed: false })
  })
})

describe('what came of it', () => {
  const rowOf = async (no: AgencyNo) => (await radar()).find((row) => row.no === no)

  test('an answer is written down, once', async () => {
    const code = (await rowOf(near))?.reminder?.code ?? ''
    expect(await must(recordReminderAnswer(officer(), { code, answer: 'Akan diunggah pekan depan.' }))).toBeNull()
    expect(await recordReminderAnswer(officer(), { code, answer: 'Lagi.' })).toMatchObject({
      refusal: { code: 'already-answered' },
    })
    expect(await findReminder(code)).toMatchObject({ answer: 'Akan diunggah pekan depan.', agency: { no: near } })
    expect(await rowOf(near)).toMatchObject({ reminder: { isAnswered: true } })
    expect(await recordReminderAnswer(officer(), { code: 'x', answer: 'Halo.' })).toMatchObject({
      refusal: { code: 'no-such-reminder' },
    })
  })

  test('an uploaded document is seen, an accepted one takes it off the radar', async () => {
    const paper = { kind: CERTIFICATE, programmeKey: 'las-smaw', validTo: day('2029-09-30') }
    await submitted(near, paper, TODAY)
    expect(await rowOf(near)).toMatchObject({ isUploaded: true })
    await accepted(near, paper, TODAY)
    expect(await rowOf(near)).toBeUndefined()
  })
})
