// npm start: on a fresh clone installs and builds what is missing, then serves. Plain JavaScript: it runs before anything
// is installed, on whatever Node the machine has. The serving process itself runs on the Node 24 that npm brought.
import { spawn } from 'node:child_process'
import { buildApplication, generateClient, installDependencies, ownNode } from './lib/make-ready.mjs'
import { isSentence, PROJECT } from './lib/steps.mjs'
import { watchParents } from './lib/watch-parents.mjs'

const HELP = `npm start [-- --dev]

Installs and builds what is missing, starts the database, and serves. Ctrl-C stops everything.
Settings are environment variables: PORT, HOST, DATA_DIR, DATABASE_URL, DEMO … (docs/operations.md).`

// A small nursery keeps the process under 250 MB; it costs a tenth of the throughput of uncached answers.
const NODE_OPTIONS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16']

const dev = process.argv.includes('--dev')

if (process.argv.includes('--help')) console.log(HELP)
else await main()

async function main() {
  try {
    await installDependencies()
    await generateClient()
    if (!dev) await buildApplication()
    serve()
  } catch (error) {
    console.error(isSentence(error) ? error.message : `Kesalahan yang tidak terduga: ${error.message}`)
    process.exitCode = 1
  }
}

// Signals are passed on, and this process ends when the serving one has ended, with its code.
function serve() {
  const child = spawn(ownNode(), [...NODE_OPTIONS, 'scripts/serve.ts', ...(dev ? ['--dev'] : [])], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: dev ? 'development' : 'production' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const stop = () => child.kill('SIGTERM')
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  watchParents(stop)
  child.on('error', (error) => {
    console.error(`Node 24 dari npm tidak dapat dijalankan: ${error.message}.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}
