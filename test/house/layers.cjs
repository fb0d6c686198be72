/** The arrows of ARCHITECTURE.md. Each rule names what must not be; everything else inside a room is its own affair. */
const room = (path) => `^${path}`

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'domain-imports-nothing-of-ours',
      severity: 'error',
      from: { path: room('renderer/domain/') },
      to: { path: room('(main|preload|test|renderer)/'), pathNot: room('renderer/domain/') },
    },
    {
      name: 'contract-imports-only-the-vocabulary-and-the-log',
      severity: 'error',
      from: { path: room('preload/contract/') },
      to: {
        path: room('(main|test|renderer|preload)/'),
        pathNot: room('(preload/contract/|renderer/domain/(vocabulary\\.ts|log/))'),
      },
    },
    {
      name: 'preload-imports-only-the-contract',
      severity: 'error',
      from: { path: room('preload/index') },
      to: { path: room('(main|test|renderer)/') },
    },
    {
      name: 'main-imports-only-the-contract-and-the-log',
      severity: 'error',
      from: { path: room('main/') },
      to: {
        path: room('(renderer|test|preload/index)'),
        pathNot: room('renderer/domain/(vocabulary\\.ts|log/)'),
      },
    },
    {
      name: 'server-imports-only-the-contract-and-the-log',
      severity: 'error',
      from: { path: room('test/outcome-server/') },
      to: { path: room('(renderer|main|preload/index)'), pathNot: room('renderer/domain/(vocabulary\\.ts|log/)') },
    },
    {
      name: 'viewer-imports-nothing-of-ours',
      severity: 'error',
      from: { path: room('renderer/viewer/') },
      to: {
        path: room('(main|preload|test|renderer)/'),
        // Ten lines without data: which worker scripts are our own.
        pathNot: room('(renderer/viewer/|preload/contract/worker-addresses\\.ts$)'),
      },
    },
    {
      name: 'the-viewer-is-known-by-its-messages-only',
      severity: 'error',
      from: { pathNot: room('(renderer/viewer/|test/)') },
      to: { path: room('renderer/viewer/'), pathNot: room('renderer/viewer/messages\\.ts$') },
    },
    {
      name: 'vault-imports-no-screen-and-no-main',
      severity: 'error',
      from: { path: room('renderer/vault/') },
      to: { path: room('(main|test|renderer/desk|preload/index)') },
    },
    {
      name: 'desk-reaches-the-vault-by-its-client',
      severity: 'error',
      from: { path: room('renderer/desk/') },
      to: { path: room('(main|test|renderer/vault|preload/index)'), pathNot: room('renderer/vault/client/') },
    },
    {
      name: 'the-client-holds-no-key',
      severity: 'error',
      from: { path: room('renderer/vault/client/') },
      to: { path: room('renderer/vault/(format|keys|store|cases)/') },
    },
    { name: 'nobody-imports-the-desk', severity: 'error', from: { pathNot: room('(renderer/desk|test)/') }, to: { path: room('renderer/desk/') } },
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: room('test/') }, to: { path: room('test/') } },
    {
      // Its pages stand in a Chromium of their own, where the runner of the tests cannot begin.
      name: 'the-bench-needs-no-runner',
      severity: 'error',
      from: { path: room('test/bench/page/') },
      to: { path: 'node_modules/vitest/', pathNot: 'node_modules/vitest/browser', reachable: true },
    },
    {
      name: 'only-main-knows-electron',
      severity: 'error',
      from: { pathNot: room('(main/|preload/index|test/)') },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'what-ships-needs-no-devDependency',
      severity: 'error',
      from: { path: room('(main|preload|renderer)/') },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(fixture-app|^out/|\\.css$)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
