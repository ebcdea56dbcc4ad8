import { readUploadForm } from './upload-form.server.ts'
import { findHoldingProposal, findNormProposal } from '#app/repositories/act-proposals.server.ts'

/** A text of rules may be long: the longest of today has some 60 KB. */
const LONGEST_DOCUMENT = 1_000_000

/** The fields of a form that carries a document of the rules. */
export async function readNormForm(
  request: Request,
): Promise<{ fields: Readonly<Record<string, string>>; isWhole: boolean }> {
  const read = await readUploadForm(request, { fields: 'all', maxFiles: 0, longestText: LONGEST_DOCUMENT })
  return read.ok
    ? { fields: read.value.fields, isWhole: true }
    : { fields: read.refusal.fields, isWhole: read.refusal.code === 'not-a-form' }
}

/** Where a proposal is decided on that is about no agency: the room of norms, or of offices; undefined: there is none. */
export async function otherRoomOf(ref: string): Promise<string | undefined> {
  const found = await findNormProposal({ ref })
  if (found) return `/petugas/norma/rancangan/${found.act.draft}`
  return (await findHoldingProposal(ref)) && '/petugas/jabatan#usulan'
}
