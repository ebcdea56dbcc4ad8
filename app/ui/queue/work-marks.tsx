import type { Urgency } from '#app/domain/queue/kinds.ts'
import type { DueWords } from '#app/i18n/queue/work-words.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

const TONES: Partial<Record<DueWords['state'], string>> = { near: 'sla dekat', today: 'sla lewat', late: 'sla lewat' }
const ICONS = { near: 'jam', today: 'awas', late: 'awas' } as const

/** A deadline: words first, then the bar, then the day. */
export function DueMark({ due }: { due: DueWords }) {
  const icon = due.state === 'near' || due.state === 'today' || due.state === 'late' ? ICONS[due.state] : undefined
  return (
    <div>
      <span className={TONES[due.state] ?? 'sla'}>
        <span>
          {icon && <Icon name={icon} />}
          {due.words}
        </span>
        {due.day !== '' && (
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={due.share} height="8" />
          </svg>
        )}
      </span>
      {due.day !== '' && <span className="ket">{due.day}</span>}
    </div>
  )
}

const BARS = [
  { x: 0.75, y: 10, height: 3.5 },
  { x: 7.25, y: 7, height: 6.5 },
  { x: 13.75, y: 4, height: 9.5 },
  { x: 20.25, y: 1, height: 12.5 },
] as const

/** How pressing: four rising bars, the number and the word. */
export function UrgencyMark({ urgency, words }: { urgency: Urgency; words: string }) {
  return (
    <span className={`tingkat t${String(urgency)}`}>
      <svg viewBox="0 0 26 14" aria-hidden="true">
        {BARS.map(({ x, y, height }, n) => (
          <rect key={x} x={x} y={y} width="4" height={height} {...(n < urgency ? { className: 'p' } : {})} />
        ))}
      </svg>
      {words}
    </span>
  )
}
