import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const limits = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  'max-depth': ['error', 2],
  complexity: ['error', 8],
}

export default tseslint.config(
  {
    ignores: ['build/', 'coverage/', 'data/', 'node_modules/', 'prisma/generated/', 'scripts/bench/data/', '.cache/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...limits,
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `throw redirect(…)` and `throw notFound()` are how a route of Remix answers.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      // Marked so that nobody does it unawares: a provider without TLS, which the start refuses but on this machine.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
    },
  },
  {
    files: ['app/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
      // A table that scrolls is reached by keyboard (WCAG 2.1.1): a named region that takes the focus.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
      // Safari drops the list role where the markers are styled away: the role is said on purpose.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    files: ['app/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The clock is a parameter (style.md B1).',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'The clock is a parameter (style.md B1).',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Chance is a parameter (style.md B1).',
        },
        { selector: ':function[async=true]', message: 'The domain is synchronous (style.md A1).' },
      ],
    },
  },
  {
    files: ['app/domain/**/*.ts', 'app/ui/**/*.tsx', 'app/i18n/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../../*', '../*'] }] },
  },
  {
    // Tests are tables of rows and stories; a table may be longer than a function.
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts', 'scripts/bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: limits,
  },
  {
    files: ['scripts/**/*.{ts,mjs}', '*.{js,ts,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: globals.node, sourceType: 'commonjs' } },
  { files: ['scripts/**/*.mjs'], rules: { ...limits, complexity: ['error', 10] } },
  {
    files: ['scripts/schema-engine.mjs'],
    rules: { complexity: 'off', 'max-lines-per-function': 'off', 'max-depth': 'off' },
  },
)
