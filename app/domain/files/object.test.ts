import { describe, expect, test } from 'vitest'
import { hashOfKey, isLost, OBJECT_FAULTS, ObjectKey, objectKeyOf } from './object.ts'

const hash = 'ab'.repeat(32)

describe('the name of an object', () => {
  test('is the hash of its bytes, in a folder of its first signs', () => {
    expect(objectKeyOf(hash, '0a1b2c3d')).toBe(`berkas/ab/${hash}.0a1b2c3d`)
    expect(hashOfKey(objectKeyOf(hash, '0a1b2c3d'))).toBe(hash)
  })

  test.each([
    '',
    'berkas/ab/cd',
    `berkas/ab/${hash}`,
    `berkas/../${hash}.0a1b2c3d`,
    `lain/ab/${hash}.0a1b2c3d`,
    `berkas/ab/${hash.toUpperCase()}.0a1b2c3d`,
  ])('%j is none', (name) => {
    expect(ObjectKey.safeParse(name).success).toBe(false)
  })
})

test('an object is lost when it is not there or not the same; otherwise only the way to it is closed', () => {
  expect(OBJECT_FAULTS.filter(isLost)).toEqual(['MISSING', 'CHANGED'])
})
