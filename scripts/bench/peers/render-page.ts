import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { RemixServer } from '@remix-run/react'
import type { EntryContext, HandleDocumentRequestFunction, ServerBuild } from '@remix-run/node'
import { PROJECT } from '../../lib/project.ts'
import type { RunningServer, ServerOptions } from '#app/server.ts'

// The peer of a page made anew: `renderToString` of the same page and nothing else. What the page is given is taken from
// the application once; then it is closed, and each request renders again.
type Entry = ServerBuild['entry']['module'] & { startServer: (options: ServerOptions) => Promise<RunningServer> }

const port = Number(process.env['PORT'])
process.env['PORT'] = '0'
const path = join(PROJECT, 'build', 'server', 'index.js')
const build = (await import(pathToFileURL(path).href)) as ServerBuild
// The build exports `startServer` beside what Remix knows of it (app/entry.server.tsx).
const entry = build.entry.module as Entry

let given: EntryContext | undefined
const answer = entry.default
const taking: HandleDocumentRequestFunction = (...parts) => {
  given = parts[3]
  return answer(...parts)
}
const app = await entry.startServer({
  build: { ...build, entry: { module: { ...entry, default: taking } } },
  files: join(PROJECT, 'build', 'client'),
  expectedMigrations: [],
})
const url = `${app.url}${process.env['PEER_PATH'] ?? '/'}`
await (await fetch(url)).text()
await app.stop()
if (!given) throw new Error('The page was not rendered.')
const { serverHandoffStream: _unused, ...context } = given

createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!DOCTYPE html>${renderToString(createElement(RemixServer, { context, url }))}`)
}).listen(port, '127.0.0.1', () => {
  console.log('ready')
})
