import { createTransport, type Transporter } from 'nodemailer'
import { config } from '#app/config.server.ts'
import { htmlText, plainText, type MailBody } from '#app/domain/notices/mail-body.ts'
import type { MailTrouble } from '#app/domain/notices/delivery.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** A mail as it goes out. `ref` is the same at every attempt, so that whoever gets it twice can tell. */
type SentMail = { ref: string; to: string; body: MailBody }

/** The way to the mail server of the office. */
export type MailChannel = {
  /** Does it answer, and let us in? Asked before anything is taken from the outbox. */
  isUp: () => Promise<boolean>
  send: (mail: SentMail) => Promise<Result<null, MailTrouble>>
  close: () => void
}

// Shorter than a claim on a message may last. `SMTP_URL` may name others, as parameters.
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000, dnsTimeout: 10_000 }

/** The channel of `SMTP_URL`; undefined while it is unset: mail is off. */
export function openMailChannel(): MailChannel | undefined {
  const { SMTP_URL } = config()
  if (SMTP_URL === undefined) return undefined
  const url = withTimeouts(SMTP_URL)
  const transport = createTransport({ url, logger: false, disableFileAccess: true, disableUrlAccess: true })
  return {
    isUp: async () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    send: async (mail) => send(transport, mail),
    close: () => {
      transport.close()
    },
  }
}

/** Is there a channel at all? */
export function mailIsOn(): boolean {
  return config().SMTP_URL !== undefined
}

function withTimeouts(given: string): string {
  const url = new URL(given)
  for (const [name, ms] of Object.entries(TIMEOUTS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms))
  }
  return url.href
}

async function send(transport: Transporter, { ref, to, body }: SentMail): Promise<Result<null, MailTrouble>> {
  try {
    await transport.sendMail({
      from: { name: 'CekLembaga', address: sender() },
      to: { name: '', address: to },
      messageId: `<${ref}@${host()}>`,
      subject: body.subject,
      text: plainText(body),
      html: htmlText(body),
      headers: { 'Auto-Submitted': 'auto-generated', ...leaveHeaders(body.leaveUrl) },
    })
    return accept(null)
  } catch (error) {
    return refuse(troubleIn(error))
  }
}

/** RFC 2369 and RFC 8058: leaving by one click in the reader of mail. */
function leaveHeaders(url: string | null): Record<string, string> {
  if (url === null) return {}
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function sender(): string {
  return config().MAIL_FROM ?? `noreply@${host()}`
}

function host(): string {
  return new URL(config().baseUrl).hostname
}

/** Reads what nodemailer throws: reply, enhanced code and the command under way. The text may hold an address: it is left. */
function troubleIn(error: unknown): MailTrouble {
  if (!(error instanceof Error)) throw error
  const { command, responseCode, response } = error as Error & Record<string, unknown>
  const reply = typeof responseCode === 'number' ? responseCode : null
  const enhanced =
    typeof response === 'string' ? (/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null) : null
  return { at: pointOf(command), reply, enhanced }
}

function pointOf(command: unknown): MailTrouble['at'] {
  if (command === 'RCPT TO') return 'RECIPIENT'
  return command === 'MAIL FROM' || command === 'DATA' || command === 'API' ? 'MESSAGE' : 'CONNECTION'
}
