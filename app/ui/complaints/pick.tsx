import type { ReactNode } from 'react'

type PickTextProps = {
  label: string
  hint?: string | undefined
  /** More than a line: why it is offered. */
  children?: ReactNode
}

type Props = PickTextProps & { type: 'radio' | 'checkbox'; name: string; value: string; isChosen: boolean }

/** One answer that can be picked: the whole row is its label. */
export function Pick({ type, name, value, isChosen, ...text }: Props) {
  return (
    <label className="pilih">
      <input type={type} name={name} value={value} defaultChecked={isChosen} />
      <PickText {...text} />
    </label>
  )
}

function PickText({ label, hint, children }: PickTextProps) {
  return (
    <span className={children === undefined ? undefined : 'cocok'}>
      <b>{label}</b>
      {hint !== undefined && <small>{hint}</small>}
      {children}
    </span>
  )
}
