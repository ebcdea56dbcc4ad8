import { OTHER_CHANNELS } from '#app/domain/complaints/channel-row.ts'
import type { IntakeMessages } from '#app/i18n/intake/id.ts'
import { ErrorSummary, SelectField, type Choice } from '#app/ui/form/field.tsx'

type Answer = {
  typed: Record<string, string>
  done: { summary: string; errors: readonly string[] } | null
  error: string | null
}

/** Taking in an export of another channel, and giving its numbers back. */
export function ExchangeFields({
  said: all,
  kinds,
  answer,
}: {
  said: IntakeMessages
  kinds: readonly Choice[]
  answer: Answer | null
}) {
  const { exchange: said, channels } = all
  const choices = OTHER_CHANNELS.map((value) => ({ value, label: channels[value] }))
  return (
    <div className="tumpuk-l sempit">
      {answer?.error && <ErrorSummary title={all.wrongTitle} errors={[{ name: 'file', text: answer.error }]} />}
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {answer?.done && <Done said={said} done={answer.done} />}
      <form className="tumpuk" method="post" encType="multipart/form-data">
        <SelectField name="channel" label={said.channel} choices={choices} typed={answer?.typed['channel']} />
        <SelectField
          name="kind"
          label={said.kind}
          hint={said.kindHint}
          choices={kinds}
          typed={answer?.typed['kind'] ?? 'C1'}
        />
        <div className="ruas">
          <label htmlFor="file">{said.file}</label>
          <p className="petunjuk" id="file-petunjuk">
            {said.fileHint}
          </p>
          <input id="file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="file-petunjuk" />
        </div>
        <p>
          <button className="tombol" type="submit">
            {said.send}
          </button>
        </p>
      </form>
      <ul role="list" className="tumpuk-s">
        {choices.map(({ value, label }) => (
          <li key={value}>
            <a href={`/petugas/laporan/pertukaran/unduh?kanal=${value}`}>
              {label}: {said.export}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type DoneProps = { said: IntakeMessages['exchange']; done: NonNullable<Answer['done']> }

function Done({ said, done }: DoneProps) {
  return (
    <div className="catatan catatan--baik" role="status">
      <p>{done.summary}</p>
      {done.errors.length > 0 && (
        <>
          <h2>{said.errorsTitle}</h2>
          <ul>
            {done.errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
