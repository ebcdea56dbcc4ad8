import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PROJECT } from '#scripts/lib/project.ts'
import { db } from '#app/repositories/db.server.ts'
import { openFolder } from '#tests/setup/folder.ts'

const dataDir = openFolder('ceklembaga-user-')
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

/** Runs the command as an operator types it, on the database of this test. */
function user(...parameters: string[]): { status: number | null; out: string; err: string } {
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'user.ts'), ...parameters]
  const env = { ...process.env, DATA_DIR: dataDir }
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: PROJECT, env, encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

test('npm run user makes an account and prints a link that is kept as a hash only', async () => {
  const made = user('add', 'kepala@uji.example', '--role', 'SECTION_HEAD', '--unit', 'DISNAKER')
  expect(made.status, made.err).toBe(0)
  const token = /\/masuk\/undangan\/(\S+)/.exec(made.out)?.[1] ?? ''
  expect(token.length).toBeGreaterThan(30)
  const account = await db().userAccount.findUnique({
    where: { email: 'kepala@uji.example' },
    select: { roles: true, unitId: true, invitations: { select: { tokenHash: true } } },
  })
  expect(account).toMatchObject({ roles: ['SECTION_HEAD'], unitId: 'DISNAKER' })
  expect(JSON.stringify(account)).not.toContain(token)

  const again = user('add', 'kepala@uji.example', '--role', 'SECTION_HEAD', '--unit', 'DISNAKER')
  expect(again.status).toBe(1)
  expect(again.err).toMatch(/^Sudah ada akun dengan alamat kepala@uji.example[^\n]*\n$/)
})
