import { Icon } from '#app/ui/icons/icon.tsx'
import { statusName } from '#app/ui/status-name.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'

/** A status as a word with its silhouette and weave; `code` null: nobody has examined it. */
export function StatusWord({ code, word }: { code: StatusCode | null; word: string }) {
  const name = statusName(code)
  return (
    <span className="status" data-status={name}>
      <Icon name={`st-${name}`} />
      <span className="status__kata">{word}</span>
    </span>
  )
}
