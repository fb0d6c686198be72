import { existsSync, globSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')
const here = (path: string): string => join(import.meta.dirname, path)
const electronTypes = join(root, 'node_modules/electron/electron.d.ts')
const preloadShim = here('page/preload-world.ts')

// Electron's name of a thing, and the shim's module and exports that stand for it.
const standsFor: Readonly<Record<string, readonly [file: string, ...names: string[]]>> = {
  App: ['shim/app.ts', 'app'],
  BrowserWindow: ['shim/browser-window.ts', 'BrowserWindow'],
  Clipboard: ['shim/small.ts', 'clipboard'],
  CommandLine: ['shim/app.ts', 'commandLine'],
  CrashReporter: ['shim/small.ts', 'crashReporter'],
  Dialog: ['shim/dialog.ts', 'dialog'],
  IpcMain: ['shim/ipc-main.ts', 'ipcMain'],
  Menu: ['shim/menu.ts', 'Menu'],
  NativeTheme: ['shim/theme.ts', 'nativeTheme'],
  Net: ['shim/small.ts', 'net'],
  PowerMonitor: ['shim/power.ts', 'powerMonitor'],
  Protocol: ['shim/protocol.ts', 'protocol'],
  SafeStorage: ['shim/safe-storage.ts', 'safeStorage'],
  Screen: ['shim/small.ts', 'screen'],
  Session: ['shim/session.ts', 'defaultSession', 'session'],
  Shell: ['shim/small.ts', 'shell'],
  WebContents: ['shim/web-contents.ts', 'WebContents'],
  WebFrameMain: ['shim/frames.ts', 'Frame'],
  WebRequest: ['shim/web-request.ts', 'webRequest'],
}

// Events that cannot happen in the stand-in, where listening is right all the same.
const neverHappens = new Set([
  'certificate-error', // no connection is made
  'login',
  'select-client-certificate',
  'will-attach-webview', // there is no webview
  'will-redirect', // the app's protocol handler redirects nobody
  'page-title-updated', // there is no title bar of the app's own
  'lock-screen', // not on Linux; tests emit it
  'unlock-screen',
  'suspend', // tests emit it
  'resume',
])

/** Names by owner: `BrowserWindow` → its methods; `electron` → its exports; `events` → what is ever emitted. */
type Members = ReadonlyMap<string, ReadonlySet<string>>

interface Use {
  readonly owner: string
  readonly member: string
  readonly place: string
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node', 'electron'],
  typeRoots: [join(root, 'node_modules/@types'), join(root, 'node_modules')],
  allowJs: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
}

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  node.forEachChild((child) => {
    walk(child, visit)
  })
}

const namesOf = (type: ts.Type): string[] => type.getProperties().map((p) => p.name)

/** What the shim has, read from its own types. */
function shimMembers(program: ts.Program, checker: ts.TypeChecker): Members {
  const members = new Map<string, Set<string>>()
  const add = (owner: string, names: readonly string[]): void => {
    members.set(owner, new Set([...(members.get(owner) ?? []), ...names]))
  }
  const exportOf = (file: string, name: string): ts.Symbol | undefined => {
    const source = program.getSourceFile(here(file))
    const module = source && checker.getSymbolAtLocation(source)
    return module && checker.getExportsOfModule(module).find((s) => s.name === name)
  }
  const pairs = Object.entries(standsFor).flatMap(([owner, [file, ...names]]) =>
    names.map((name) => ({ owner, file, name })),
  )
  for (const { owner, file, name } of pairs) {
    const symbol = exportOf(file, name)
    if (symbol === undefined) throw new Error(`${file} exports no ${name}`)
    if (symbol.flags & ts.SymbolFlags.Type) add(owner, namesOf(checker.getDeclaredTypeOfSymbol(symbol)))
    if (symbol.flags & ts.SymbolFlags.Value) {
      const type = checker.getTypeOfSymbol(symbol)
      add(owner, namesOf(type))
      for (const made of type.getConstructSignatures()) add(owner, namesOf(made.getReturnType()))
    }
  }
  const main = exportOf('shim/electron.ts', 'electron')
  if (main) add('electron', namesOf(checker.getTypeOfSymbol(main)))

  for (const source of program.getSourceFiles().filter((s) => s.fileName.startsWith(here('')))) {
    walk(source, (node) => {
      if (!ts.isCallExpression(node)) return
      const [first, second] = node.arguments
      if (first === undefined || !ts.isStringLiteral(first)) return
      const callee = node.expression
      if (ts.isPropertyAccessExpression(callee) && ['emit', 'ask'].includes(callee.name.text)) {
        add('events', [first.text])
      }
      if (source.fileName === preloadShim && ts.isIdentifier(callee) && callee.text === 'lacking' && second) {
        const owner =
          first.text === 'electron' ? 'electron' : first.text.replace(/^./, (c) => c.toUpperCase())
        add(owner, namesOf(checker.getTypeAtLocation(second)))
      }
    })
  }
  return members
}

const isElectrons = (symbol: ts.Symbol | undefined): boolean =>
  symbol?.declarations?.some((d) => d.getSourceFile().fileName === electronTypes) === true

/** The name of the class, interface or namespace of electron.d.ts that a member was declared in. */
const ownerOf = (symbol: ts.Symbol): string => {
  for (const declaration of symbol.declarations ?? []) {
    for (let at: ts.Node = declaration.parent; !ts.isSourceFile(at); at = at.parent) {
      if ((ts.isInterfaceDeclaration(at) || ts.isClassDeclaration(at)) && at.name) return at.name.text
      if (ts.isTypeAliasDeclaration(at)) return at.name.text
      if (ts.isModuleDeclaration(at)) return 'electron'
    }
  }
  return ''
}

/** Every member of Electron that a file uses, as far as its types show. */
function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = []
  const note = (node: ts.Node, owner: string, member: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    uses.push({ owner, member, place: `${source.fileName}:${line + 1}` })
  }
  const noteName = (name: ts.Node): void => {
    const symbol = checker.getSymbolAtLocation(name)
    if (symbol && isElectrons(symbol)) note(name, ownerOf(symbol), symbol.name)
  }
  walk(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) noteName(node.name)
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name
      const symbol = ts.isIdentifier(key)
        ? checker.getTypeAtLocation(node.parent).getProperty(key.text)
        : undefined
      if (symbol && isElectrons(symbol)) note(key, ownerOf(symbol), symbol.name)
    }
    if (ts.isImportSpecifier(node) && !node.isTypeOnly && node.parent.parent.phaseModifier === undefined) {
      const from = node.parent.parent.parent.moduleSpecifier
      const target = checker.getSymbolAtLocation(node.name)
      const real = target && target.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(target) : target
      // A name imported for its type alone is not there at run time.
      if (ts.isStringLiteral(from) && from.text === 'electron' && real && real.flags & ts.SymbolFlags.Value) {
        note(node, 'electron', (node.propertyName ?? node.name).text)
      }
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name } = node.expression
      const [event] = node.arguments
      const listens = ['on', 'once', 'addListener', 'prependListener'].includes(name.text)
      const symbol = listens ? checker.getSymbolAtLocation(name) : undefined
      if (
        event &&
        ts.isStringLiteral(event) &&
        isElectrons(symbol) &&
        symbol &&
        !/^Ipc/.test(ownerOf(symbol))
      ) {
        note(event, 'events', event.text)
      }
    }
  })
  return uses
}

/**
 * Compares the Electron calls of the given files (bundles, or their sources, whose types say more) with what the
 * shim has. Answers one sentence for each thing that it lacks; nothing where it has them all.
 */
export function missingCalls(files: readonly string[]): string[] {
  const program = ts.createProgram([...files, here('shim/electron.ts'), preloadShim, electronTypes], options)
  const checker = program.getTypeChecker()
  const members = shimMembers(program, checker)
  const missing = new Set<string>()
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new Error(`${file} cannot be read`)
    for (const { owner, member, place } of usesIn(source, checker)) {
      // Structures without methods (Rectangle, details of events) are made by whoever hands them over.
      const has = members.get(owner)
      const known = has?.has(member) === true || (owner === 'events' && neverHappens.has(member))
      if (has !== undefined && !known) missing.add(`stand-in lacks ${owner}.${member} (${place})`)
    }
  }
  return [...missing].sort()
}

if (import.meta.main) {
  const bundles = ['out/main/index.js', 'out/preload/index.js'].map((path) => join(root, path))
  const unbuilt = bundles.filter((path) => !existsSync(path))
  if (unbuilt.length > 0) {
    console.error(`not built yet: ${unbuilt.join(', ')}`)
    process.exit(2)
  }
  const sources = globSync(['main/**/*.ts', 'preload/*.ts'], { cwd: root }).map((path) => join(root, path))
  const missing = missingCalls([...bundles, ...sources])
  for (const sentence of missing) console.error(sentence.replaceAll(root + sep, ''))
  if (missing.length > 0) process.exit(1)
  console.log('The stand-in has every Electron call of the bundles.')
}
