import type { Job } from './job.server.ts'
import { config } from '#app/config.server.ts'
import { mailBody } from '#app/i18n/notices/mail-words.ts'
import { deliverOutbox } from '#app/use-cases/deliver-outbox.server.ts'

/** Every minute: what waits in the outbox is sent. */
export const deliverOutboxJob: Job = {
  name: 'deliver-outbox',
  cron: '* * * * *',
  run: async (context) => deliverOutbox(context, { words: (mail, norms) => mailBody(mail, norms, config().baseUrl) }),
}
