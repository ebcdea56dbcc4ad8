import type { LoaderFunctionArgs } from '@remix-run/node'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { LinkOrder, LINK_VERDICTS } from '#app/domain/complaints/links.ts'
import type { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { CaseNo } from '#app/domain/complaints/oversight-case.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { listComplaintLinks } from '#app/repositories/complaint-links.server.ts'
import { addComplaintSteps, findComplaint } from '#app/repositories/complaints.server.ts'
import { addCase, addCaseComplaint } from '#app/repositories/oversight-cases.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { loader as agencies } from '#app/routes/api/agencies.ts'
import { loader as atom } from '#app/routes/api/agency-atom.ts'
import { loader as agencyStatus } from '#app/routes/api/agency-status.ts'
import { loader as apiAgency } from '#app/routes/api/agency.ts'
import { loader as changes } from '#app/routes/api/changes.ts'
import { loader as csv } from '#app/routes/api/data-agencies-csv.ts'
import { loader as agencyPage } from '#app/routes/public/agency.tsx'
import { loader as home } from '#app/routes/public/home.tsx'
import { loader as search } from '#app/routes/public/search.tsx'
import { findPatterns } from '#app/use-cases/find-patterns.server.ts'
import { joinComplaint, partComplaint } from '#app/use-cases/join-complaints.server.ts'
import { openSubject } from '#app/use-cases/keep-subjects.server.ts'
import { linkComplaint, unlinkComplaint } from '#app/use-cases/link-complaint.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-public-stays-')

const by = (actor: Context['actor']): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const anybody = by({ kind: 'public' })
const screener = by(aStaffActor({ roles: ['SCREENER'] }))
const NAME = 'LPK Tetap Rekaan'
const KINDS = ['A1', 'A6', 'B1', 'B5', 'C1', 'D1'] as const

let no: AgencyNo
beforeAll(async () => {
  const operator = by({ kind: 'operator', name: 'uji' })
  const added = await registerAgency(operator, aNewAgency({ no: null, name: NAME, phone: '+6281299005501' }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  no = added.value.no
})

type Page = (args: LoaderFunctionArgs) => unknown

/** Everything the public can read about the agency, and what is searched, listed and fed. */
async function everythingPublic(): Promise<string[]> {
  const pages: [Page, string, Record<string, string>][] = [
    [agencyPage, `/lembaga/${no}`, { no }],
    [apiAgency, `/api/v1/agencies/${no}`, { no }],
    [agencyStatus, `/api/v1/agencies/${no}/status?at=2026-03-13&knownAt=2026-11-01T00:00:00Z`, { no }],
    [agencies, '/api/v1/agencies?q=tetap', {}],
    [changes, '/api/v1/changes', {}],
    [atom, `/lembaga/${no}/perubahan.atom`, { no }],
    [csv, '/data/agencies.csv', {}],
    [search, '/lembaga?q=tetap', {}],
    [search, '/lembaga?q=subjek+rahasia', {}],
    [home, '/', {}],
  ]
  const texts = pages.map(async ([page, path, params]) => textOf(await answerOf(page, path, params)))
  return (await Promise.all(texts)).map(withoutClock)
}

/** Pages say when they were read. */
function withoutClock(text: string): string {
  return text.replaceAll(/\d{2}\.\d{2} WIB/g, 'WIB')
}

async function answerOf(page: Page, path: string, params: Record<string, string>): Promise<unknown> {
  const request = new Request(`http://127.0.0.1:3000${path}`)
  return Promise.resolve(page({ request, params, context: {} })).catch((thrown: unknown) => thrown)
}

function statusOf(answer: unknown): number | undefined {
  return answer instanceof Response ? answer.status : (answer as { init?: ResponseInit }).init?.status
}

async function textOf(answer: unknown): Promise<string> {
  return answer instanceof Response ? `${String(answer.status)} ${await answer.text()}` : JSON.stringify(answer)
}

type Deed = { kind: (typeof KINDS)[number]; names: boolean; verdict: (typeof LINK_VERDICTS)[number]; then: string }

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  names: fc.boolean(),
  verdict: fc.constantFrom(...LINK_VERDICTS),
  then: fc.constantFrom('nothing', 'unlink', 'subject', 'accept', 'join', 'part'),
})

const state: { caseNo: CaseNo | null; cases: number } = { caseNo: null, cases: 0 }

/** A report about the agency, or a subject; linked, and then what officers may do with it. */
async function carryOut({ kind, names, verdict, then }: Deed): Promise<void> {
  const party = { ...aComplaintContent().party, name: names ? NAME : 'Subjek Rahasia', no: names ? no : null }
  const sent = await submitComplaint(anybody, aComplaintOrder({ content: aComplaintContent({ kinds: [kind], party }) }))
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  const { complaint } = sent.value
  const target = { kind: 'AGENCY', no }
  await linkComplaint(screener, { no: complaint.no, ...LinkOrder.parse({ target, verdict, note: 'Uji.' }) })
  await followUp(complaint.no, then)
}

async function followUp(complaintNo: ComplaintNo, then: string): Promise<void> {
  const order = { no: complaintNo, caseNo: state.caseNo ?? 'KSS-2026-000000', reason: 'Uji.' }
  if (then === 'unlink') await unlinkAll(complaintNo)
  if (then === 'subject') await openASubject(complaintNo)
  if (then === 'accept') await accepted(complaintNo)
  if (then === 'join' || then === 'part') await joinComplaint(screener, order)
  if (then === 'part') await partComplaint(screener, order)
}

async function unlinkAll(complaintNo: ComplaintNo): Promise<void> {
  const complaint = await findComplaint(complaintNo)
  for (const { id } of await listComplaintLinks(complaint?.id ?? 0)) {
    await unlinkComplaint(screener, { no: complaintNo, linkId: id, reason: 'Uji.' })
  }
}

async function openASubject(complaintNo: ComplaintNo): Promise<void> {
  const form = { name: 'Subjek Rahasia', phones: ['081299005501'], addresses: [], people: [] }
  await openSubject(screener, { no: complaintNo, form })
}

/** A case about the agency, as accepting a report opens it. */
async function accepted(complaintNo: ComplaintNo): Promise<void> {
  const complaint = await findComplaint(complaintNo)
  if (!complaint) throw new Error(complaintNo)
  state.cases += 1
  const caseNo = CaseNo.parse(`KSS-2026-${String(700_000 + state.cases)}`)
  const { now, today, actor } = screener
  await inTransaction(async (tx) => {
    const of = { procedureId: 'sop-terintegrasi', procedureVersion: 1, leadKind: 'A6', kinds: ['A6'], stage: 'S20' }
    const whose = { unitId: 'DISNAKER', withUnitIds: [], agencyId: 1, subjectId: null }
    const caseId = await addCase(tx, { no: caseNo, ...of, ...whose, openedOn: today, openedAt: now })
    const made = { at: now, by: actorName(actor), reason: 'Uji.' }
    await addCaseComplaint(tx, { caseId, complaintId: complaint.id, ...made })
    const body = { type: 'accepted' as const, caseNo, joined: false, reason: 'Uji.' }
    await addComplaintSteps(tx, complaint.id, [{ on: today, at: now, by: made.by, body }])
  })
  state.caseNo = caseNo
}

describe('what the public reads of an agency', () => {
  test('is the same byte for byte, whatever is reported, linked, joined and accepted about it', async () => {
    const before = await everythingPublic()
    expect(before[0]).toContain(NAME)
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 4 }), async (deeds) => {
        for (const one of deeds) await carryOut(one)
        await findPatterns(by({ kind: 'system', job: 'find-patterns' }))
        expect(await everythingPublic()).toEqual(before)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  test('has no page of a subject, and no search or interface finds one', async () => {
    await carryOut({ kind: 'A1', names: false, verdict: 'DIFFERENT', then: 'subject' })
    for (const ref of ['SBJ-000001', 'sbj-000001']) {
      const page = await answerOf(agencyPage, `/lembaga/${ref}`, { no: ref })
      const api = await answerOf(apiAgency, `/api/v1/agencies/${ref}`, { no: ref })
      expect([page, api].map(statusOf)).toEqual([404, 404])
    }
    const all = (await everythingPublic()).join('\n').replaceAll(/subjek[+ ]rahasia/g, '')
    expect(all).not.toMatch(/SBJ-|Subjek Rahasia/)
  })
})
