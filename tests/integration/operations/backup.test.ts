import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { restoreBackup } from '#scripts/lib/backup/restore-backup.ts'
import { takeBackup } from '#scripts/lib/backup/take-backup.ts'
import { databaseUrl, runSql } from '#tests/setup/test-server.ts'
import { config } from '#app/config.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ceklembaga backup '))
const file = join(folder, 'register.backup')
const server = inject('databaseServer')
const empty = `restore_${String(process.pid)}`

beforeAll(async () => {
  const hash = (digit: string): string => digit.repeat(64)
  await runSql(
    config().DATABASE_URL,
    `insert into agency (no, name, address) select 'LBG-' || lpad(n::text, 6, '0'), E'LPK "Satu"\\t' || n, E'Jl. Dua\\n\\\\.\\nTiga'
     from generate_series(1, 3000) n`,
    `update agency set redirects_to_id = 1 where id = 2`,
    `insert into guard.ledger (seq, at, act, actor, request_id, body, prev_hash, hash)
     select coalesce(max(seq), 0) + 1, now(), 'agency-registered', 'system:test', 'r1', '{}', '${hash('0')}', '${hash('a')}'
     from guard.ledger`,
  )
  await runSql(server, `create database ${empty} template "${inject('databaseTemplate')}"`)
})

afterAll(async () => {
  await runSql(server, `drop database if exists ${empty} with (force)`)
  rmSync(folder, { recursive: true })
})

describe('backup and restore', () => {
  test('every table comes back with the same number of rows and the same hash', async () => {
    const taken = await takeBackup(config().DATABASE_URL, file)
    const restored = await restoreBackup(databaseUrl(server, empty), file, { replace: true })
    expect(taken.tables['public.agency']?.rows).toBe(3000)
    expect(taken.tables['guard.ledger']?.rows).toBeGreaterThan(0)
    expect(restored.tables).toEqual(taken.tables)
  })

  test('the numbers that are given out go on where they were', async () => {
    await runSql(databaseUrl(server, empty), `insert into agency (no, name) values ('LBG-900000', 'Berikutnya')`)
  })

  test('a database that holds something is left alone unless it is said to be replaced', async () => {
    await expect(restoreBackup(databaseUrl(server, empty), file, { replace: false })).rejects.toThrow('tidak kosong')
  })

  test('the ledger is guarded again after a restore', async () => {
    await expect(runSql(databaseUrl(server, empty), 'delete from guard.ledger')).rejects.toThrow('append-only')
  })

  test('a backup is not written over', async () => {
    await expect(takeBackup(config().DATABASE_URL, file)).rejects.toThrow('sudah ada')
  })

  test('a row that was altered in the file is noticed, and nothing is changed', async () => {
    const altered = join(folder, 'altered.backup')
    writeFileSync(altered, gzipSync(gunzipSync(readFileSync(file)).toString('utf8').replace('Jl. Dua', 'Jl. Lima')))
    const restoring = restoreBackup(databaseUrl(server, empty), altered, { replace: true })
    await expect(restoring).rejects.toThrow('tidak sama dengan saat dicadangkan')
    const again = await takeBackup(databaseUrl(server, empty), join(folder, 'after.backup'))
    expect(again.tables['public.agency']?.rows).toBe(3001)
  })

  test('a file that was cut off is refused', async () => {
    const cut = join(folder, 'cut.backup')
    const whole = readFileSync(file)
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length / 2)))
    await expect(restoreBackup(databaseUrl(server, empty), cut, { replace: true })).rejects.toThrow(
      /terpotong|tidak dapat dibaca/,
    )
  })

  test('a backup of other migrations is refused with the version it needs', async () => {
    const older = join(folder, 'older.backup')
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    writeFileSync(older, gzipSync(text.replace(/"20261124000000_foundation",/, '')))
    await expect(restoreBackup(databaseUrl(server, empty), older, { replace: true })).rejects.toThrow(
      'versi program yang sama',
    )
  })

  test('no key is in it', () => {
    expect(gunzipSync(readFileSync(file)).toString('utf8')).not.toContain('ceklembaga-key')
  })
})
