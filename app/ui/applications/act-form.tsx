import { AreaField } from '#app/ui/form/field.tsx'

type Props = {
  act: string
  label: string
  hint: string
  button: string
  typed?: string | undefined
  isQuiet?: boolean
}

/** One act with one text: what the button does is said before it is pressed. */
export function ActForm({ act, label, hint, button, typed, isQuiet = false }: Props) {
  return (
    <form method="post" className="susun">
      <input type="hidden" name="tindakan" value={act} />
      <AreaField name={`teks-${act}`} label={label} hint={hint} rows={4} typed={typed} />
      <p>
        <button className={isQuiet ? 'tombol tombol--kedua' : 'tombol'} type="submit">
          {button}
        </button>
      </p>
    </form>
  )
}
