import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { ReminderAnswer } from '#app/domain/warnings/radar.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'
import { findReminder } from '#app/repositories/reminders.server.ts'
import { recordReminderAnswer } from '#app/use-cases/record-reminder-answer.server.ts'

export const handle = { permission: 'warning:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, preferences } = await staffRequest(request, handle.permission)
  const reminder = await findReminder(params['kode'] ?? '')
  if (!reminder) throw new Response(null, { status: 404 })
  const { language } = preferences
  const { agency, on, answeredAt, answer, letterCode } = reminder
  const answeredOn = answeredAt && formatDay(dayOfInstant(answeredAt), language)
  const told = { no: agency.no, name: agency.name, code: letterCode, on: formatDay(on, language), answer, answeredOn }
  const mayAnswer = answeredAt === null && may(actor, 'warning:send')
  return data({ language, told, mayAnswer }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, 'warning:send')
  const said = warningsMessages(preferences.language).reminder
  const code = params['kode'] ?? ''
  const typed = (await readFields(request))['jawaban'] ?? ''
  const answer = ReminderAnswer.safeParse(typed)
  if (!answer.success) return data({ typed: typed.slice(0, 10_000), wrong: said.tooShort }, { status: 422 })
  const done = await recordReminderAnswer(context, { code, answer: answer.data })
  if (done.ok) return redirect(`/petugas/peringatan/${code}`, 303)
  if (done.refusal.code === 'not-allowed') throw forbidden()
  return data({ typed, wrong: said.refusals[done.refusal.code] }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const said = warningsMessages(loaded?.language ?? 'id').reminder
  return [{ title: `${fill(said.title, { nama: loaded?.told.name ?? '' })} · CekLembaga` }]
}

export default function ReminderPage() {
  const { language, told, mayAnswer } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const said = warningsMessages(language).reminder
  const letter = `/lembaga/${told.no}/surat-status?kode=${told.code}`
  return (
    <>
      {wrong && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <h2>{said.errorTitle}</h2>
          <p>
            <a href="#jawaban">{wrong.wrong}</a>
          </p>
        </div>
      )}
      <h1>{fill(said.title, { nama: told.name })}</h1>
      <dl className="fakta">
        <div>
          <dt>{said.agency}</dt>
          <dd>
            <a href={`/petugas/lembaga/${told.no}`}>{told.no}</a>
          </dd>
        </div>
        <div>
          <dt>{said.sentOn}</dt>
          <dd>{told.on}</dd>
        </div>
        <div>
          <dt>{said.letter}</dt>
          <dd>
            <a href={letter}>{said.openLetter}</a> ({told.code})
          </dd>
        </div>
        {told.answer !== null && (
          <div>
            <dt>{said.answer}</dt>
            <dd>{told.answer}</dd>
            <dd>{fill(said.answeredOn, { tanggal: told.answeredOn ?? '' })}</dd>
          </div>
        )}
      </dl>
      {(mayAnswer || wrong) && <AnswerForm said={said} typed={wrong?.typed} isWrong={wrong !== undefined} />}
      <p>
        <a href="/petugas/peringatan">{warningsMessages(language).send.back}</a>
      </p>
    </>
  )
}

type FormProps = {
  said: { label: string; hint: string; button: string }
  typed: string | undefined
  isWrong: boolean
}

function AnswerForm({ said, typed, isWrong }: FormProps) {
  return (
    <form method="post" className="tumpuk">
      <div className={isWrong ? 'ruas ruas--galat' : 'ruas'}>
        <label htmlFor="jawaban">{said.label}</label>
        <p className="petunjuk" id="jawaban-petunjuk">
          {said.hint}
        </p>
        <textarea
          id="jawaban"
          name="jawaban"
          className="masuk"
          rows={6}
          required
          defaultValue={typed}
          aria-describedby="jawaban-petunjuk"
          aria-invalid={isWrong || undefined}
        />
      </div>
      <p>
        <button className="tombol" type="submit">
          {said.button}
        </button>
      </p>
    </form>
  )
}
