import { keyedHash } from '#app/adapters/keys.server.ts'
import type { PersonKey } from '#app/domain/access/actor.ts'
import type { PersonNumber } from '#app/domain/access/person-number.ts'

/** The key of the human being with this number: the same on every account, and nobody reads the number from it. */
export function personKeyOf({ scheme, number }: PersonNumber): PersonKey {
  return keyedHash(`${scheme}:${number}`, 'person-key')
}
