import { createHmac } from 'node:crypto'
import { keyedHash, keyFor } from './keys.server.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import { plainSigns, type SignKind } from '#app/domain/complaints/signs.ts'
import { PERMUTATIONS, wordPrint, type Permutation } from '#app/domain/complaints/word-print.ts'
import { wordPairs } from '#app/domain/complaints/words.ts'

/** What is kept of a sealed report by which others like it are found: numbers and hashes under keys outside the database. */
export type ComplaintPrints = { wordPrint: number[]; signs: { kind: SignKind; hash: string }[] }

/** The prints of what a report says. Without KEY_FILE nobody makes them from a guess of its words. */
export function printsOf(content: ComplaintContent): ComplaintPrints {
  const letter = printOf(content.demand?.letterText ?? '')
  const signs = [
    ...plainSigns(content).map(({ kind, text }) => ({ kind, hash: signHash(kind, text) })),
    ...letter.map((band) => ({ kind: 'WORDING' as const, hash: signHash('WORDING', String(band)) })),
  ]
  return { wordPrint: printOf(content.story), signs }
}

/** The hash under which a sign is kept. */
export function signHash(kind: SignKind, text: string): string {
  return keyedHash(`${kind} ${text}`, 'complaint-signs')
}

function printOf(text: string): number[] {
  const key = keyFor('complaint-words')
  const shingles = [...wordPairs(text)].map((pair) => createHmac('sha256', key).update(pair).digest().readUInt32BE())
  return wordPrint(shingles, permutations())
}

let made: readonly Permutation[] | undefined

/** Made of the key, so that they are the same on every machine and known to nobody else; once for the process. */
function permutations(): readonly Permutation[] {
  made ??= Array.from({ length: PERMUTATIONS }, (_, at) => {
    const bytes = createHmac('sha256', keyFor('complaint-words'))
      .update(`permutation/${String(at)}`)
      .digest()
    return { times: (bytes.readUInt32BE(0) | 1) >>> 0, plus: bytes.readUInt32BE(4) }
  })
  return made
}
