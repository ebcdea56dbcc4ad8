import type { Job } from './job.server.ts'
import { askCheckIns } from '#app/use-cases/ask-check-ins.server.ts'

/** Every morning: who reported and wants to be asked whether they are safe is asked; no answer is an answer. */
export const askCheckInsJob: Job = { name: 'ask-check-ins', cron: '10 7 * * *', run: askCheckIns }
