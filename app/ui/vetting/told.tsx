import { Icon } from '#app/ui/icons/icon.tsx'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Props = { told: string | null; error: string | null; said: VettingMessages }

/** What came of the last act, or why nothing did. */
export function Told({ told, error, said }: Props) {
  if (error !== null)
    return (
      <div className="ringkas-galat" role="alert" tabIndex={-1}>
        <p>{error}</p>
      </div>
    )
  const words: Readonly<Record<string, string>> = said.results
  const sentence = told === null ? undefined : words[told]
  if (sentence === undefined) return null
  return (
    <div className="catatan catatan--baik" role="status">
      <Icon name="centang" />
      <p>{sentence}</p>
    </div>
  )
}
