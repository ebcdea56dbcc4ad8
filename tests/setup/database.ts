import type { TestProject } from 'vitest/node'
import { makeTemplate } from './template.ts'
import { runSql, startTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    databaseTemplate: string
  }
}

/** Once for a run: the server and the template of all test databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const template = `ceklembaga_template_${String(process.pid)}`
  await makeTemplate(server.url, template)
  project.provide('databaseServer', server.url)
  project.provide('databaseTemplate', template)
  return async () => {
    await runSql(server.url, `drop database if exists "${template}" with (force)`)
    await server.stop()
  }
}
