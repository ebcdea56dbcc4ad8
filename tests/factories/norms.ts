import { parseNorms, type ReferenceDocument } from '#app/domain/norms/parse-norms.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { readReferenceFiles } from '#app/adapters/reference-files.server.ts'

let parsed: Norms | undefined

/** The rules of the project, read from the files beside it: no database. */
export function testNorms(): Norms {
  parsed ??= parseNorms(testDocuments(), 'test')
  return parsed
}

/** The documents themselves, for tests that break one. A copy each time. */
export function testDocuments(): ReferenceDocument[] {
  return readReferenceFiles().map(({ name, version, body }) => ({ name, version, body: structuredClone(body) }))
}
