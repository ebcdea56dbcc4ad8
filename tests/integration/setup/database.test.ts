import { describe, expect, test } from 'vitest'
import { now, today } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { databaseKind } from '#app/repositories/settings.server.ts'

describe('the database of a test file', () => {
  test('is a test database with a clock of its own', async () => {
    expect(await databaseKind()).toBe('TEST')
    expect(today()).toBe('2026-11-24')
    expect(now() >= '2026-11-24T01:00:00.000Z').toBe(true)
  })

  test('is worked on as the role that may not rewrite the ledger', async () => {
    const [row] = await db().$queryRaw<{ role: string }[]>`select current_user::text as role`
    expect(row?.role).toBe('ceklembaga_app')
  })
})
