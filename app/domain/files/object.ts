import { z } from 'zod'

/**
 * What an object outside the database is called: by the SHA-256 of its encrypted bytes, so that its name proves it, and a
 * tag of its own, so that bytes which are put a second time never meet the removal of the first.
 */
export const ObjectKey = z
  .string()
  .regex(/^berkas\/[0-9a-f]{2}\/[0-9a-f]{64}\.[0-9a-f]{8}$/)
  .brand('ObjectKey')
export type ObjectKey = z.infer<typeof ObjectKey>

/** The key of encrypted bytes with this SHA-256, in hexadecimal, and a tag of eight signs given by chance. */
export function objectKeyOf(sha256: string, tag: string): ObjectKey {
  return ObjectKey.parse(`berkas/${sha256.slice(0, 2)}/${sha256}.${tag}`)
}

/** The SHA-256 that the bytes under a key must have. */
export function hashOfKey(key: ObjectKey): string {
  return key.slice(key.lastIndexOf('/') + 1, key.lastIndexOf('.'))
}

/**
 * Why an object store did not do what it was asked. `MISSING`: it has no such object. `CHANGED`: it gave other bytes than
 * it was given. `TURNED_AWAY`: our key, or our clock, is not good there. `OFF`: none is configured.
 */
export const OBJECT_FAULTS = [
  'OFF',
  'NO_CONNECTION',
  'TIME_OUT',
  'UNAVAILABLE',
  'CIRCUIT_OPEN',
  'TURNED_AWAY',
  'NO_BUCKET',
  'UNKNOWN_ANSWER',
  'CUT',
  'MISSING',
  'CHANGED',
] as const
export type ObjectFaultCode = (typeof OBJECT_FAULTS)[number]

/** Is the object itself lost or spoilt, or is only the way to it closed for now? */
export function isLost(fault: ObjectFaultCode): boolean {
  return fault === 'MISSING' || fault === 'CHANGED'
}
