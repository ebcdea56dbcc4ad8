// From a clone to something that runs: dependencies, the database client, the build. Each only when it is missing or old.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, isMade, markMade, PROJECT, run, sentence, step, whyFailed } from './steps.mjs'

const BUILD_INPUTS = ['app', 'public', 'prisma/schema.prisma', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']

/** Node 24 from npm, whatever the machine itself has. */
export function ownNode() {
  return join(PROJECT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
}

/** The environment of a tool that is run by its name: it and its children find Node 24 first. */
export function ownEnvironment(extra = {}) {
  return { ...process.env, PATH: `${join(PROJECT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`, ...extra }
}

/** Installs what package-lock.json names, unless it is there. */
export async function installDependencies({ development = false } = {}) {
  if (isInstalled(development)) return
  // Not `npm ci`: it insists on the optional packages of every platform, which a registry near you need not carry.
  const parameters = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  if (development) parameters.push('--include=dev')
  await step('Memasang paket dari npm (sekali, beberapa menit)', async () => {
    const { code, output } = await run('npm', parameters).catch((error) => ({ code: 1, output: String(error) }))
    if (code !== 0) throw sentence(`Paket tidak dapat dipasang: ${whyFailed(output)}.`)
    await nodeWorks()
  })
}

// `node` from npm fetches its program in an install script of its own.
async function nodeWorks() {
  const { code } = await run(ownNode(), ['--version']).catch(() => ({ code: 1 }))
  if (code === 0) return
  const again = await run('npm', ['rebuild', 'node', '--foreground-scripts']).catch((error) => ({
    code: 1,
    output: String(error),
  }))
  const works = await run(ownNode(), ['--version']).catch(() => ({ code: 1 }))
  if (works.code !== 0) throw sentence(`Node 24 dari npm tidak terpasang: ${whyFailed(again.output)}.`)
}

function isInstalled(development) {
  const wanted = packagesIn('package-lock.json')
  const there = packagesIn(join('node_modules', '.package-lock.json'))
  if (!wanted || !there || !existsSync(ownNode())) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer || (entry.dev && !development)) return true
    return there[path]?.version === entry.version
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(PROJECT, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Makes the typed database client from prisma/schema.prisma. */
export async function generateClient() {
  const hash = hashOf(['prisma/schema.prisma', 'package-lock.json'])
  if (existsSync(join(PROJECT, 'prisma', 'generated', 'client.ts')) && isMade('generate', hash)) return
  await step('Membuat klien basis data', async () => {
    const cli = join(PROJECT, 'node_modules', 'prisma', 'build', 'index.js')
    await must('Klien basis data tidak dapat dibuat', [cli, 'generate'])
    markMade('generate', hash)
  })
}

/** Builds the application, when something it is made of has changed since. */
export async function buildApplication() {
  const hash = hashOf(BUILD_INPUTS)
  if (existsSync(join(PROJECT, 'build', 'server', 'index.js')) && isMade('build', hash)) return
  await step('Membangun aplikasi', async () => {
    mkdirSync(join(PROJECT, 'build'), { recursive: true })
    await must('Aplikasi tidak dapat dibangun', [
      join(PROJECT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js'),
      'vite:build',
    ])
    markMade('build', hash)
  })
}

async function must(complaint, parameters) {
  const env = ownEnvironment({ NODE_ENV: 'production', PRISMA_HIDE_UPDATE_MESSAGE: '1' })
  const { code, output } = await run(ownNode(), parameters, { env }).catch((error) => ({
    code: 1,
    output: String(error),
  }))
  if (code !== 0) throw sentence(`${complaint}: ${whyFailed(output)}.`)
}
