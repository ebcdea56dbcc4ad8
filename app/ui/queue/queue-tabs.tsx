import { TABS, viewQuery, type QueueView, type Tab } from '#app/domain/queue/view.ts'
import { formatCount } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import type { IconName } from '#app/ui/icons/symbols.ts'

const ICONS: Partial<Record<Tab, IconName>> = { mendekati: 'jam', terlambat: 'awas' }

type Props = { view: QueueView; counts: Readonly<Record<Tab, number>>; language: Language }

/** The tabs of the queue with how much each holds now; the filters stay from one to the next. */
export function QueueTabs({ view, counts, language }: Props) {
  const said = queueMessages(language)
  return (
    <nav aria-label={said.tabsLabel}>
      <ul className="tab">
        {TABS.map((tab) => {
          const icon = ICONS[tab]
          return (
            <li key={tab}>
              <a href={`?${viewQuery({ ...view, tab })}`} {...(tab === view.tab ? { 'aria-current': 'page' } : {})}>
                {icon && <Icon name={icon} />}
                {said.tabs[tab]} <span className="k-hitung">{formatCount(counts[tab], language)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
