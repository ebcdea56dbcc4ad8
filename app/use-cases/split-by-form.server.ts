import { createHash } from 'node:crypto'
import { proposeAct, type ProposeActRefusal } from './propose-act.server.ts'
import {
  readSplitPage,
  previewSplit,
  type PartAct,
  type SplitOutcome,
  type SplitPage,
  type SplitPageRefusal,
} from './read-split-page.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { readSplitForm, type SplitFormRefusal } from '#app/domain/mergers/split-form.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What came of it: a proposal by its number, or both records as they would be, to be looked at before proposing. */
export type SplitTaken =
  { proposed: string } | { outcome: SplitOutcome; page: SplitPage; seen: string; isOther: boolean }

type Fields = Readonly<Record<string, string>>

/**
 * What an officer chose to part, by the form of the page. Proposed is only what was shown side by side: where the choice
 * is another than the one looked at last, what would follow is shown first.
 */
export async function splitByForm(
  context: Context,
  no: AgencyNo,
  fields: Fields,
): Promise<Result<SplitTaken, SplitPageRefusal | SplitFormRefusal | ProposeActRefusal>> {
  const page = await readSplitPage(context, no)
  if (!page.ok) return page
  const { version } = page.value.agency
  if (Number(fields['versi'] ?? Number.NaN) !== version) return refuse({ code: 'changed-since' })
  const read = readSplitForm(fields, page.value)
  if (!read.ok) return read
  const act = read.value
  const seen = seenAs(act)
  const proposes = fields['tindakan'] === 'usulkan'
  if (!proposes || fields['dilihat'] !== seen) return look(context, page.value, { act, seen, proposes })
  return propose(context, { no, act, reason: fields['catatan'] ?? '', seenVersion: version })
}

async function propose(
  context: Context,
  form: Parameters<typeof proposeAct>[1],
): Promise<Result<SplitTaken, ProposeActRefusal>> {
  const proposed = await proposeAct(context, form)
  return proposed.ok ? accept({ proposed: proposed.value }) : proposed
}

type Looking = { act: PartAct; seen: string; proposes: boolean }

async function look(
  context: Context,
  page: SplitPage,
  { act, seen, proposes }: Looking,
): Promise<Result<SplitTaken, { code: 'act-refused'; why: { code: string } }>> {
  const outcome = await previewSplit(context, page, act)
  if (!outcome.ok) return refuse({ code: 'act-refused', why: outcome.refusal })
  return accept({ outcome: outcome.value, page, seen, isOther: proposes })
}

function seenAs(act: PartAct): string {
  return createHash('sha256').update(JSON.stringify(act)).digest('hex').slice(0, 32)
}
