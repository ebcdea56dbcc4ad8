import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { newCheckCode } from '#app/domain/shared/check-code.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { statusLetterWords } from '#app/i18n/letters/id.ts'
import { unseal } from '#app/adapters/keys.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { issueCheckReceipt, issueNoRecordReceipt } from '#app/use-cases/issue-check-receipt.server.ts'
import { issueStatusLetter, type LetterFile } from '#app/use-cases/issue-status-letter.server.ts'
import { lookUpCheck } from '#app/use-cases/look-up-check.server.ts'
import { readCorrectionPage } from '#app/use-cases/read-correction-page.server.ts'
import { ceaseAgency } from '#app/use-cases/cease-agency.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { requestCorrection } from '#app/use-cases/request-correction.server.ts'
import { verifyDocument } from '#app/use-cases/verify-document.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

const anybody = (day: string): Context => ({ actor: { kind: 'public' }, requestId: 'r-1', ...on(day) })
const officer = (day: string): Context => ({ ...anybody(day), actor: { kind: 'operator', name: 'uji' } })
const TODAY = '2026-04-14'

async function anAgency(name: string, nib: string): Promise<AgencyNo> {
  const form = aNewAgency({ name, identifiers: [{ scheme: 'nib', value: nib }] })
  const added = await registerAgency(officer('2026-03-02'), form)
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value.no
}

async function letterOf(no: AgencyNo, day = TODAY): Promise<LetterFile> {
  const letter = await issueStatusLetter(anybody(day), { no, words: statusLetterWords })
  if (!letter.ok) throw new Error(letter.refusal.code)
  return letter.value
}

async function checkOf(code: string, day = TODAY) {
  const check = await lookUpCheck(anybody(day), code)
  if (!check.ok) throw new Error(check.refusal.code)
  return check.value
}

let no: AgencyNo
beforeAll(async () => {
  no = await anAgency('LPK Cakrawala Contoh', '9900000000101')
})

describe('the status letter', () => {
  test('is refused for a number that nobody has', async () => {
    const letter = await issueStatusLetter(anybody(TODAY), { no: agencyNo(999_999), words: statusLetterWords })
    expect(letter).toEqual({ ok: false, refusal: { code: 'no-such-agency' } })
  })

  test('takes one number though twenty ask at once, and all get the same file', async () => {
    const asked = await anAgency('LPK Serentak Rekaan', '9900000000102')
    const letters = await Promise.all(Array.from({ length: 20 }, async () => letterOf(asked)))
    expect(new Set(letters.map(({ pdf }) => sha256(pdf))).size).toBe(1)
    expect(await db().letter.count({ where: { agency: { no: asked } } })).toBe(1)
  })

  test('is numbered without a gap in the register of the unit and year', async () => {
    await letterOf(await anAgency('LPK Urut Satu', '9900000000103'))
    await letterOf(await anAgency('LPK Urut Dua', '9900000000104'))
    const numbers = await db().letter.findMany({ select: { number: true }, orderBy: { id: 'asc' } })
    const register = await db().letterRegister.findFirst({ where: { unitId: 'DISNAKER', kind: 'dinas', year: 2026 } })
    expect(numbers.map(({ number }) => number)).toEqual(
      numbers.map((_, index) => `500.15/${String(index + 1)}/Disnaker/2026`),
    )
    expect(register?.last).toBe(numbers.length)
  })

  test('is another one on another day', async () => {
    expect((await letterOf(no, '2026-04-15')).code).not.toBe((await letterOf(no)).code)
  })

  test('is another one when the facts changed within the day', async () => {
    const asked = await anAgency('LPK Berubah Rekaan', '9900000000105')
    const before = await letterOf(asked)
    await ceaseAgency(officer(TODAY), asked, { on: on(TODAY).today })
    const after = await letterOf(asked)
    expect(after.code).not.toBe(before.code)
    expect((await checkOf(before.code)).changes.map(({ code }) => code)).toContain('headline')
  })

  test('says "nomor menyusul" and takes no number where the office numbers elsewhere', async () => {
    const asked = await anAgency('LPK Menyusul Rekaan', '9900000000106')
    await inTransaction(async (tx) => setSetting(tx, 'letters.numbering', 'later'))
    const { code } = await letterOf(asked)
    await inTransaction(async (tx) => setSetting(tx, 'letters.numbering', 'register'))
    const kept = await db().letter.findUnique({ where: { code } })
    expect(kept?.number).toBeNull()
    expect(JSON.stringify(kept?.content)).toContain('(nomor menyusul)')
  })

  test('is told in the ledger once, without whoever asked', async () => {
    const rows = await db().$queryRaw<{ actor: string; body: string }[]>`
      select actor, body from guard.ledger where act = 'letter-issued'`
    expect(rows.length).toBe(await db().letter.count())
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['public']))
    expect((await verifyLedger()).fault).toBeNull()
  })

  test('uses none of the words that are never generated, and no word of a certificate', async () => {
    const rows = await db().letter.findMany({ select: { content: true } })
    expect(JSON.stringify(rows)).not.toMatch(/ilegal|bodong|penipu|mafia|BSrE/i)
  })
})

describe('verifying a file', () => {
  test('the letter as issued is ours and unchanged', async () => {
    const { code, pdf } = await letterOf(no)
    expect(await verifyDocument(pdf)).toMatchObject({
      ok: true,
      value: { outcome: 'unchanged', letter: { code, signed: false } },
    })
  })

  test('with one byte changed, wherever it is, it is told to be altered', async () => {
    const { code, pdf } = await letterOf(no)
    for (const at of [20, Math.floor(pdf.length / 2), pdf.length - 8]) {
      const changed = Uint8Array.from(pdf)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await verifyDocument(changed)).toMatchObject({ ok: true, value: { outcome: 'altered', letter: { code } } })
    }
  })

  test('even when the byte is in the code itself', async () => {
    const { code, pdf } = await letterOf(no)
    const changed = Buffer.from(pdf)
    changed[changed.indexOf(code)] = 0x3f
    expect(await verifyDocument(changed)).toMatchObject({ ok: true, value: { outcome: 'altered', letter: { code } } })
  })

  test('with something added at its end it is altered', async () => {
    const { pdf } = await letterOf(no)
    expect(await verifyDocument(Buffer.concat([pdf, Buffer.from('\n')]))).toMatchObject({
      ok: true,
      value: { outcome: 'altered' },
    })
  })

  test('another PDF, and one with a code we never gave, are not ours', async () => {
    const code = newCheckCode(new Uint8Array(48).fill(9))
    for (const text of ['%PDF-1.4 nothing', `%PDF-1.4 /Keywords (ceklembaga-kode:${code})`]) {
      expect(await verifyDocument(Buffer.from(text))).toEqual({ ok: true, value: { outcome: 'not-ours' } })
    }
  })

  test.each([
    ['empty', new Uint8Array(0)],
    ['not-a-pdf', Buffer.from('GIF89a')],
    ['too-large', new Uint8Array(10 * 1024 * 1024 + 1)],
  ])('%s is refused', async (code, bytes) => {
    expect(await verifyDocument(bytes)).toEqual({ ok: false, refusal: { code } })
  })
})

describe('a check receipt', () => {
  test('keeps what was answered, and says that nothing has changed', async () => {
    const made = await issueCheckReceipt(anybody(TODAY), no)
    if (!made.ok) throw new Error(made.refusal.code)
    const check = await checkOf(made.value.toLowerCase().replaceAll('-', ' '))
    expect(check).toMatchObject({
      letter: null,
      then: { day: TODAY, agency: { no, name: 'LPK Cakrawala Contoh' } },
      changes: [],
    })
  })

  test('says what is true now when that differs', async () => {
    const asked = await anAgency('LPK Lama Rekaan', '9900000000107')
    const made = await issueCheckReceipt(anybody(TODAY), asked)
    if (!made.ok) throw new Error(made.refusal.code)
    await ceaseAgency(officer('2026-04-20'), asked, { on: on('2026-04-20').today })
    const check = await checkOf(made.value, '2026-04-21')
    expect(check.now.agency?.headline).toBe('BERHENTI_BEROPERASI')
    expect(check.changes[0]).toMatchObject({ code: 'headline', now: 'BERHENTI_BEROPERASI' })
  })

  test('of nothing on record keeps the question, and notices when something is on record later', async () => {
    const code = await issueNoRecordReceipt(anybody(TODAY), 'Yayasan Zxqwv Umpama')
    expect(await checkOf(code)).toMatchObject({ then: { agency: null, query: 'Yayasan Zxqwv Umpama' }, changes: [] })
    await anAgency('Yayasan Zxqwv Umpama', '9900000000108')
    expect((await checkOf(code)).changes).toEqual([{ code: 'now-on-record' }])
  })

  test('holds nothing of whoever asked', async () => {
    const columns = await db().$queryRaw<{ column_name: string }[]>`
      select column_name from information_schema.columns where table_name = 'check_receipt' order by 1`
    expect(columns.map(({ column_name }) => column_name)).toEqual([
      'agency_id',
      'answer',
      'code',
      'id',
      'issued_at',
      'query',
      'sha256',
    ])
  })

  test('cannot be changed afterwards, nor can a letter', async () => {
    await expect(db().$executeRaw`update check_receipt set query = 'x'`).rejects.toThrow()
    await expect(db().$executeRaw`delete from letter`).rejects.toThrow()
  })
})

describe('a code that leads nowhere', () => {
  test.each([
    ['unknown', newCheckCode(new Uint8Array(48).fill(7))],
    ['wrong-length', '7K3M'],
    ['wrong-check-digit', '2222-2222-2222-3'],
    ['wrong-length', '%00'],
  ])('%s: %s', async (code, typed) => {
    expect(await lookUpCheck(anybody(TODAY), typed)).toEqual({ ok: false, refusal: { code } })
  })
})

describe('a request for correction', () => {
  const form = {
    kind: 'RIGHT_OF_REPLY' as const,
    message: 'Alamat kami sudah pindah.',
    contact: 'surel@contoh.example',
  }

  test('is received, answered by the third working day, and sealed', async () => {
    const ref = await requestCorrection(anybody('2026-03-13'), { no, form })
    if (!ref.ok) throw new Error(ref.refusal.code)
    const row = await db().correctionRequest.findUniqueOrThrow({ where: { ref: ref.value } })
    expect(ref.value).toMatch(/^KOR-.{4}-.{4}-.$/)
    expect(Buffer.from(row.contactSealed ?? []).includes('contoh')).toBe(false)
    expect(unseal(row.contactSealed ?? new Uint8Array(), ref.value, 'correction-contact')).toBe(form.contact)
    expect((await readCorrectionPage(no, ref.value))?.received).toMatchObject({
      due: '2026-03-25',
      isCalendarComplete: true,
    })
  })

  test('leaves nothing of its text in the ledger', async () => {
    const rows = await db().$queryRaw<
      { body: string }[]
    >`select body from guard.ledger where act = 'correction-requested'`
    expect(rows).toHaveLength(1)
    expect(rows[0]?.body).not.toMatch(/pindah|contoh/)
  })

  test('is refused for an agency nobody has, and its number opens nothing elsewhere', async () => {
    expect(await requestCorrection(anybody(TODAY), { no: agencyNo(999_999), form })).toEqual({
      ok: false,
      refusal: { code: 'no-such-agency' },
    })
    expect((await readCorrectionPage(no, 'KOR-2222-2222-2'))?.received).toBeNull()
  })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
