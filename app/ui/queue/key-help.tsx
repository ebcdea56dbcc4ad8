import type { Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'

/** The shortcuts of the table. The switch appears with the script that serves them, and is off at first (WCAG 2.1.4). */
export function KeyHelp({ language }: { language: Language }) {
  const { keys: said } = queueMessages(language)
  return (
    <div className="pintasan" data-pintasan hidden>
      <button type="button" className="tombol tombol--tenang tombol--kecil" aria-pressed="false" data-mati={said.off}>
        {said.off}
      </button>
      <p className="petunjuk" data-nyala={said.on} hidden>
        <kbd>J</kbd> <kbd>K</kbd> {said.next}, {said.previous} · <kbd>X</kbd> {said.select} · <kbd>Enter</kbd>{' '}
        {said.open} · <kbd>/</kbd> {said.find} · <kbd>?</kbd> {said.help}
      </p>
    </div>
  )
}
