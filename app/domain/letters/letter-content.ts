import { z } from 'zod'
import { StatusAnswer } from './status-answer.ts'

const Run = z.object({ text: z.string(), bold: z.boolean(), italic: z.boolean() })

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: z.array(Run) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
  z.object({ kind: z.literal('status'), word: z.string(), sentence: z.string(), mark: z.string() }),
  z.object({
    kind: z.literal('table'),
    head: z.array(z.string()),
    /** Widths of the columns as parts of the whole. */
    widths: z.array(z.number()),
    rows: z.array(z.array(z.string())),
  }),
])

const Signature = z.object({
  placeAndDate: z.string(),
  position: z.string(),
  box: z.string(),
  name: z.string(),
  below: z.array(z.string()),
})

/** What a letter says, word for word and in reading order; how it is printed is the matter of an adapter. */
export const PrintedLetter = z.object({
  title: z.string(),
  letterhead: z.object({
    emblem: z.string(),
    government: z.string(),
    office: z.string(),
    address: z.array(z.string()),
  }),
  heading: z.string(),
  number: z.object({ text: z.string(), note: z.string().nullable() }),
  body: z.array(Block),
  /** `link` says where the address leads; letters from before it was a link have none. */
  seal: z.object({ url: z.string(), alt: z.string(), link: z.string().default(''), lines: z.array(Run) }),
  signature: Signature,
  footer: z.string(),
  /** With {n} and {of}. */
  sheet: z.string(),
  /** Across the page while nobody has signed; empty on a signed letter. */
  draftMark: z.array(z.string()),
})
export type PrintedLetter = z.infer<typeof PrintedLetter>
export type Run = z.infer<typeof Run>
export type Block = z.infer<typeof Block>

/** What is kept of a letter beside its bytes: the words printed, and the answer they were made from. */
export const LetterContent = z.object({ printed: PrintedLetter, answer: StatusAnswer, fingerprint: z.string() })
export type LetterContent = z.infer<typeof LetterContent>
