import { createHash } from 'node:crypto'
import { listNewestReference } from './reference.server.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { parseNorms } from '#app/domain/norms/parse-norms.ts'

let loaded: Promise<Norms> | undefined

/** The rules, read once for the process. Broken or missing rules throw `NormsInvalid`; the next call tries again. */
export async function loadNorms(): Promise<Norms> {
  loaded ??= readNorms()
  try {
    return await loaded
  } catch (error) {
    loaded = undefined
    throw error
  }
}

/** The rules have changed (NOTIFY norms_changed): the next call of `loadNorms` reads them anew. */
export function forgetNorms(): void {
  loaded = undefined
}

async function readNorms(): Promise<Norms> {
  const documents = await listNewestReference()
  const fingerprint = createHash('sha256')
  for (const { name, version, sha256 } of documents) fingerprint.update(`${name} ${version} ${sha256}\n`)
  return parseNorms(documents, fingerprint.digest('hex'))
}
