import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { expectedSteps } from '#app/domain/complaints/expected-steps.ts'
import { EMPTY_DRAFT, type WizardStep } from '#app/domain/complaints/wizard/draft.ts'
import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { firstWrong, type WholeDraft } from '#app/domain/complaints/wizard/whole.ts'
import { saveDraft } from '#app/http/complaint-draft.server.ts'
import { frameOf, openWizardAt, readPosted, SENT_PATH, STEP_PATHS, type Wizard } from '#app/http/report-wizard.server.ts'
import { sanctionStepWords } from '#app/i18n/agency/sanction-words.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { dropsIdentity, eventLine, identityLine, kindsLine, partyLine } from '#app/i18n/complaints/review-words.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { HONEYPOT } from '#app/ui/complaints/honeypot.tsx'
import { ReviewStep, type OnRecord, type ReviewRow } from '#app/ui/complaints/review-step.tsx'
import { WizardPage } from '#app/ui/complaints/wizard-frame.tsx'
import { guardForm } from '#app/use-cases/guard-intake.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'
import { sendDraft } from '#app/use-cases/send-draft.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const wizard = await openWizardAt(request)
  const { context, language, norms, value, whole, draft } = wizard
  const [files, onRecord] = await Promise.all([listFilesFor(draft.files), onRecordOf(wizard)])
  const waiting = files.filter(({ destroyedAt }) => destroyedAt === null).length
  const received = { kinds: whole.kinds, severity: whole.severity, on: context.today, knownOn: context.today }
  const review = {
    ...{ language, onRecord, rows: rowsOf(wizard, waiting, onRecord?.name ?? null), from: context.today },
    dropsIdentity: dropsIdentity(whole, value.privacy),
    steps: expectedSteps(received, norms),
  }
  return data({ frame: frameOf(wizard, 'REVIEW'), review })
}

export async function action({ request }: ActionFunctionArgs) {
  const wizard = await openWizardAt(request)
  const { context, language, draft, value, whole } = wizard
  const { fields } = await readPosted(request)
  if (fields['aksi'] === 'simpan') return redirect(`${STEP_PATHS.KINDS}?status=tersimpan`, 303)
  const faults = faultsOf(whole, fields['benar'] === 'ya')
  if (faults.length > 0) return data({ faults, isDown: false, waits: null }, { status: 422 })
  const guarded = await guardForm(context, { turn: value.turn, isSuspect: (fields[HONEYPOT] ?? '') !== '' })
  if (!guarded.ok) {
    await saveDraft(request, 'LAPOR', { ...value, turn: guarded.refusal.turn })
    return data({ faults: [], isDown: false, waits: guarded.refusal.seconds }, { status: 429 })
  }
  const sent = await sendDraft(context, { whole, language, sentKey: draft.sentKey, files: draft.files })
  // Sent before with other words, from another tab: it is that report, and there is its receipt.
  if (!sent.ok && sent.refusal.code !== 'sent-differently') return data({ faults: [], isDown: true, waits: null }, { status: 503 })
  await saveDraft(request, 'LAPOR', { ...EMPTY_DRAFT, isSent: true })
  return redirect(SENT_PATH, 303)
}

/** What is wrong at any step is told here too; it is put right there. */
function faultsOf(whole: WholeDraft, inGoodFaith: boolean): readonly WizardFault[] {
  const step = firstWrong(whole)
  if (step) return whole.faults[step].map(({ code }) => ({ field: `ubah-${step}`, code }))
  return inGoodFaith ? [] : [{ field: 'benar', code: 'faith' }]
}

function rowsOf({ language, norms, whole }: Wizard, files: number, registered: string | null): ReviewRow[] {
  const { review } = complaintFormWords(language)
  const row = (step: WizardStep, name: keyof typeof review.rows, value: string): ReviewRow => ({
    ...{ step, label: review.rows[name], value },
    faults: name === 'story' ? [] : whole.faults[step],
  })
  return [
    row('KINDS', 'kinds', kindsLine(whole, { norms, language })),
    row('EVENT', 'event', eventLine(whole, { norms, language })),
    row('EVENT', 'story', whole.event.story),
    row('PARTY', 'party', partyLine(whole, registered, language)),
    row('EVIDENCE', 'evidence', files === 0 ? review.noFiles : fill(review.files, { jumlah: files })),
    row('PRIVACY', 'identity', identityLine(whole, language)),
  ]
}

/** What the public page of the agency says already: its status, and decisions in force. Never anything of a report. */
async function onRecordOf({ context, language, norms, whole }: Wizard): Promise<OnRecord | null> {
  if (whole.party.no === null) return null
  const found = await readPublicRecord(context, whole.party.no)
  if (!found) return null
  const { no, name, headline, sanctions } = found.record
  const { review } = complaintFormWords(language)
  return {
    ...{ no, name },
    status: statusLabel(headline, messages(language).search.unexamined, statusLabels(norms, language)),
    sanctions: sanctions.map(({ step, from }) =>
      fill(review.sanction, { nama: sanctionStepWords(step, language), tanggal: formatDay(from, language) }),
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.frame.language ?? 'id'
  return [{ title: `${complaintFormWords(language).titles.REVIEW} · ${messages(language).shell.titleEnd}` }]
}

export default function ReportReview() {
  const { frame, review } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const faults = answer?.faults ?? []
  return (
    <WizardPage frame={frame} faults={faults}>
      {answer?.isDown && (
        <p className="catatan catatan--awas" role="alert">
          {complaintFormWords(review.language).review.noneNow}
        </p>
      )}
      {answer?.waits != null && (
        <p className="catatan catatan--awas" role="alert">
          {fill(complaintPartWords(review.language).crowd.wait, { detik: answer.waits })}
        </p>
      )}
      <ReviewStep {...review} faults={faults} />
    </WizardPage>
  )
}
