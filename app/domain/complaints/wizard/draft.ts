import { z } from 'zod'

/** The questions of the form, in their order. */
export const WIZARD_STEPS = ['KINDS', 'EVENT', 'PARTY', 'EVIDENCE', 'PRIVACY', 'REVIEW'] as const
export type WizardStep = (typeof WIZARD_STEPS)[number]

/** What was typed, by the field of the form. */
export type Typed = Readonly<Record<string, string>>

const typed = z.record(z.string(), z.string()).default({})

/**
 * A report that is being written: everything as it was typed, right or not, so that no step ever loses a word. What
 * follows from it is read anew each time.
 */
const WizardDraft = z.object({
  kinds: z.array(z.string()).default([]),
  event: typed,
  /** Ticked boxes of what makes it graver. */
  raisers: z.array(z.string()).default([]),
  party: typed,
  privacy: typed,
  /** What the files were called where they came from, by their id. */
  files: z.record(z.string(), z.string()).default({}),
  /** Steps that were gone through once. */
  done: z.array(z.enum(WIZARD_STEPS)).default([]),
  /** The turn that is waited for, while reports flood in. */
  turn: z.string().nullable().default(null),
  /** It was sent; nothing of it is kept here any more. */
  isSent: z.boolean().default(false),
})
export type WizardDraft = z.infer<typeof WizardDraft>

export const EMPTY_DRAFT: WizardDraft = WizardDraft.parse({})

/** A draft as it was saved; one of another shape, or none, is an empty one. */
export function readWizardDraft(value: unknown): WizardDraft {
  const read = WizardDraft.safeParse(value)
  return read.success ? read.data : EMPTY_DRAFT
}

/** The draft with what was said at one step. */
export function withStep(draft: WizardDraft, step: WizardStep, said: Partial<WizardDraft>): WizardDraft {
  return { ...draft, ...said, done: draft.done.includes(step) ? draft.done : [...draft.done, step] }
}

/** The step after one; after the last none. */
export function stepAfter(step: WizardStep): WizardStep {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + 1] ?? 'REVIEW'
}

/** The step before one; before the first none. */
export function stepBefore(step: WizardStep): WizardStep | undefined {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) - 1]
}
