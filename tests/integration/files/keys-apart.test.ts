import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { config } from '#app/config.server.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import { storeUploads } from '#app/use-cases/store-uploads.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { copyKeys, takeBackup } from '#scripts/lib/backup/take-backup.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

const folder = openFolder('ceklembaga-keys-')
process.env['DATA_DIR'] = folder

let file: StoredFile
beforeAll(async () => {
  const context = { ...systemContext('x'), actor: aStaffActor() }
  const files = [await anUpload('a.jpg', await aPhoto(20, 20))]
  const stored = await storeUploads(context, files, { subject: 'visit:knj-1', agencyNo: null })
  if (!stored.ok) throw new Error(stored.refusal.code)
  file = stored.value.stored[0] as StoredFile
})

describe('a backup', () => {
  const backup = join(folder, 'register.backup')
  const keys = join(folder, 'elsewhere')
  const keyOf = (store: string): string => join(`${store}.store`, file.id.slice(0, 2), file.id)

  test('holds the file, and no key to it', async () => {
    await takeBackup(config().DATABASE_URL, backup)
    const text = gunzipSync(readFileSync(backup))
    expect(text.includes(file.id)).toBe(true)
    expect(text.includes(readFileSync(keyOf(config().keyFile)).toString('hex'))).toBe(false)
  })

  test('of keys holds the key file and the store beside it', () => {
    copyKeys(config().keyFile, keys)
    expect(readFileSync(keys)).toEqual(readFileSync(config().keyFile))
    expect(readFileSync(keyOf(keys))).toEqual(readFileSync(keyOf(config().keyFile)))
    expect(existsSync(`${keyOf(config().keyFile)}.baru`)).toBe(false)
  })

  test('of keys is not written over', () => {
    expect(() => {
      copyKeys(config().keyFile, keys)
    }).toThrow('tidak dapat disalin')
  })
})
