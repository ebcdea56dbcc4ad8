import type { ReactNode } from 'react'

type QuestionProps = {
  id: string
  legend: string
  hint?: string | undefined
  error?: string | undefined
  children: ReactNode
}

/** One of the ten questions: its parts in a group with a name. */
export function Question({ id, legend, hint, error, children }: QuestionProps) {
  const described = [hint === undefined ? '' : `${id}-p`, error === undefined ? '' : `${id}-galat`].filter(Boolean)
  return (
    <fieldset
      id={id}
      className={error === undefined ? 'pertanyaan' : 'pertanyaan pertanyaan--galat'}
      aria-describedby={described.join(' ') || undefined}
    >
      <legend className="kelompok">{legend}</legend>
      {hint !== undefined && (
        <p className="petunjuk" id={`${id}-p`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="galat" id={`${id}-galat`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}

type TickProps = {
  type: 'checkbox' | 'radio'
  name: string
  value: string
  isTicked: boolean
  label: ReactNode
  hint?: ReactNode
}

/** A choice in a row of its own. */
export function Tick({ type, name, value, isTicked, label, hint }: TickProps) {
  return (
    <label className="pilih">
      <input type={type} name={name} value={value} defaultChecked={isTicked} />
      <span>
        <b>{label}</b>
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  )
}

/** A button of the form that keeps what was typed and comes back to the question. */
export function QuietButton({ value, children }: { value: string; children: ReactNode }) {
  return (
    <button className="tombol tombol--kedua tombol--kecil" type="submit" name="aksi" value={value} formNoValidate>
      {children}
    </button>
  )
}
