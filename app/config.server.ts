import { z } from 'zod'

const Port = z.coerce.number().int().min(0).max(65535)
/** Requests a minute from one network; 0 for no limit. */
const PerMinute = z.coerce.number().int().min(0)

/** Where a register is asked by the program, and with what token; unset: by hand only. */
const Register = { url: z.url({ protocol: /^https?$/ }).optional(), token: z.string().min(1).optional() }

/** Key, secret and bucket are all there, each escaped as addresses are. */
function namesBucket(url: string): boolean {
  const { username, password, pathname } = URL.parse(url) ?? { username: '', password: '', pathname: '' }
  return username !== '' && password !== '' && /^\/[^/]/.test(pathname) && isEscaped(username) && isEscaped(password)
}

function isEscaped(text: string): boolean {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}

const Environment = z.object({
  PORT: Port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KEY_FILE: z.string().min(1).optional(),
  DEMO: z.enum(['0', '1', 'public']).optional(),
  CLOCK_START: z.iso.date().optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** smtp: or smtps:, with name and password if it wants them. Unset: no mail is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail is from; without it noreply at the host of BASE_URL. */
  MAIL_FROM: z.email().optional(),
  /** A bucket for the bytes of files, with key and secret. Unset: they lie in the database. */
  S3_URL: z
    .url({ protocol: /^https?$/ })
    .refine(namesBucket, 'tulis https://KUNCI:RAHASIA@server/bucket?region=…')
    .optional(),
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  OFFICIAL_OSS_URL: Register.url,
  OFFICIAL_OSS_TOKEN: Register.token,
  OFFICIAL_AHU_URL: Register.url,
  OFFICIAL_AHU_TOKEN: Register.token,
  OFFICIAL_KELEMBAGAAN_URL: Register.url,
  OFFICIAL_KELEMBAGAAN_TOKEN: Register.token,
  OFFICIAL_BNSP_URL: Register.url,
  OFFICIAL_BNSP_TOKEN: Register.token,
  OFFICIAL_KP2MI_URL: Register.url,
  OFFICIAL_KP2MI_TOKEN: Register.token,
  /** The identity provider of the government: the first three, or signing in with it is off. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, 'https, kecuali di mesin ini sendiri')
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What people call it; the button says it. */
  OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  /** Where security.txt sends people: mailto: or https:. */
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMIT_API: PerMinute.default(600),
  RATE_LIMIT_PAGES: PerMinute.default(1_200),
  /** Codes that lead nowhere. */
  RATE_LIMIT_CODES: PerMinute.default(30),
  /** Reports sent by one form, a minute from one network: an estate may share one. */
  RATE_LIMIT_REPORTS: PerMinute.default(30),
  /** More reports than this a minute, from everybody together, are an attack: from then on sending costs work or waiting. */
  ATTACK_REPORTS: PerMinute.default(120),
  PAGE_CACHE_MB: z.coerce.number().min(0).max(4_096).default(48),
  /** Records of agencies a process keeps, of about 30 kB each; 0 for none. */
  AGENCIES_AT_HAND: z.coerce.number().int().min(0).max(100_000).default(250),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})
/** Keys and tokens of a provider that is reached without encryption are anybody's. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return true // told already: it is none
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

export type Config = z.infer<typeof Environment> & { baseUrl: string; keyFile: string }

let parsed: Config | undefined

/** The environment, read once. A missing or malformed variable throws one sentence that names it. */
export function config(): Config {
  parsed ??= readConfig(process.env)
  return parsed
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) throw new ConfigError(read.error)

  refuseHalves(read.data)
  const { HOST, PORT, DATA_DIR } = read.data
  return {
    ...read.data,
    baseUrl: read.data.BASE_URL ?? `http://${HOST}:${String(PORT)}`,
    keyFile: read.data.KEY_FILE ?? `${DATA_DIR}/keys`,
  }
}

/** The identity provider is named whole, or not at all. */
function refuseHalves(given: Pick<Config, (typeof OIDC)[number]>): void {
  const missing = OIDC.filter((name) => given[name] === undefined)
  if (missing.length === 0 || missing.length === OIDC.length) return
  const issues = missing.map((name) => ({
    code: 'custom' as const,
    path: [name],
    message: 'OIDC_* lengkap atau kosong',
  }))
  throw new ConfigError(new z.ZodError(issues))
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

class ConfigError extends Error {
  constructor(error: z.ZodError) {
    const names = error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    super(`Variabel lingkungan tidak ada atau salah bentuk: ${names.join(', ')}.`)
    this.name = 'ConfigError'
  }
}
