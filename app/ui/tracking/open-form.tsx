import type { TrackingMessages } from '#app/i18n/tracking/id.ts'
import { ErrorSummary, TextField } from '#app/ui/form/field.tsx'

type Code = keyof TrackingMessages['open']['errors']

type Props = {
  said: TrackingMessages['open']
  /** What was typed as the number; a secret is never shown again. */
  typed: string | undefined
  error: Code | null
}

/** The form that opens a report. The code goes into no address, and the browser is asked not to keep it. */
export function OpenForm({ said, typed, error }: Props) {
  const ofField = error === 'secret-form' ? 'kode' : 'nomor'
  const errorOf = (name: string) => (error !== null && name === ofField ? said.errors[error] : undefined)
  return (
    <>
      {error !== null && (
        <ErrorSummary title={said.errorTitle} errors={[{ name: ofField, text: said.errors[error] }]} />
      )}
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <form method="post" action="/lacak" className="tumpuk" autoComplete="off">
        <TextField
          name="nomor"
          label={said.number}
          hint={said.numberHint}
          error={errorOf('nomor')}
          typed={typed}
          required
        />
        <TextField name="kode" label={said.secret} hint={said.secretHint} error={errorOf('kode')} required />
        <p>
          <button className="tombol" type="submit">
            {said.button}
          </button>
        </p>
      </form>
      <p className="petunjuk">{said.privacy}</p>
    </>
  )
}
