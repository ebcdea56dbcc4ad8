import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { ApplicationForm } from '#app/domain/applications/application-form.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { previewLetters, printLetters } from '#app/use-cases/print-letters.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { returnApplication } from '#app/use-cases/step-application.server.ts'
import { submitApplication } from '#app/use-cases/submit-application.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'

const letters = lettersOfApplications(applicationLetters)
const officer = aStaffActor({ roles: ['INTAKE_OFFICER'] })
const as = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-11-24') })
const change = ApplicationForm.parse({ kind: 'CHANGE', message: 'Kami pindah tempat pelatihan.' })

const made: { no: AgencyNo; ref: string }[] = []

beforeAll(async () => {
  process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')
  for (const n of [1, 2]) {
    const { recordedAt: _recordedAt, ...form } = aNewAgency({
      name: `LPK Cetak ${String(n)}`,
      identifiers: [{ scheme: 'nib', value: String(9900000000700 + n) }],
    })
    const { no } = await must(registerAgency(as({ kind: 'system', job: 'acts' }), form))
    const owner = as(anAgencyUser({ agencies: [no] }))
    made.push({ no, ref: await must(submitApplication(owner, { no, form: change, letters })) })
  }
  await must(returnApplication(as(officer), { ref: application(1).ref, missing: ['Denah tempat pelatihan.'], letters }))
  const paper = { kind: 'NIB', number: '1', programmeKey: null, kbli: null, kbliVersion: null, holderPersonId: null }
  await must(
    addEvidence(as({ kind: 'operator', name: 'uji' }), made[1]?.no ?? ('' as AgencyNo), {
      ...{ ...paper, ref: 'ev-cetak', validFrom: day('2026-03-02'), validTo: null, result: null },
    }),
  )
})

async function must<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

/** The application that was made as number `n`, as the queue calls it. */
function application(n: 1 | 2): WorkRef {
  return { kind: 'APPLICATION', ref: made[n - 1]?.ref ?? '' }
}
const document: WorkRef = { kind: 'EXAMINE_EVIDENCE', ref: 'ev-cetak' }

/** How many pages a PDF has. */
async function pageCount(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf)).getPageCount()
}

const [reader, hasReader] = ['pdftotext', runs('pdftotext')]

function runs(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined
}

/** The pages of a PDF as text, one by one. */
function pagesOf(pdf: Uint8Array): string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'surat-')), 'surat.pdf')
  writeFileSync(file, pdf)
  return execFileSync(reader, ['-raw', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}

describe('letters of several pieces of work', () => {
  test('are one behind the other, each once', async () => {
    const order = [application(1), application(2), application(1)]
    expect(await pageCount(await must(printLetters(as(officer), order)))).toBe(2)
  })

  test.skipIf(!hasReader)('are the newest of each', async () => {
    const pages = pagesOf(await must(printLetters(as(officer), [application(1), application(2)])))
    const returned = pages.find((page) => page.includes('LPK Cetak 1'))
    expect(returned).toContain('Denah tempat pelatihan.')
    expect(pages.find((page) => page.includes('LPK Cetak 2'))).not.toContain('Denah')
  })

  test('are told beforehand, with what has no letter', async () => {
    const told = await must(previewLetters(as(officer), [application(2), document, { kind: 'CLAIM', ref: 'x' }]))
    expect(told.map(({ work, refusal }) => [work.kind, refusal]).sort()).toEqual([
      ['APPLICATION', null],
      ['EXAMINE_EVIDENCE', { code: 'no-letter' }],
    ])
  })

  test('are not printed where there are none', async () => {
    expect(await printLetters(as(officer), [document])).toEqual({ ok: false, refusal: { code: 'no-letters' } })
  })

  test('are not printed for an officer with a tie to the agency', async () => {
    const tied = as(aStaffActor({ roles: ['INTAKE_OFFICER'], ties: [made[0]?.no ?? ('' as AgencyNo)] }))
    const [told] = await must(previewLetters(tied, [application(1)]))
    expect(told?.refusal).toMatchObject({ code: 'not-allowed', why: 'conflict-of-interest' })
    expect(await pageCount(await must(printLetters(tied, [application(1), application(2)])))).toBe(1)
  })

  test.each<[string, Actor]>([
    ['the public', { kind: 'public' }],
    ['somebody of the agency', anAgencyUser()],
  ])('are nothing for %s', async (_who, actor) => {
    const order = [as(actor), [application(2)]] as const
    expect(await printLetters(...order)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await previewLetters(...order)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })
})
