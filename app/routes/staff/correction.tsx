import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { personalDataIn } from '#app/domain/corrections/mask.ts'
import { keptTexts } from '#app/http/application-pages.server.ts'
import { correctionActIn } from '#app/http/correction-act.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { DATA_FIELDS } from '#app/http/proposal-form.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import type { Language } from '#app/i18n/language.ts'
import { correctionMessages } from '#app/i18n/corrections/messages.ts'
import { answerWords, correctionRefusal, correctionRow } from '#app/i18n/corrections/words.ts'
import { correctionLetterWords } from '#app/i18n/letters/correction-letter.ts'
import { officeWords } from '#app/i18n/letters/office.ts'
import { districtChoices, legalFormChoices } from '#app/i18n/own-desk/proposal-words.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findCorrection, findDataChange } from '#app/repositories/corrections.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { CorrectionView } from '#app/ui/corrections/correction-view.tsx'
import { actOnCorrection } from '#app/use-cases/act-on-correction.server.ts'
import { openCorrectionContact } from '#app/use-cases/answer-correction.server.ts'

export const handle = { permission: 'correction:answer' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const found = await findCorrection(params['ref'] ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const [record, norms, change] = await Promise.all([
    findAgency(found.agencyNo),
    loadNorms(),
    findDataChange(found.ref),
  ])
  if (!record) throw new Response(null, { status: 404 })
  const { language } = preferences
  const replies = record.sanctions.filter(({ rightOfReply }) => rightOfReply === null)
  return data(
    {
      language,
      ...correctionRow(found, { norms, today: context.today, language }),
      isReply: found.kind === 'RIGHT_OF_REPLY',
      message: found.message,
      hasContact: found.hasContact,
      answer: answerWords(found, language),
      change,
      phrases: personalDataIn(found.message).join('\n'),
      sanctions: replies.map(({ ref, number }) => ({ value: ref, label: number })),
      now: Object.fromEntries(DATA_FIELDS.map((field) => [field, record[field] ?? ''])),
      seenVersion: record.version,
      districts: districtChoices(norms),
      legalForms: legalFormChoices(norms),
      mayPropose: requirePermission(actor, 'act:propose-correction', { agencyNo: found.agencyNo }).ok,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const found = await findCorrection(params['ref'] ?? '')
  const record = found && (await findAgency(found.agencyNo))
  if (!found || !record) throw new Response(null, { status: 404 })
  const typed = await readFields(request)
  if (typed['tindakan'] === 'kontak') return contactOf(context, found.ref, language)
  const does = correctionActIn(record, typed)
  if (!does) return refused(correctionMessages(language).refusals['name-needed'], typed, 422)
  const words = { letter: correctionLetterWords, office: officeWords }
  const done = await actOnCorrection(context, { request: found, does, words })
  if (done.ok) return redirect(`/petugas/koreksi/${found.ref}`, 303)
  return refused(correctionRefusal(done.refusal, language), typed, 409)
}

/** Shown once, on this very page: it is in no address and in no cache. */
async function contactOf(context: Context, ref: string, language: Language) {
  const opened = await openCorrectionContact(context, ref)
  if (!opened.ok) return refused(correctionRefusal(opened.refusal, language), {}, 409)
  const told = { contact: opened.value, error: null, typed: {} as Record<string, string> }
  return data(told, { headers: { 'Cache-Control': 'no-store' } })
}

function refused(error: string, typed: Record<string, string>, status: number) {
  return data({ contact: null, error, typed: keptTexts(typed) }, { status, headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.ref ?? ''} · CekLembaga` }]

export default function CorrectionPage() {
  const { language, ...view } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const given = answered ?? { contact: null, error: null, typed: {} }
  return <CorrectionView view={view} given={given} said={correctionMessages(language)} />
}
