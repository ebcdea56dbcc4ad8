import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PROJECT } from '#scripts/lib/project.ts'
import { storeUploads } from '#app/use-cases/store-uploads.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { startObjectServer } from '#tests/fakes/object-server.ts'
import { openFolder } from '#tests/setup/folder.ts'

const dataDir = openFolder('ceklembaga-files-command-')
process.env['DATA_DIR'] = dataDir
const server = await startObjectServer()
afterAll(async () => {
  await server.stop()
})

type Ended = { code: number; out: string; err: string }

/** Runs the command as an operator types it, on the database of this test; the bucket answers meanwhile. */
async function files(parameters: readonly string[], s3Url = server.url): Promise<Ended> {
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'files.ts'), ...parameters]
  const env = { ...process.env, DATA_DIR: dataDir, S3_URL: s3Url }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: PROJECT, env }, (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err })
    })
  })
}

test('npm run files moves files into the bucket, looks after them, and moves them back', async () => {
  const officer = { actor: aStaffActor(), requestId: 'r-1', ...on('2026-03-02') }
  const upload = await anUpload('foto.jpg', await aPhoto(60, 40))
  await storeUploads(officer, [upload], { subject: 'visit:knj-1', agencyNo: null })

  expect(await files(['move', '--to', 's3'])).toMatchObject({ code: 0, out: 'Selesai: 2 bagian berkas dipindahkan.\n' })
  const checked = await files(['check', '--deep'])
  expect(checked.out).toMatch(
    /^Di basis data: 0 bagian\. Di bucket: 2 bagian, \d+ kB; 0 objek menunggu dibersihkan\.\n/,
  )
  expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('Semua yang di bucket ada.')])

  const locked = await files(['check'], server.url.replace(':S3RVER@', ':SALAH@'))
  expect([locked.code, locked.err]).toEqual([1, expect.stringMatching(/^Server S3 menolak kunci/)])
  const off = await files(['move', '--to', 'database'], '')
  expect([off.code, off.err]).toEqual([1, 'S3_URL kosong: bucket tidak dikenal.\n'])

  expect(await files(['move', '--to', 'database'])).toMatchObject({ code: 0 })
  expect((await files(['check'])).out).toContain('Di basis data: 2 bagian. Di bucket: 0 bagian')
}, 120_000)

test.each([
  [['pindah'], 'Yang dapat diminta'],
  [['move'], 'Sebutkan tujuannya'],
  [['move', '--to', 'disk'], 'Sebutkan tujuannya'],
])('%j ends in a sentence', async (parameters, said) => {
  const ended = await files(parameters)
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining(said)])
})
