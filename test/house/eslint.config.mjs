import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const root = new URL('../..', import.meta.url).pathname

export default tseslint.config(
  { ignores: ['**/out/**', '**/node_modules/**', '**/fixture-app/**', '**/*.cjs', '**/*.mjs', 'electron.vite.config.ts'] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        project: ['tsconfig.json', 'renderer/vault/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Whatever opens over a screen has an id of the list (renderer/desk/parts/ids.ts), which only these two demand.
    files: ['renderer/desk/**'],
    ignores: ['renderer/desk/parts/Dialog.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react-aria-components',
              importNames: ['Dialog'],
              message: 'Dialog or BareDialog of parts/index.ts: their ids are in the list of screen states.',
            },
          ],
        },
      ],
    },
  },
  {
    // Command-line tools and tests speak to a terminal.
    files: ['main/cli/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
)
