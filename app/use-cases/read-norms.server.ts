import { listPassedOver } from './load-reference-data.server.ts'
import type { DocumentRow } from '#app/domain/norm-changes/rows.ts'
import { rowsOf } from '#app/domain/norm-changes/rows.ts'
import { findNormProposal, listNormProposals, type NormProposal } from '#app/repositories/act-proposals.server.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { findNormDraft, type NormDraft } from '#app/repositories/norm-drafts.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import {
  findReference,
  listAddedByOfficers,
  listNewestReference,
  listReferenceHistory,
} from '#app/repositories/reference.server.ts'

type Version = Awaited<ReturnType<typeof listReferenceHistory>>[number] & { byOfficers: boolean }

export type NormList = {
  documents: readonly { name: string; versions: readonly Version[]; rows: readonly DocumentRow[] }[]
  passedOver: readonly string[]
  proposals: readonly NormProposal[]
}

/** Every document of the rules with all its versions, and what is proposed. */
export async function readNorms(): Promise<NormList> {
  const [history, theirs, newest, passed, proposals] = await Promise.all([
    listReferenceHistory(),
    listAddedByOfficers(),
    listNewestReference(),
    listPassedOver(),
    listNormProposals(),
  ])
  const versionsOf = (name: string): Version[] =>
    history
      .filter((one) => one.name === name)
      .map((one) => ({ ...one, byOfficers: theirs.has(`${one.name} ${one.sha256}`) }))
  return {
    documents: newest.map(({ name, body }) => ({ name, versions: versionsOf(name), rows: rowsOf(body) })),
    passedOver: passed.map(({ file }) => file),
    proposals,
  }
}

/** The name and versions of a document by the last part of its name, as addresses carry it. */
export async function findDocument(slug: string): Promise<{ name: string; versions: readonly number[] } | undefined> {
  const found = (await listReferenceHistory()).filter(({ name }) => slugOf(name) === slug)
  const [first] = found
  return first && { name: first.name, versions: found.map(({ version }) => version) }
}

/** `requirements` of norms/requirements. */
export function slugOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

export type NormDraftPage = {
  draft: NormDraft
  before: unknown
  newestVersion: number
  fingerprint: string
  proposal: NormProposal | undefined
  names: ReadonlyMap<string, string>
}

/** A draft with the version before it and its proposal, where it has one. */
export async function readNormDraft(ref: string): Promise<NormDraftPage | undefined> {
  const draft = await findNormDraft(ref)
  if (!draft) return undefined
  const [before, newest, norms, proposal] = await Promise.all([
    findReference(draft.name, draft.version - 1),
    listNewestReference(),
    loadNorms(),
    findNormProposal({ draft: ref }),
  ])
  const accounts = [proposal?.proposed.accountId, proposal?.decided?.accountId].filter((id) => id !== undefined)
  return {
    draft,
    before: before?.body,
    newestVersion: newest.find(({ name }) => name === draft.name)?.version ?? 0,
    fingerprint: norms.fingerprint,
    proposal,
    names: await namesOfAccounts(accounts),
  }
}
