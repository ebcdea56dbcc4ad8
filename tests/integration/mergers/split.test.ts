import { beforeAll, describe, expect, test } from 'vitest'
import {
  anybody,
  at,
  confirmed,
  facts,
  later,
  must,
  newest,
  officer,
  operator,
  record,
  undone,
} from './two-officers.ts'
import { added } from './two-officers.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { peopleOf } from '#app/domain/mergers/people.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { addPeople } from '#app/repositories/people.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { correctAgencyData } from '#app/use-cases/correct-agency-data.server.ts'
import { liftSanction } from '#app/use-cases/lift-sanction.server.ts'
import { readProposal } from '#app/use-cases/read-proposals.server.ts'
import { readSharedContacts } from '#app/use-cases/read-shared-contacts.server.ts'
import { peopleKeptFor, readSplitPage } from '#app/use-cases/read-split-page.server.ts'
import { recordSanction } from '#app/use-cases/record-sanction.server.ts'
import { splitByForm } from '#app/use-cases/split-by-form.server.ts'
import { anAgencyUser } from '#tests/factories/actors.ts'
import { aProgrammeOf, aSanctionForm, day } from '#tests/factories/agency-record.ts'

const verifier = officer({ accountId: 'a-1', personKey: 'p-1' })
const PHONE = '+6281299000777'

let no: AgencyNo
let people: number[]

beforeAll(async () => {
  people = await inTransaction(async (tx) =>
    addPeople(tx, [
      { name: 'Pimpinan Rekaan', idHash: null },
      { name: 'Instruktur Rekaan', idHash: null },
    ]),
  )
  no = await added({
    name: 'LPK Dua Rekaan',
    otherNames: [{ kind: 'ALIAS', name: 'Kursus Jahit Rekaan', validTo: null }],
    phone: PHONE,
    branches: [{ name: 'Cabang Jahit', address: 'Jl. Cabang No. 2', districtCode: null, openedOn: null }],
    people: people.map((personId, index) => ({ personId, role: index === 0 ? 'DIRECTOR' : 'INSTRUCTOR' })),
    listings: [
      { type: 'LPK_SWASTA', list: 'Daftar Uji', listedOn: day('2026-01-05'), importRunId: null, rowHash: 'x' },
    ],
    capabilities: [
      {
        ...{ type: 'LPK_SWASTA', activity: 'TRAIN', kbli: '78421', kbliVersion: 2020, foreignCapital: false },
        programmes: [aProgrammeOf('las-smaw', 'Las SMAW'), aProgrammeOf('jahit', 'Menjahit')],
      },
    ],
  })
  const paper = { kind: 'NIB', kbli: ['78421'], kbliVersion: 2020, holderPersonId: null, validTo: null, result: null }
  const given = { ...paper, kbliVersion: 2020 as const, validFrom: day('2026-03-02') }
  await must(addEvidence(operator, no, { ...given, number: '1', programmeKey: 'jahit', ref: 'ev-jahit' }))
  await must(addEvidence(operator, no, { ...given, number: '2', programmeKey: 'las-smaw', ref: 'ev-las' }))
  await must(
    recordSanction(
      operator,
      no,
      aSanctionForm({ scope: { level: 'PROGRAMME', activity: 'TRAIN', programmeKey: 'jahit' } }),
    ),
  )
})

const version = async () => (await record(no)).version
const sanctionRef = async () => (await record(no)).sanctions[0]?.ref ?? ''

/** The form as the browser sends it: every ticked box has a name of its own. */
async function form(ticked: readonly string[], given: Record<string, string> = {}): Promise<Record<string, string>> {
  const boxes = Object.fromEntries(ticked.map((value, index) => [`pilih-${String(index)}`, value]))
  const data = { name: 'LPK Jahit Rekaan', address: 'Jl. Cabang No. 2', catatan: 'Dua pemilik, dua NIB.' }
  return { ...data, versi: String(await version()), tindakan: 'lihat', ...boxes, ...given }
}

async function allOfJahit(): Promise<string[]> {
  return [
    ...['programmes LPK_SWASTA/TRAIN/jahit', 'evidence ev-jahit', 'names Kursus Jahit Rekaan', 'said phone'],
    ...['branches Cabang Jahit, Jl. Cabang No. 2', 'listings LPK_SWASTA 2026-01-05 Daftar Uji'],
    ...[`people ${String(people[1])}`, `sanctions ${await sanctionRef()}`],
  ]
}

async function looked(ticked: readonly string[]): Promise<string> {
  const taken = await must(splitByForm(verifier, no, await form(ticked)))
  if (!('seen' in taken)) throw new Error('Nothing was shown.')
  return taken.seen
}

const namesAt = async (of: AgencyNo) => {
  const agency = await record(of)
  return peopleOf(agency, await peopleKeptFor(agency)).map(({ name }) => name)
}

describe('who may not', () => {
  test.each<[string, Context]>([
    ['a stranger', anybody],
    ['an operator at the console', operator],
    ['an auditor', officer({ roles: ['AUDITOR'] })],
    ['an intake officer', officer({ roles: ['INTAKE_OFFICER'] })],
    ['somebody of the agency', { ...operator, actor: anAgencyUser() }],
  ])('%s neither sees the form nor proposes', async (_who, context) => {
    expect(await readSplitPage(context, no)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', why: 'role' } })
    const fields = await form(['programmes LPK_SWASTA/TRAIN/jahit'], { tindakan: 'usulkan' })
    expect(await splitByForm(context, no, fields)).toMatchObject({ ok: false, refusal: { why: 'role' } })
  })

  test('nor an officer with a tie to it', async () => {
    const tied = officer({ ties: [no] })
    expect(await readSplitPage(tied, no)).toMatchObject({ refusal: { why: 'conflict-of-interest' } })
  })
})

describe('what the form cannot take', () => {
  const jahit = 'programmes LPK_SWASTA/TRAIN/jahit'
  test.each([
    { what: 'no name', given: { name: ' ' }, refusal: { code: 'fields-wrong', wrong: ['name'] } },
    {
      what: 'a postcode that is none',
      given: { postcode: 'x'.repeat(11) },
      refusal: { code: 'fields-wrong', wrong: ['postcode'] },
    },
    { what: 'a box nobody offered', ticked: ['evidence ev-lain'], refusal: { code: 'not-held' } },
    { what: 'nothing to part', ticked: [], refusal: { why: { code: 'nothing-parted' } } },
    {
      what: 'all there is',
      ticked: ['capabilities LPK_SWASTA/TRAIN'],
      refusal: { why: { code: 'nothing-left' } },
    },
    {
      what: 'a paper without its programme',
      ticked: [jahit, 'evidence ev-las'],
      refusal: { why: { code: 'paper-of-other-programme' } },
    },
    {
      what: 'a district that is none',
      given: { districtCode: '99.99.99' },
      refusal: { why: { code: 'unknown-district' } },
    },
    { what: 'a page that is old', given: { versi: '1' }, refusal: { code: 'changed-since' } },
    { what: 'a page without its version', given: { versi: '' }, refusal: { code: 'changed-since' } },
  ])('$what', async ({ ticked = [jahit], given = {}, refusal }) => {
    await liftIfOpen(await sanctionRef())
    const sent: Record<string, string> = given
    expect(await splitByForm(verifier, no, await form(ticked, sent))).toMatchObject({ ok: false, refusal })
  })
})

async function liftIfOpen(ref: string): Promise<void> {
  const open = (await record(no)).sanctions.find((one) => one.ref === ref && one.lifted === null)
  if (open) await must(liftSanction(operator, no, { ref, on: at.today }))
}

test('while a sanction is in force nothing is parted', async () => {
  const other = await added({ name: 'LPK Bersanksi', identifiers: [] })
  await must(recordSanction(operator, other, aSanctionForm({ number: '500.15/2/Disnaker/2026' })))
  const { version: versi } = await record(other)
  const fields = { ...(await form(['programmes LPK_SWASTA/TRAIN/las-smaw'])), versi: String(versi) }
  expect(await splitByForm(verifier, other, fields)).toMatchObject({
    refusal: { code: 'act-refused', why: { code: 'sanction-in-force' } },
  })
})

describe('a record is parted', () => {
  test('what was not looked at is shown first, and nothing is proposed', async () => {
    await liftIfOpen(await sanctionRef())
    const seen = await looked(['programmes LPK_SWASTA/TRAIN/jahit'])
    const other = await form(await allOfJahit(), { tindakan: 'usulkan', dilihat: seen })
    const taken = await must(splitByForm(verifier, no, other))
    expect(taken).toMatchObject({ isOther: true, outcome: { parted: { record: { name: 'LPK Jahit Rekaan' } } } })
    expect(await db().actProposal.count()).toBe(0)
  })

  test('papers left without their programme are named', async () => {
    const taken = await must(splitByForm(verifier, no, await form(['programmes LPK_SWASTA/TRAIN/jahit'])))
    expect(taken).toMatchObject({ outcome: { leftBehind: ['ev-jahit'] } })
  })

  test('all that was chosen is there and nowhere else; undone, all is as before', async () => {
    const [before, peopleBefore] = [await facts(no), await namesAt(no)]
    const ticked = await allOfJahit()
    const fields = await form(ticked, { tindakan: 'usulkan', dilihat: await looked(ticked) })
    const taken = await must(splitByForm(verifier, no, fields))
    if (!('proposed' in taken)) throw new Error('Nothing was proposed.')
    const again = await splitByForm(verifier, no, fields)
    expect(again).toMatchObject({ ok: false, refusal: { code: 'already-proposed', ref: taken.proposed } })

    const head = officer({ accountId: 'a-3', personKey: 'p-3', roles: ['OFFICE_HEAD'] })
    const page = await readProposal(head, taken.proposed)
    expect(page?.split?.parted.people).toMatchObject([{ name: 'Instruktur Rekaan' }])
    await confirmed(taken.proposed, [no])
    const into = await newest()
    const [stays, parted] = [await record(no), await record(into)]
    expect(parted).toMatchObject({
      ...{ name: 'LPK Jahit Rekaan', phone: PHONE, redirectsTo: null, legalForm: null },
      evidence: [{ ref: 'ev-jahit' }],
      otherNames: [{ name: 'Kursus Jahit Rekaan' }],
      branches: [{ name: 'Cabang Jahit' }],
      listings: [{ list: 'Daftar Uji' }],
      sanctions: [{ scope: { programmeKey: 'jahit' } }],
      capabilities: [{ programmes: [{ key: 'jahit' }] }],
    })
    expect(stays).toMatchObject({
      ...{ phone: null, otherNames: [], branches: [], listings: [], sanctions: [] },
      evidence: [{ ref: 'ev-las' }],
      capabilities: [{ programmes: [{ key: 'las-smaw' }] }],
    })
    expect([await namesAt(no), await namesAt(into)]).toEqual([['Pimpinan Rekaan'], ['Instruktur Rekaan']])

    await undone(no, into)
    expect(await facts(no)).toEqual(before)
    expect([await namesAt(no), await namesAt(into)]).toEqual([peopleBefore, []])
    expect((await record(into)).redirectsTo).toBe(no)
    expect((await verifyLedger()).fault).toBeNull()
  })

  test('the ledger knows who and what, and no telephone', async () => {
    const rows = await db().$queryRaw<{ act: string; body: string }[]>`
      select act, body from guard.ledger where act in ('act-proposed', 'agency-parted', 'merger-undone')`
    expect(rows.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['act-proposed', 'agency-parted', 'merger-undone']),
    )
    expect(rows.filter(({ body }) => JSON.stringify(body).includes(PHONE))).toEqual([])
  })
})

test('a telephone that is corrected after it went stays corrected when the parting is undone', async () => {
  const ticked = ['programmes LPK_SWASTA/TRAIN/jahit', 'evidence ev-jahit', 'said phone']
  const fields = await form(ticked, { tindakan: 'usulkan', dilihat: await looked(ticked) })
  const taken = await must(splitByForm(verifier, no, fields))
  await confirmed('proposed' in taken ? taken.proposed : '', [no])
  const into = await newest()
  const correction = { phone: '+6281299000888' }
  await must(correctAgencyData({ ...operator, now: later(5) }, { no, correction, reason: 'x' }))
  expect([(await record(no)).phone, (await record(into)).phone]).toEqual(['+6281299000888', PHONE])
  const found = await must(readSharedContacts(verifier, into))
  expect(found.filter((one) => one.no === no)).toEqual([])
  await undone(no, into)
  expect((await record(no)).phone).toBe('+6281299000888')
})
