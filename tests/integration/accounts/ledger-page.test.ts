import { beforeAll, describe, expect, test } from 'vitest'
import { LedgerQuestion } from '#app/domain/audit/ledger-question.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { listLedgerActs } from '#app/repositories/ledger-pages.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { exportLedger, readLedger } from '#app/use-cases/read-ledger.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import type { Actor } from '#app/domain/access/actor.ts'
import { anOfficer } from '#tests/setup/accounts.ts'
import { runSql } from '#tests/setup/test-server.ts'

const as = (actor: Actor) => ({ ...systemContext('test'), actor })
const auditor = () => as(aStaffActor({ roles: ['AUDITOR'] }))
const ask = (question: object) => LedgerQuestion.parse(question)

async function read(question: object) {
  const page = await readLedger(auditor(), ask(question))
  if (!page.ok) throw new Error('refused')
  return page.value
}

let officer = ''

beforeAll(async () => {
  officer = await anOfficer('baca@dinas.example')
  const acting = { mode: 'PLH', accountId: officer, personKey: 'p-9', name: 'Kepala' } as const
  await inTransaction(async (tx) => {
    for (let n = 0; n < 60; n += 1) {
      await appendLedger(tx, systemContext('many'), { act: 'counted', subject: 'LBG-000009', body: { n } })
    }
    const context = as(aStaffActor({ accountId: 'a-77', onBehalf: acting }))
    await appendLedger(tx, context, { act: 'noted', subject: '=1+1', reason: '@cmd', body: { said: '"x"' } })
  })
})

describe('who may not', () => {
  test.each([
    ['the public', { kind: 'public' }],
    ['a verifier', aStaffActor({ roles: ['VERIFIER'] })],
    ['the administrator', aStaffActor({ roles: ['ADMINISTRATOR'] })],
    ['an agency', anAgencyUser()],
  ] as [string, Actor][])('%s', async (_who, actor) => {
    expect(await readLedger(as(actor), ask({}))).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await exportLedger(as(actor), ask({}))).toMatchObject({ ok: false })
  })
})

describe('a page', () => {
  test('is newest first, and the next begins where it ends', async () => {
    const first = await read({ perihal: 'LBG-000009' })
    expect([first.entries.length, first.entries.every(({ intact }) => intact)]).toEqual([50, true])
    const second = await read({ perihal: 'LBG-000009', sebelum: String(first.next) })
    expect([second.entries.length, second.next]).toEqual([10, null])
  })

  test.each([
    [{ perbuatan: 'noted' }, 1],
    [{ pelaku: 'a-77' }, 1],
    [{ pelaku: 'staff:a-77' }, 1],
    [{ pelaku: 'many', perbuatan: 'counted' }, 50],
    [{ perbuatan: 'noted', sampai: '2026-11-23' }, 0],
    [{ perbuatan: 'noted', dari: '2026-11-24', sampai: '2026-11-24' }, 1],
    [{ permintaan: 'nobody' }, 0],
  ])('of %j has %i', async (question, count) => {
    expect((await read(question)).entries.length).toBe(count)
  })

  test('finds who was acted for, and names them', async () => {
    const { entries, names } = await read({ pelaku: officer, perbuatan: 'noted' })
    expect([entries.length, names.get(officer)]).toEqual([1, 'Petugas 1'])
  })

  test('lists the acts there are', async () => {
    expect(await listLedgerActs()).toEqual(expect.arrayContaining(['account-invited', 'counted', 'noted']))
  })

  test('exports what fits, and no formula', async () => {
    const lines = await exportLedger(auditor(), ask({ perbuatan: 'noted' }))
    if (!lines.ok) throw new Error('refused')
    let text = ''
    for await (const part of lines.value) text += part
    expect(text.split('\r\n').length).toBe(3)
    expect(text).toContain(`"'=1+1"`)
    expect(text).toContain(`"'@cmd"`)
  })

  test('says which entry is not what was written', async () => {
    const change = `update guard.ledger set subject = 'LBG-000008' where act = 'noted'`
    const off = 'alter table guard.ledger disable trigger all'
    await runSql(process.env['DATABASE_URL'] ?? '', off, change, 'alter table guard.ledger enable trigger all')
    expect((await read({ perbuatan: 'noted' })).entries.map(({ intact }) => intact)).toEqual([false])
  })
})
