import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eventQuestions } from '#app/domain/complaints/wizard/event-step.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { frameOf, keepStep, openWizard, openWizardAt, readPosted, typedIn } from '#app/http/report-wizard.server.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { EventStep, type EventAsked } from '#app/ui/complaints/event-step.tsx'
import { WizardPage } from '#app/ui/complaints/wizard-frame.tsx'

/** What follows from other answers is not asked. */
const FOLLOWS = ['VICTIMS_OVER_5', 'MONEY_OVER_5_MILLION']

export async function loader({ request }: LoaderFunctionArgs) {
  const wizard = await openWizardAt(request)
  const { language, norms, value, whole } = wizard
  const asked = askedOf(whole.kinds, norms, language)
  return data({ frame: frameOf(wizard, 'EVENT'), asked, typed: value.event, raisers: value.raisers })
}

export async function action({ request }: ActionFunctionArgs) {
  const wizard = await openWizard(request)
  const posted = await readPosted(request)
  const { severityRaisersToHigh: high, severityRaisersToDanger: danger } = wizard.norms.complaintKinds
  const known = new Set([...high, ...danger].map(({ id }) => id))
  const said = { event: typedIn(posted), raisers: posted.all('berat').filter((id) => known.has(id)) }
  return keepStep(request, wizard, { step: 'EVENT', said, action: posted.fields['aksi'] })
}

function askedOf(kinds: readonly string[], norms: Norms, language: Language): EventAsked {
  const { complaintKinds, region, orgUnits } = norms
  const { guards, ...questions } = eventQuestions(kinds, complaintKinds)
  const texts = new Map(complaintKinds.guardQuestions.map(({ id, text }) => [id, text[language]]))
  const raisers = [...complaintKinds.severityRaisersToHigh, ...complaintKinds.severityRaisersToDanger]
  return {
    ...questions,
    guards: guards.map((id) => ({ id, text: texts.get(id) ?? id })),
    raisers: raisers.map(({ id }) => id).filter((id) => !FOLLOWS.includes(id)),
    districts: region.kecamatan.map(({ code, name }) => ({ value: code, label: name })),
    offices: [...orgUnits.values()].map(({ id, labelId, labelEn }) => ({
      value: id,
      label: language === 'id' ? labelId : labelEn,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.frame.language ?? 'id'
  return [{ title: `${complaintFormWords(language).titles.EVENT} · ${messages(language).shell.titleEnd}` }]
}

export default function ReportEvent() {
  const { frame, asked, typed, raisers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = { typed: answer?.value.event ?? typed, raisers: answer?.value.raisers ?? raisers }
  const faults = answer?.faults ?? []
  return (
    <WizardPage frame={frame} faults={faults}>
      <EventStep language={frame.language} asked={asked} faults={faults} {...said} />
    </WizardPage>
  )
}
