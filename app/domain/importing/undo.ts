import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** An agency that an import brought, or brought up to date, and what has been built on that since. */
export type TouchedAgency = {
  id: number
  no: AgencyNo
  name: string
  origin: 'CREATED' | 'UPDATED'
  /** Tables whose rows speak of it, beside what the import itself wrote; and `agency`, where a fact came later. */
  builtOn: readonly string[]
}

export type UndoRefusal =
  | { code: 'already-undone' }
  | { code: 'not-the-last'; later: number }
  | { code: 'built-on'; count: number; agencies: readonly Pick<TouchedAgency, 'no' | 'name' | 'builtOn'>[] }

const MOST_NAMED = 50

/**
 * May a whole import be undone? While nothing was built on it: no document, application, receipt, letter or other fact
 * of any agency it touched, and no later import of the same list. What it brought is then removed, what it changed is
 * said as before. Numbers are not given again.
 */
export function undoImport(
  run: { undone: boolean; laterOfList: number | null },
  touched: readonly TouchedAgency[],
): Result<{ removed: TouchedAgency[]; restored: TouchedAgency[] }, UndoRefusal> {
  if (run.undone) return refuse({ code: 'already-undone' })
  if (run.laterOfList !== null) return refuse({ code: 'not-the-last', later: run.laterOfList })
  const built = touched.filter(({ builtOn }) => builtOn.length > 0)
  if (built.length > 0) {
    const agencies = built.slice(0, MOST_NAMED).map(({ no, name, builtOn }) => ({ no, name, builtOn }))
    return refuse({ code: 'built-on', count: built.length, agencies })
  }
  return accept({
    removed: touched.filter(({ origin }) => origin === 'CREATED'),
    restored: touched.filter(({ origin }) => origin === 'UPDATED'),
  })
}
