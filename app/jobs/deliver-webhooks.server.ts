import type { Job } from './job.server.ts'
import { deliverWebhooks } from '#app/use-cases/deliver-webhooks.server.ts'

/** Every minute: webhooks are told of what waits for them. */
export const deliverWebhooksJob: Job = { name: 'deliver-webhooks', cron: '* * * * *', run: deliverWebhooks }
