import { z } from 'zod'
import { Day } from '#app/domain/shared/day.ts'

const text = z.string().trim().min(1).max(120).optional().catch(undefined)
const day = Day.optional().catch(undefined)

/** What is looked for in the ledger; what is no question is not asked. The names are those of the address. */
export const LedgerQuestion = z.object({
  perbuatan: text,
  pelaku: text,
  perihal: text,
  permintaan: text,
  dari: day,
  sampai: day,
  sebelum: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})
export type LedgerQuestion = z.infer<typeof LedgerQuestion>

/** The account in the name of an actor or of the one they act for: `staff:a-1`, `PLT:a-2`. */
export function accountIn(name: string | null): string | undefined {
  return /^(?:staff|agency-user|PLT|PLH|AN):(.+)$/.exec(name ?? '')?.[1]
}
