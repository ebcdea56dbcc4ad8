import { plainQuery } from './view.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** So many views one account keeps, and so long a name may be. */
const MOST_VIEWS = 20
const LONGEST_VIEW_NAME = 60

export type SaveViewRefusal = { code: 'view-name-needed' } | { code: 'view-name-too-long' } | { code: 'too-many-views' }

/** A view to be kept under a name. Its query is read and said anew: nothing else is kept with it. */
export function viewToSave(
  form: { name: string; query: string },
  kept: number,
): Result<{ name: string; query: string }, SaveViewRefusal> {
  const name = form.name.trim().replace(/\s+/g, ' ')
  if (name === '') return refuse({ code: 'view-name-needed' })
  if (name.length > LONGEST_VIEW_NAME) return refuse({ code: 'view-name-too-long' })
  if (kept >= MOST_VIEWS) return refuse({ code: 'too-many-views' })
  return accept({ name, query: plainQuery(form.query) })
}
