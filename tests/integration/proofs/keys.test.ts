import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyFor, rootKey, seal, unseal } from '#app/adapters/keys.server.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kunci-'))
  process.env['KEY_FILE'] ??= join(folder, 'of-this-run')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('the key is made once, for its owner alone, and stays', () => {
  const file = join(folder, 'new', 'keys')
  const key = rootKey(file)
  expect(key).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(rootKey(file)).toEqual(key)
  expect(readFileSync(file, 'utf8')).toMatch(/^ceklembaga-key-1:/)
})

test('a file that holds no key stops the start instead of being overwritten', () => {
  const file = join(folder, 'keys')
  writeFileSync(file, 'something else')
  expect(() => rootKey(file)).toThrow('holds no key')
  expect(readFileSync(file, 'utf8')).toBe('something else')
})

test('keys of two purposes differ', () => {
  expect(keyFor('cookies')).not.toEqual(keyFor('correction-contact'))
})

test('what was sealed opens again, for the same subject and purpose', () => {
  const sealed = seal('warga@contoh.example', 'KOR-1', 'correction-contact')
  expect(sealed.includes('warga')).toBe(false)
  expect(unseal(sealed, 'KOR-1', 'correction-contact')).toBe('warga@contoh.example')
})

test('the same text is never sealed to the same bytes', () => {
  expect(seal('x', 'KOR-1', 'correction-contact')).not.toEqual(seal('x', 'KOR-1', 'correction-contact'))
})

test.each([
  ['for another subject', (sealed: Buffer) => unseal(sealed, 'KOR-2', 'correction-contact')],
  ['for another purpose', (sealed: Buffer) => unseal(sealed, 'KOR-1', 'cookies')],
  ['with its last byte changed', (sealed: Buffer) => unseal(changed(sealed), 'KOR-1', 'correction-contact')],
])('what was sealed does not open %s', (_, open) => {
  const sealed = seal('warga@contoh.example', 'KOR-1', 'correction-contact')
  expect(() => open(sealed)).toThrow()
})

function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}
