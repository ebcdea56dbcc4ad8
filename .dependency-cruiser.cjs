// The picture of style.md A: which way imports point. Errors, on the whole graph, types included.
const layer = (name, mayImport) => ({
  name: `${name}-imports-only-what-is-below-it`,
  severity: 'error',
  from: { path: `^app/${name}/`, pathNot: '[.]test[.]tsx?$' },
  to: { path: '^app/', pathNot: mayImport.map((path) => `^app/${path}`) },
})

const onlyFrom = (name, to) => ({
  name: `only-${name}-may-import-${to.replace(/\W+/g, '-')}`,
  severity: 'error',
  from: { path: '^app/', pathNot: [`^app/${name}/`] },
  to: { path: to },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^(app|scripts|tests)/' }, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },

    layer('domain', ['domain/']),
    layer('i18n', ['i18n/', 'domain/']),
    layer('ui', ['ui/', 'i18n/', 'domain/']),
    layer('repositories', ['repositories/', 'domain/', 'config[.]server']),
    layer('adapters', ['adapters/', 'domain/', 'config[.]server']),
    layer('use-cases', ['use-cases/', 'repositories/', 'adapters/', 'domain/']),
    layer('http', ['http/', 'repositories/(?!transaction|db)', 'i18n/', 'domain/', 'config[.]server']),
    layer('jobs', ['jobs/', 'use-cases/', 'i18n/', 'domain/', 'config[.]server']),
    layer('routes', [
      'routes/',
      'use-cases/',
      'http/',
      'repositories/(?!transaction|db)',
      'ui/',
      'i18n/',
      'domain/',
      'styles/',
    ]),

    {
      name: 'domain-foundations-stay-below',
      severity: 'error',
      from: { path: '^app/domain/(shared|access|sop)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^app/domain/', pathNot: '^app/domain/(shared|access|sop)/' },
    },
    {
      name: 'domain-audit-stays-on-top',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '^app/domain/audit/' },
      to: { path: '^app/domain/audit/' },
    },
    {
      name: 'domain-uses-no-package-but-zod',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },

    onlyFrom('repositories', '^prisma/generated|node_modules/@prisma/'),
    onlyFrom(
      'adapters',
      'node_modules/(pdfkit|nodemailer|aws4fetch|csv-parse|saxen|cockatiel|exifreader|jsonc-parser|sharp|@embedpdf|@cantoo|openid-client|@simplewebauthn|altcha-lib)/',
    ),

    {
      name: 'what-touches-the-world-says-server',
      severity: 'error',
      from: {},
      to: { path: '^app/(use-cases|repositories|adapters|jobs|http)/', pathNot: '[.]server[.]tsx?$' },
    },
    {
      name: 'unit-tests-touch-nothing',
      severity: 'error',
      from: { path: '^app/.*[.]test[.]tsx?$' },
      to: { path: '[.]server[.]tsx?$' },
    },
    {
      name: 'app-does-not-import-tests',
      severity: 'error',
      from: { path: '^app/', pathNot: '[.]test[.]' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
