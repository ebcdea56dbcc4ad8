import type { How } from './rank.ts'
import type { NameKind } from './index-rows.ts'

/** Only agencies of a type, district code, activity or headline in the index. */
export type SearchFilter = {
  type?: string | undefined
  /** Kemendagri code, 32.16.09 */
  district?: string | undefined
  activity?: string | undefined
  /** A status code, or BELUM_DIPERIKSA for agencies that nobody has examined. */
  status?: string | undefined
}

export type SearchQuery = SearchFilter & {
  /** What was typed; empty lists by filter alone, in the order of the register. */
  q: string
  limit: number
  /** `next` of the page before. */
  after?: string | undefined
}

/** What an agency was found by: "Cocok karena …". */
type FoundBy =
  | { on: 'name' | 'former-name' | 'alias'; how: How }
  | { on: 'number'; how: 'equal' | 'beginning' | 'end' | 'similar'; scheme: string }
  | { on: 'listing' }

export type SearchHit = FoundBy & {
  agencyId: number
  no: string
  /** The official name of today. */
  name: string
  legalForm: string | null
  types: readonly string[]
  districtCode: string | null
  /** 0 to 1. */
  score: number
  /** The name or number it was found by, as recorded; of a former name, until when it was carried. */
  matched: { text: string; kind: NameKind | 'NUMBER'; until: string | null }
  /** The words of `matched.text`, normalised, that answer the query: see `markMatches`. */
  matchedWords: readonly string[]
}

export type SearchPage = {
  /** What answers the query, best first. Empty: nothing is on record. */
  hits: readonly SearchHit[]
  /** When nothing is on record: names that share something with the query ("Nama yang mirip"), five at most. */
  similar: readonly SearchHit[]
  /** How many answer it in all; when `isMore`, there are more than were counted. */
  total: number
  isMore: boolean
  /** Does an agency have exactly this name or number? */
  isExact: boolean
  /** "Mungkin maksud Anda": the query as the best name spells it, when that differs. */
  suggestion: string | undefined
  next: string | null
}
