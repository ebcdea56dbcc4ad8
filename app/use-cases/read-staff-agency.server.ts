import { readVetting, type Vetting } from './read-vetting.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'

export type StaffAgency = Vetting & { names: ReadonlyMap<string, string> }

/** The officers' page of an agency: the public record, and the proposals about it with those behind them. */
export async function readStaffAgency(context: Context, no: AgencyNo): Promise<StaffAgency | undefined> {
  const vetting = await readVetting(context, no)
  if (!vetting) return undefined
  const behind = vetting.proposals.flatMap(({ proposed, decided }) => [proposed, decided])
  const ids = behind.flatMap((by) => [by?.accountId, by?.onBehalfOf])
  return { ...vetting, names: await namesOfAccounts(ids.filter((id): id is string => typeof id === 'string')) }
}
