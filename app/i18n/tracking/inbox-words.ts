import { trackingMessages } from './messages.ts'
import type { InboxMessage } from '#app/domain/complaints/message.ts'
import { fileLine } from '#app/i18n/files/messages.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** A message as one of the two sides sees it; nobody of the office is named. */
export type MessageView = {
  key: string
  isOwn: boolean
  who: string
  at: string
  moment: string
  /** What it is, where it is more than a message. */
  kind: string
  text: string
  seen: string
  files: readonly { href: string; name: string; line: string }[]
}

type By = {
  language: Language
  /** Who reads. */
  side: 'REPORTER' | 'OFFICE'
  /** Which office writes, by name. */
  office: string
  /** Where files are, before their id. */
  filesAt: string
}

/** The messages of a report in words. */
export function inboxWords(messages: readonly InboxMessage[], by: By): MessageView[] {
  const { inbox } = trackingMessages(by.language)
  return messages.map((message) => {
    const isOwn = message.from === by.side
    return {
      ...{ key: message.ref, isOwn, who: senderOf(message, by), at: message.sentAt },
      moment: formatMoment(message.sentAt, by.language),
      kind: inbox.kinds[message.kind],
      text: textOf(message, by.language),
      seen: isOwn ? (message.seenAt === null ? inbox.unseen : inbox.seen) : '',
      files: message.files
        .filter(({ destroyedAt }) => destroyedAt === null)
        .map((file) => ({ href: `${by.filesAt}/${file.id}`, name: file.name, line: fileLine(file, by.language) })),
    }
  })
}

function senderOf({ from }: InboxMessage, { side, language, office }: By): string {
  const { inbox } = trackingMessages(language)
  if (from === 'SYSTEM') return inbox.system
  if (from === 'OFFICE') return office
  return side === 'REPORTER' ? inbox.you : inbox.reporter
}

/** Of the system the words are made here: it says facts only. */
function textOf({ from, kind, text }: InboxMessage, language: Language): string {
  const { inbox } = trackingMessages(language)
  if (text === null) return inbox.gone
  if (from !== 'SYSTEM') return text
  if (kind === 'CHECK_IN') return fill(inbox.systemTexts.CHECK_IN, { hari: text })
  return kind === 'OPENED' && text === '' ? inbox.systemTexts.OPENED : text
}
