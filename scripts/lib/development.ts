import type * as application from '#app/server.ts'
import type { ServerOptions } from '#app/server.ts'
import type { StaticFiles } from '#app/http/static-files.server.ts'
import type { Connect } from 'vite'
import { PROJECT } from './project.ts'

/** The application in development: Vite serves files and sources, each change is there at the next request. */
export async function developmentServer(): Promise<{
  entry: Pick<typeof application, 'startServer'>
  options: Omit<ServerOptions, 'expectedMigrations'>
}> {
  const { createServer } = await import('vite')
  const before = process.listeners('SIGTERM')
  const vite = await createServer({ root: PROJECT, server: { middlewareMode: true }, appType: 'custom' })
  // Vite would end the process at once; the database is to be stopped first.
  for (const listener of process.listeners('SIGTERM')) {
    if (!before.includes(listener)) process.off('SIGTERM', listener)
  }
  const load = async () =>
    (await vite.ssrLoadModule('virtual:remix/server-build')) as Exclude<ServerOptions['build'], () => unknown> & {
      entry: { module: Pick<typeof application, 'startServer'> }
    }
  const { entry } = await load()
  return {
    entry: entry.module,
    options: { build: load, files: viteFiles(vite.middlewares), mode: 'development' },
  }
}

// Vite answers what it knows; what it passes on is a page. It may need a moment to tell.
function viteFiles(middlewares: Connect.Server): StaticFiles {
  return async (request, response) =>
    new Promise((resolve) => {
      response.once('close', () => {
        resolve(true)
      })
      middlewares(request, response, () => {
        resolve(false)
      })
    })
}
