import { isWorkKind, type WorkKind } from './kinds.ts'
import { Day } from '#app/domain/shared/day.ts'

/** The tabs of the queue, as its address says them. */
export const TABS = ['perlu-saya', 'mendekati', 'terlambat', 'menunggu', 'semua'] as const
export type Tab = (typeof TABS)[number]

/** What a list may be narrowed to besides, in any tab. */
export const STATES = ['belum-ditugaskan', 'ditugaskan', 'mendekati', 'terlambat'] as const
export type WorkState = (typeof STATES)[number]

export const SORTS = ['batas', 'tingkat', 'terbaru'] as const
export type Sort = (typeof SORTS)[number]

/** What an officer looks at: all of it is in the address, so a view can be kept or sent to a colleague. */
export type QueueView = {
  tab: Tab
  kind: WorkKind | null
  type: string | null
  district: string | null
  state: WorkState | null
  sort: Sort
}

/** The last row of the page before: the next one begins after it. */
export type Cursor = { urgency: number; sortOn: Day; startedOn: Day; id: number }

const FIRST: QueueView = { tab: 'perlu-saya', kind: null, type: null, district: null, state: null, sort: 'batas' }

/** Reads an address. What it does not know is left out: an old link still shows a queue. */
export function readView(query: URLSearchParams): QueueView {
  const kind = query.get('pekerjaan') ?? ''
  return {
    tab: oneOf(TABS, query.get('tampil')) ?? FIRST.tab,
    kind: isWorkKind(kind) ? kind : null,
    type: codeIn(query.get('jenis')),
    district: codeIn(query.get('kecamatan')),
    state: oneOf(STATES, query.get('keadaan')),
    sort: oneOf(SORTS, query.get('urut')) ?? FIRST.sort,
  }
}

/** The address of a view; only what is not as at first is said. */
export function viewQuery(view: QueueView, after?: Cursor): string {
  const query = new URLSearchParams()
  const say = (name: string, value: string | null, usual: string | null): void => {
    if (value !== null && value !== usual) query.set(name, value)
  }
  say('tampil', view.tab, FIRST.tab)
  say('pekerjaan', view.kind, null)
  say('jenis', view.type, null)
  say('kecamatan', view.district, null)
  say('keadaan', view.state, null)
  say('urut', view.sort, FIRST.sort)
  if (after) query.set('sesudah', [after.urgency, after.sortOn, after.startedOn, after.id].join('.'))
  return query.toString()
}

/** Is a view narrowed to less than its tab? */
export function isNarrowed({ kind, type, district, state }: QueueView): boolean {
  return [kind, type, district, state].some((filter) => filter !== null)
}

/** Where the page asked for begins; a cursor that cannot be read begins at the first row. */
export function readCursor(text: string | null): Cursor | undefined {
  const [, urgency, sortOn, startedOn, id] = /^([1-4])\.([\d-]{10})\.([\d-]{10})\.(\d{1,9})$/.exec(text ?? '') ?? []
  const days = [Day.safeParse(sortOn), Day.safeParse(startedOn)] as const
  if (!days[0].success || !days[1].success) return undefined
  return { urgency: Number(urgency), sortOn: days[0].data, startedOn: days[1].data, id: Number(id) }
}

/** The query of a view as it is kept under a name: read and said again, so that nothing else is kept with it. */
export function plainQuery(query: string): string {
  return viewQuery(readView(new URLSearchParams(query.slice(0, 500))))
}

function oneOf<Value extends string>(all: readonly Value[], text: string | null): Value | null {
  return all.find((one) => one === text) ?? null
}

/** A code of the norms, by its form; one that is not there finds nothing. */
function codeIn(text: string | null): string | null {
  return text !== null && /^[A-Z0-9_.]{1,40}$/.test(text) ? text : null
}
