import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a mail server got: to whom, and the whole of it. */
export type GotMail = { to: string; text: string }
export type MailServer = { url: string; got: GotMail[]; close: () => Promise<void> }

/** How it behaves towards one recipient, asked at each attempt. */
type Answer = { reply: number; text: string } | 'take' | 'cut' | 'slow'

/** A real mail server on this machine that takes what `answer` lets it take. */
export async function startMailServer(
  answer: (to: string, attempt: number) => Answer = () => 'take',
  port = 0,
): Promise<MailServer> {
  const got: GotMail[] = []
  const attempts = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      attempts.set(address, (attempts.get(address) ?? 0) + 1)
      const said = answer(address, attempts.get(address) ?? 1)
      if (typeof said === 'string') done()
      else done(Object.assign(new Error(said.text), { responseCode: said.reply }))
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const said = answer(to, attempts.get(to) ?? 1)
      if (said === 'cut') {
        stream.resume()
        cutLine(server, session.id)
        return
      }
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      stream.once('end', () => {
        if (said === 'slow') return // never answers
        got.push({ to, text })
        done()
      })
    },
  })
  server.on('error', () => undefined) // a line that was cut by the test
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      resolve()
    })
  })
  const { port: own } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${String(own)}`,
    got,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}

function cutLine(server: SMTPServer, id: string): void {
  for (const line of server.connections) if (line.id === id) line._socket.destroy()
}
