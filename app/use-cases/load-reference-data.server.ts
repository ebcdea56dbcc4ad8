import { readReferenceFiles, type ReferenceFile } from '#app/adapters/reference-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { newestVersions, parseNorms } from '#app/domain/norms/parse-norms.ts'
import { documentsToLoad, passedOver, type ReferenceRefusal } from '#app/domain/norms/reference-loading.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { forgetNorms } from '#app/repositories/norms.server.ts'
import {
  addReferenceDocuments,
  listAddedByOfficers,
  listNewestReference,
  listReferenceVersions,
} from '#app/repositories/reference.server.ts'
import { doubtStatusIndex } from '#app/repositories/status-index.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/**
 * Brings the rules of the project into the database, at every start: what is there already is left alone, a new
 * version is added beside the old one, a changed one with an old number is refused. Throws `NormsInvalid` when the
 * rules would not fit together. New rules may change any status: the index is asked for anew by the job that runs at each
 * start. Answers how many documents were new.
 */
export async function loadReferenceData(
  context: Context,
  files: readonly ReferenceFile[] = readReferenceFiles(),
): Promise<Result<number, ReferenceRefusal | NotAllowed>> {
  const allowed = requirePermission(context.actor, 'reference:load')
  if (!allowed.ok) return allowed

  return inTransaction(async (tx) => {
    const loaded = await listReferenceVersions(tx)
    const set = new Set(passedOver(files, await withAuthors(tx, loaded)))
    const added = documentsToLoad(
      files.filter((file) => !set.has(file)),
      loaded,
    )
    if (!added.ok) return added
    if (added.value.length === 0) return accept(0)

    const together = newestVersions([...(await listNewestReference(tx)), ...added.value])
    parseNorms(together, 'not yet loaded')
    await addReferenceDocuments(tx, added.value)
    await doubtStatusIndex(tx, context.today)
    forgetNorms()
    const documents = added.value.map(({ name, version, sha256 }) => ({ name, version, sha256 }))
    await appendLedger(tx, context, ledgerActOf({ type: 'reference-loaded', documents }, 'prisma/reference'))
    return accept(added.value.length)
  })
}

/** The files whose number holds a version that two officers added: the start names them, and so does the list of norms. */
export async function listPassedOver(
  files: readonly ReferenceFile[] = readReferenceFiles(),
): Promise<readonly ReferenceFile[]> {
  return inTransaction(async (tx) => passedOver(files, await withAuthors(tx, await listReferenceVersions(tx))))
}

type Version = { name: string; version: number; sha256: string }

async function withAuthors(tx: Tx, loaded: readonly Version[]): Promise<(Version & { byOfficers: boolean })[]> {
  const theirs = await listAddedByOfficers(tx)
  return loaded.map((one) => ({ ...one, byOfficers: theirs.has(`${one.name} ${one.sha256}`) }))
}
