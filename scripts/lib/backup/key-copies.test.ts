import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearOldKeyCopies, noteKeyCopy } from './key-copies.ts'

let folder: string
let keyFile: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ceklembaga-copies-'))
  keyFile = join(folder, 'keys')
  mkdirSync(`${keyFile}.store`)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function copyOn(name: string, on: string): string {
  const to = join(folder, name)
  writeFileSync(to, 'key')
  mkdirSync(`${to}.store`)
  noteKeyCopy(keyFile, to, new Date(on))
  return to
}

test('copies of the key store older than 30 days go, their key file stays, younger ones stay whole', () => {
  const old = copyOn('old', '2026-10-01T00:00:00Z')
  const young = copyOn('young', '2026-10-20T00:00:00Z')
  const now = new Date('2026-11-01T00:00:00Z')
  expect(clearOldKeyCopies(keyFile, now)).toMatchObject([{ store: `${old}.store`, found: true }])
  expect([`${old}.store`, old, `${young}.store`].map((path) => existsSync(path))).toEqual([false, true, true])
  expect(clearOldKeyCopies(keyFile, now)).toEqual([])
})

test('a copy lies for 30 days to the second', () => {
  copyOn('copy', '2026-10-01T00:00:00Z')
  expect(clearOldKeyCopies(keyFile, new Date('2026-10-31T00:00:00Z'))).toEqual([])
  expect(clearOldKeyCopies(keyFile, new Date('2026-10-31T00:00:00.001Z'))).toHaveLength(1)
})

test('one that was moved is named, and the store in use is never touched', () => {
  rmSync(`${copyOn('moved', '2026-10-01T00:00:00Z')}.store`, { recursive: true })
  noteKeyCopy(keyFile, keyFile, new Date('2026-10-01T00:00:00Z'))
  const found = clearOldKeyCopies(keyFile, new Date('2026-12-01T00:00:00Z')).map((copy) => copy.found)
  expect(found).toEqual([false, false])
  expect(existsSync(`${keyFile}.store`)).toBe(true)
})
