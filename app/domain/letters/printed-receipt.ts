import type { StatusCode } from '#app/domain/competency/status.ts'

type StatusTold = { code: StatusCode | null; word: string }

/** What a check receipt says, word for word and in reading order. `rows` empty: nothing was on record. */
export type PrintedReceipt = {
  office: string
  title: string
  lead: string
  name: string
  under: string
  headline: StatusTold
  sentence: string
  table: { activity: string; status: string }
  rows: readonly (StatusTold & { name: string })[]
  /** Where the QR leads: `alt` says what it is, `link` where it leads. */
  seal: { url: string; alt: string; link: string }
  facts: readonly { label: string; value: string; isCode: boolean }[]
  notes: readonly string[]
  language: 'id' | 'en'
}
