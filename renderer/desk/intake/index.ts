/** Taking cases in. The only door of this folder. */
export { IntakeDialog } from './IntakeDialog.tsx'
export type { Gathered } from './gather.ts'
export { useFileDrop } from './useFileDrop.ts'
