import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { RequestKind } from '#app/domain/letters/correction.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { correctionLetterWords } from '#app/i18n/letters/correction-letter.ts'
import { officeWords } from '#app/i18n/letters/office.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findCorrection } from '#app/repositories/corrections.server.ts'
import { db } from '#app/repositories/db.server.ts'
import {
  answerCorrection,
  openCorrectionContact,
  publishRequestedReply,
} from '#app/use-cases/answer-correction.server.ts'
import { confirmAct } from '#app/use-cases/settle-act.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { readCorrectionPage } from '#app/use-cases/read-correction-page.server.ts'
import { recordSanction } from '#app/use-cases/record-sanction.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { requestCorrection } from '#app/use-cases/request-correction.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, aSanctionForm, on } from '#tests/factories/agency-record.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

const as = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-11-24') })
const system: Actor = { kind: 'system', job: 'acts' }
const one = aStaffActor({ roles: ['VERIFIER'], confirmedAt: on('2026-11-24').now })
const another = aStaffActor({ ...one, accountId: 'a-2', personKey: 'p-2' })
const words = { letter: correctionLetterWords, office: officeWords }

let no: AgencyNo
const record = async () => {
  const found = await findAgency(no)
  if (!found) throw new Error('The agency is gone.')
  return found
}
async function must<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}
const ask = async (kind: RequestKind, message = 'Alamat di halaman ini keliru.', contact = '') =>
  must(requestCorrection(as({ kind: 'public' }), { no, form: { kind, message, contact } }))
const answer = async (
  ref: string,
  form: { outcome: 'GRANTED' | 'PARTLY' | 'REFUSED'; text: string },
  actor: Actor = one,
) => answerCorrection(as(actor), { ref, words, ...form })
const refused = { outcome: 'REFUSED', text: 'Dokumen mendukung alamat itu.' } as const

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  no = (await must(registerAgency(as(system), form))).no
})

describe('who may not answer', () => {
  const strangers: [string, Actor][] = [
    ['the public', { kind: 'public' }],
    ['the agency itself', anAgencyUser()],
    ['the auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['the administrator', aStaffActor({ roles: ['ADMINISTRATOR'] })],
  ]
  test.each(strangers)('%s', async (...[, actor]) => {
    const ref = await ask('CORRECTION')
    expect(await answer(ref, refused, actor)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await openCorrectionContact(as(actor), ref)).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('an officer with a tie to the agency', async () => {
    const tied = aStaffActor({ roles: ['VERIFIER'], ties: [no] })
    expect(await answer(await ask('CORRECTION'), refused, tied)).toMatchObject({
      refusal: { why: 'conflict-of-interest' },
    })
  })
})

describe('a request', () => {
  test('is answered once, by letter, and its page says so without what it says', async () => {
    const ref = await ask('PDP_ACCESS')
    await must(answer(ref, { outcome: 'GRANTED', text: 'Data Anda: nama dan surel.' }))
    expect(await answer(ref, refused, another)).toMatchObject({ refusal: { code: 'already-answered' } })
    const page = await readCorrectionPage(no, ref)
    expect(page?.received?.answer).toMatchObject({ outcome: 'GRANTED' })
    expect(JSON.stringify(page)).not.toContain('nama dan surel')
    const letterCode = (await findCorrection(ref))?.answer?.letterCode
    expect(await db().letter.count({ where: { code: letterCode ?? '', kind: 'SJK' } })).toBe(1)
  })

  test('answered by two at once is answered by one', async () => {
    const ref = await ask('CORRECTION')
    const results = await Promise.all([answer(ref, refused), answer(ref, refused, another)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('goes by mail where a mail address was left, and the address is nowhere in the clear', async () => {
    const ref = await ask('CORRECTION', 'Nama lembaga salah tulis.', 'siti@contoh.example')
    await must(answer(ref, refused))
    const mails = await db().outboxMessage.findMany({ where: { kind: 'CORRECTION_ANSWERED' } })
    expect(mails).toHaveLength(1)
    const ledger = await db().$queryRaw<{ body: string }[]>`select body from guard.ledger`
    expect(JSON.stringify([mails, ledger])).not.toContain('siti@')
  })

  test('does not go by mail to a telephone', async () => {
    const before = await db().outboxMessage.count()
    await must(answer(await ask('CORRECTION', 'Nama lembaga salah tulis.', '0812-9900-0001'), refused))
    expect(await db().outboxMessage.count()).toBe(before)
  })

  test('its contact is opened for who answers, and the ledger knows', async () => {
    const ref = await ask('CORRECTION', 'Nama lembaga salah tulis.', 'siti@contoh.example')
    expect(await must(openCorrectionContact(as(one), ref))).toBe('siti@contoh.example')
    const rows = await db().$queryRaw<{ actor: string }[]>`
      select actor from guard.ledger where act = 'correction-contact-opened' and body like ${`%${ref}%`}`
    expect(rows).toEqual([{ actor: 'staff:a-1' }])
  })

  test('is granted only when the second officer has confirmed the change', async () => {
    const ref = await ask('CORRECTION')
    const act = { type: 'correct-agency', correction: { address: 'Jl. Benar No. 9' }, requestRef: ref } as const
    const { version } = await record()
    const proposal = await must(proposeAct(as(one), { no, act, reason: 'Sesuai NIB.', seenVersion: version }))
    const granted = { outcome: 'GRANTED', text: 'Alamat sudah diperbaiki.' } as const
    expect(await answer(ref, granted)).toMatchObject({ refusal: { code: 'change-not-confirmed' } })
    await must(confirmAct(as(another), { ref: proposal, note: '', seenVersion: (await record()).version }))
    await must(answer(ref, granted))
    expect((await record()).address).toBe('Jl. Benar No. 9')
  })
})

describe('a right of reply', () => {
  const text = 'Kami sudah memperbaiki program itu. Hubungi Budi di 0812-9900-0001 untuk keterangan lebih lanjut.'

  test('is published beside the sanction with private data masked, once', async () => {
    await must(recordSanction(as(system), no, aSanctionForm()))
    const sanctionRef = (await record()).sanctions[0]?.ref ?? ''
    const ref = await ask('RIGHT_OF_REPLY', text)
    const form = { ref, sanctionRef, text: '', words }
    expect(await publishRequestedReply(as(one), { ...form, phrases: ['Siti'] })).toMatchObject({
      refusal: { code: 'not-in-text' },
    })
    await must(publishRequestedReply(as(one), { ...form, phrases: ['Budi', '0812-9900-0001'] }))
    expect((await record()).sanctions[0]?.rightOfReply?.text).toBe(
      'Kami sudah memperbaiki program itu. Hubungi [disamarkan] di [disamarkan] untuk keterangan lebih lanjut.',
    )
    expect((await findCorrection(ref))?.answer).toMatchObject({ outcome: 'PUBLISHED', masked: 2, sanctionRef })
    const second = await ask('RIGHT_OF_REPLY', text)
    expect(await publishRequestedReply(as(one), { ...form, ref: second, phrases: [] })).toMatchObject({
      refusal: { code: 'already-replied' },
    })
    expect((await findCorrection(second))?.answer).toBeNull()
  })

  test('is not granted in words only', async () => {
    const ref = await ask('RIGHT_OF_REPLY', text)
    expect(await answer(ref, { outcome: 'GRANTED', text: 'Ya.' })).toMatchObject({
      refusal: { code: 'reply-is-published' },
    })
  })
})
