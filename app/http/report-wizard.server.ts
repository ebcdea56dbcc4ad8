import { data, redirect } from '@remix-run/node'
import { readDraft, saveDraft, type ComplaintDraft } from './complaint-draft.server.ts'
import { publicContext } from './context.server.ts'
import { readPreferences } from './preferences.server.ts'
import { readTexts } from './upload-form.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import {
  readWizardDraft,
  stepAfter,
  withStep,
  type WizardDraft,
  type WizardStep,
} from '#app/domain/complaints/wizard/draft.ts'
import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { readWhole, type WholeDraft } from '#app/domain/complaints/wizard/whole.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** Where each question is asked. */
export const STEP_PATHS: Readonly<Record<WizardStep, string>> = {
  KINDS: '/lapor',
  EVENT: '/lapor/kejadian',
  PARTY: '/lapor/lembaga',
  EVIDENCE: '/lapor/bukti',
  PRIVACY: '/lapor/kerahasiaan',
  REVIEW: '/lapor/periksa',
}
export const SENT_PATH = '/lapor/terkirim'

export type Wizard = {
  context: Context
  language: Language
  norms: Norms
  draft: ComplaintDraft | undefined
  value: WizardDraft
  whole: WholeDraft
}

/** The report this browser is writing. One that was sent leads to its receipt, from wherever it is asked for. */
export async function openWizard(request: Request): Promise<Wizard> {
  const { language } = readPreferences(request)
  const context = publicContext(request)
  const [norms, draft] = await Promise.all([loadNorms(), readDraft(request, 'LAPOR')])
  const value = readWizardDraft(draft?.value)
  if (value.isSent) throw redirect(SENT_PATH, 303)
  return { context, language, norms, draft, value, whole: readWhole(value, { norms, today: context.today, language }) }
}

/** The same for a question that needs to know the kinds: without a draft or a kind it begins with the first. */
export async function openWizardAt(request: Request): Promise<Wizard & { draft: ComplaintDraft }> {
  const wizard = await openWizard(request)
  const { draft, whole } = wizard
  if (!draft) throw redirect(`${STEP_PATHS.KINDS}?status=tidak-ada`, 303)
  if (whole.kinds.length === 0) throw redirect(`${STEP_PATHS.KINDS}?status=jenis`, 303)
  return { ...wizard, draft }
}

/** What the frame of every question shows. */
export function frameOf({ language, draft, value, whole }: Wizard, step: WizardStep) {
  return {
    ...{ language, step, done: value.done },
    until: draft ? formatMoment(draft.endsAt, language) : null,
    isDanger: whole.event.danger || whole.severity === 4,
    isSaid: whole.event.danger,
  }
}

export type Posted = { fields: Record<string, string>; all: (name: string) => string[] }

/** A posted form; what was typed is kept as it came, within bounds no form of ours reaches. */
export async function readPosted(request: Request): Promise<Posted> {
  const texts = await readTexts(request)
  return {
    fields: Object.fromEntries(texts.toReversed()),
    all: (name) => texts.flatMap(([field, value]) => (field === name ? [value] : [])),
  }
}

/** The fields of one question, without what belongs to the form itself. */
export function typedIn({ fields }: Pick<Posted, 'fields'>): Record<string, string> {
  const own = Object.entries(fields).filter(([name]) => name !== 'aksi' && name !== 'berat')
  return Object.fromEntries(own.map(([name, text]) => [name, text.slice(0, 50_000)]))
}

type Said = { step: WizardStep; said: Partial<WizardDraft>; action: string | undefined }

/** What was said at a question is kept, right or not. `to`: where it goes on; null where something is not right. */
export async function saveStep(request: Request, wizard: Wizard, { step, said, action }: Said) {
  const { context, language, norms } = wizard
  const value = withStep(wizard.value, step, said)
  const { headers } = await saveDraft(request, 'LAPOR', value)
  const { kinds, faults } = readWhole(value, { norms, today: context.today, language })
  const wrong: readonly WizardFault[] = faults[step]
  return { to: nextOf({ step, action, isWrong: wrong.length > 0, hasKinds: kinds.length > 0 }), wrong, value, headers }
}

/** The same as an answer: on to the next question, or back to this one with all that was typed. */
export async function keepStep(request: Request, wizard: Wizard, said: Said) {
  const { to, wrong, value, headers } = await saveStep(request, wizard, said)
  return to === null ? data({ faults: wrong, value }, { status: 422, headers }) : redirect(to, { status: 303, headers })
}

type Next = { step: WizardStep; action: string | undefined; isWrong: boolean; hasKinds: boolean }

/** Who goes on later goes to the beginning; who answers without a kind, such as after a day, too, with all that was typed. */
function nextOf({ step, action, isWrong, hasKinds }: Next): string | null {
  if (action === 'simpan') return `${STEP_PATHS.KINDS}?status=tersimpan`
  if (step !== 'KINDS' && !hasKinds) return `${STEP_PATHS.KINDS}?status=jenis`
  return isWrong ? null : STEP_PATHS[stepAfter(step)]
}
