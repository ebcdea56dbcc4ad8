// npm test: on a fresh clone installs what is missing, then every check and every test. The last line is the sum.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, installTools } from './lib/browser-tools.mjs'
import { buildApplication, generateClient, installDependencies, ownEnvironment, ownNode } from './lib/make-ready.mjs'
import { isSentence, PROJECT, run } from './lib/steps.mjs'

const HELP = `npm test

Format, lint, types, boundaries, dead code, drift, unit, integration and e2e tests. Environment:
  TEST_DATABASE_URL  a PostgreSQL 15 or newer on which databases may be made (default: an embedded one)
  E2E=0              leaves the journeys out, where no browser can be had`

const RESULTS = join(PROJECT, 'node_modules', '.cache', 'ceklembaga', 'results')
const sum = { passed: 0, failed: 0, skipped: 0 }

if (process.argv.includes('--help')) console.log(HELP)
else await main()

async function main() {
  try {
    await installDependencies({ development: true })
    await generateClient()
    await installTools()
    await checks()
    await suites()
  } catch (error) {
    console.error(isSentence(error) ? error.message : error)
    sum.failed += 1
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

async function checks() {
  await check('Format', ['prettier', '--check', '.', '--log-level', 'warn'])
  await check('Lint', [
    'eslint',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    join(RESULTS, '..', 'eslint'),
  ])
  await check('Types', ['tsc'])
  await check('Boundaries', ['depcruise', 'app', '--config'])
  await check('Dead code', ['knip'])
  await check('Drift of tables and migrations', ['node', 'scripts/check-drift.ts'])
}

async function suites() {
  await suite('unit')
  // Some of the integration tests start what has been built, as an operator does; so do the journeys.
  await buildApplication()
  await suite('integration')
  await journeys()
}

async function journeys() {
  if (process.env.E2E === '0') {
    console.log('e2e: left out (E2E=0)')
    sum.skipped += 1
    return
  }
  const chromium = await findChromium()
  if (!chromium) {
    count('e2e: no Chromium starts on this machine; install one, or run E2E=0 npm test', { failed: 1 })
    return
  }
  await suite('e2e', { CHROMIUM: chromium })
}

async function check(title, [tool, ...parameters]) {
  const began = performance.now()
  process.stdout.write(`${title} … `)
  const program = tool === 'node' ? ownNode() : join(PROJECT, 'node_modules', '.bin', tool)
  const { code, output } = await run(program, parameters, { env: ownEnvironment() })
  console.log(`${code === 0 ? 'ok' : 'failed'} (${seconds(began)} s)`)
  if (code !== 0) console.log(output.trim())
  sum[code === 0 ? 'passed' : 'failed'] += 1
}

// Tests show themselves as they run; their numbers are read from the report.
async function suite(project, extra = {}) {
  const began = performance.now()
  console.log(`${project} …`)
  const report = join(RESULTS, `${project}.json`)
  mkdirSync(RESULTS, { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(
    join(PROJECT, 'node_modules', '.bin', 'vitest'),
    ['run', '--project', project, '--passWithNoTests', ...reporters],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: ownEnvironment(extra),
    },
  )
  const numbers = numbersIn(report)
  // A file that does not even load has no test that failed.
  if (code !== 0 && numbers.failed === 0) numbers.failed = 1
  count(
    `${project}: ${numbers.passed} passed, ${numbers.failed} failed, ${numbers.skipped} skipped (${seconds(began)} s)`,
    numbers,
  )
}

function numbersIn(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function count(line, { passed = 0, failed = 0, skipped = 0 }) {
  console.log(line)
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}

function seconds(began) {
  return ((performance.now() - began) / 1000).toFixed(0)
}
