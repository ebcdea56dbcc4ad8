import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { GENESIS } from '#app/domain/audit/ledger.ts'
import { appendLedger, appendLedgerActs, ledgerHead, verifyLedger } from '#app/repositories/ledger.server.ts'
import { appConnection } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { verifyLedger as verifyLedgerAs } from '#app/use-cases/verify-ledger.server.ts'
import { day, instant, on } from '#tests/factories/agency-record.ts'

const at = (moment: string): Context => ({
  actor: { kind: 'operator', name: 'uji' },
  today: on(moment).today,
  now: instant(`${moment}T02:00:00Z`),
  requestId: 'r-1',
})
const append = (moment: string, body: object) =>
  inTransaction(async (tx) => appendLedger(tx, at(moment), { act: 'tested', subject: 'LBG-000001', body }))

/** As the owner of the database, who alone can switch off the guards: what an attacker with that key could do. */
async function asOwner(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  try {
    await client.query('begin; alter table guard.ledger disable trigger user')
    await work(client)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

beforeAll(async () => {
  // What loading the reference data told is taken out: these tests count from the genesis.
  await asOwner(async (client) => {
    await client.query('delete from guard.ledger; alter table guard.ledger enable trigger user; commit')
  })
  await append('2026-11-01', { n: 1 })
  await append('2026-11-02', { n: 2, text: 'é "quoted"' })
  await inTransaction(async (tx) =>
    appendLedgerActs(
      tx,
      [3, 4].map((n) => ({ context: at('2026-11-03'), act: { act: 'tested', reason: 'r', body: { n } } })),
    ),
  )
})

describe('who may not', () => {
  test('the public may not have the chain walked', async () => {
    expect(await verifyLedgerAs({ ...at('2026-11-04'), actor: { kind: 'public' } })).toEqual({
      ok: false,
      refusal: { code: 'not-allowed', permission: 'ledger:verify', why: 'role' },
    })
  })

  test.each([
    'update guard.ledger set reason = null where seq = 1',
    'delete from guard.ledger where seq = 4',
    'truncate guard.ledger',
    'alter table guard.ledger disable trigger user',
    'drop table guard.ledger',
  ])('the application may not: %s', async (sql) => {
    const client = new pg.Client(appConnection())
    await client.connect()
    await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/)
    await client.end()
  })

  test.each(['update guard.ledger set reason = null', 'delete from guard.ledger', 'truncate guard.ledger'])(
    'even the owner meets the guard: %s',
    async (sql) => {
      const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
      await client.connect()
      await expect(client.query(sql)).rejects.toThrow('append-only')
      await client.end()
    },
  )
})

describe('the chain', () => {
  test('is whole, begins at the genesis, and its head is the last entry', async () => {
    const walked = await verifyLedger()
    expect(walked).toMatchObject({ entries: 4, fault: null })
    expect(await verifyLedger({ head: walked.head })).toMatchObject({ fault: null })
    expect(await verifyLedger({ head: GENESIS })).toMatchObject({ fault: null })
    expect(await verifyLedgerAs(at('2026-11-04'))).toMatchObject({ ok: true, value: { entries: 4 } })
  })

  test('a head that is not in it tells of a cut-off tail', async () => {
    expect(await verifyLedger({ head: 'f'.repeat(64) })).toMatchObject({ fault: { code: 'tail-cut-off', seq: 5 } })
    expect(await verifyLedgerAs(at('2026-11-04'), { head: 'f'.repeat(64) })).toMatchObject({
      ok: false,
      refusal: { code: 'ledger-broken' },
    })
  })

  test.each([
    ['2026-10-31', undefined],
    ['2026-11-01', 1],
    ['2026-11-02', 2],
    ['2026-11-30', 4],
  ])('the head of %s is entry %s', async (of, seq) => {
    expect((await ledgerHead(day(of)))?.seq).toBe(seq)
  })

  test('an act and its entry are kept together or not at all', async () => {
    const refused = inTransaction(async (tx) => {
      await appendLedger(tx, at('2026-11-05'), { act: 'tested', body: {} })
      throw new Error('afterwards')
    })
    await expect(refused).rejects.toThrow('afterwards')
    expect((await verifyLedger()).entries).toBe(4)
  })

  test('many at once extend one chain without a gap', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => append('2026-11-06', { many: n })))
    expect(await verifyLedger()).toMatchObject({ entries: 16, fault: null })
  })
})

describe('whatever is changed is found', () => {
  test.each([
    ['body', `update guard.ledger set body = '{"n":9}' where seq = 2`, 'hash-differs', 2],
    ['actor', `update guard.ledger set actor = 'operator:lain' where seq = 2`, 'hash-differs', 2],
    ['time', `update guard.ledger set at = at - interval '1 ms' where seq = 1`, 'hash-differs', 1],
    ['act', `update guard.ledger set act = 'other' where seq = 3`, 'hash-differs', 3],
    ['reason', `update guard.ledger set reason = null where seq = 3`, 'hash-differs', 3],
    ['subject', `update guard.ledger set subject = 'LBG-000002' where seq = 1`, 'hash-differs', 1],
    ['request', `update guard.ledger set request_id = 'r-2' where seq = 4`, 'hash-differs', 4],
    ['on behalf of', `update guard.ledger set on_behalf = 'x' where seq = 4`, 'hash-differs', 4],
    ['a row taken out', 'delete from guard.ledger where seq = 2', 'gap', 2],
    ['the first row taken out', 'delete from guard.ledger where seq = 1', 'gap', 1],
    ['a hash', `update guard.ledger set hash = repeat('a', 64) where seq = 2`, 'hash-differs', 2],
    ['a link', `update guard.ledger set prev_hash = repeat('a', 64) where seq = 3`, 'does-not-follow', 3],
  ])('%s', async (_title, sql, ...fault) => {
    const [code, seq] = fault
    await asOwner(async (client) => {
      await client.query(sql)
      await client.query('commit')
    })
    expect((await verifyLedger()).fault).toEqual({ code, seq })
    await restore()
  })
})

let kept: Record<string, unknown>[] = []
beforeAll(async () => {
  await asOwner(async (client) => {
    kept = (await client.query<Record<string, unknown>>('select * from guard.ledger order by seq')).rows
  })
})

/** Puts the first rows back as they were, for the next way of breaking them. */
async function restore(): Promise<void> {
  await asOwner(async (client) => {
    for (const row of kept) {
      const names = Object.keys(row)
      await client.query('delete from guard.ledger where seq = $1', [row['seq']])
      await client.query(
        `insert into guard.ledger (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
        Object.values(row),
      )
    }
    await client.query('alter table guard.ledger enable trigger user')
    await client.query('commit')
  })
}
