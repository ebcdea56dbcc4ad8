import type { MessageView } from '#app/i18n/tracking/inbox-words.ts'
import type { TrackingMessages } from '#app/i18n/tracking/id.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** The messages of a report, the oldest first; one's own stand to the side. */
export function Inbox({ messages, said }: { messages: readonly MessageView[]; said: TrackingMessages['inbox'] }) {
  if (messages.length === 0) return <p>{said.none}</p>
  return (
    <ol className="pesan">
      {messages.map((message) => (
        <li key={message.key} className={message.isOwn ? 'saya' : undefined}>
          <header>
            <b>{message.who}</b>
            <time dateTime={message.at}>{message.moment}</time>
            {message.kind !== '' && <span>{message.kind}</span>}
            {message.seen !== '' && <span>{message.seen}</span>}
          </header>
          {message.text !== '' && <Paragraphs text={message.text} />}
          {message.files.length > 0 && <Files files={message.files} title={said.files} />}
        </li>
      ))}
    </ol>
  )
}

/** What was typed in lines is read in lines. */
function Paragraphs({ text }: { text: string }) {
  return text.split(/\n+/).map((line, index) => <p key={`${String(index)} ${line}`}>{line}</p>)
}

function Files({ files, title }: { files: MessageView['files']; title: string }) {
  return (
    <ul aria-label={title}>
      {files.map(({ href, name, line }) => (
        <li key={href}>
          <a href={href}>
            <Icon name="unduh" /> {name}
          </a>{' '}
          <small>{line}</small>
        </li>
      ))}
    </ul>
  )
}
