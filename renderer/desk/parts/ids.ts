/**
 * Everything that opens over a screen, and every sheet before the unlock, by the id of its element. Each is a state of the
 * one list that axe, pictures and the manual go by: one that is missing there does not compile (test/screens/states.ts).
 */
export const dialogIds = [
  'shortcuts',
  'palette',
  'claiming',
  'tie',
  'save-view',
  'rename-view',
  'intake-choose',
  'intake-manual',
  'intake-look',
  'intake-take',
  'intake-done',
  'page-view',
  'marks',
  'reasons',
  'hand-on',
  'send-elsewhere',
  'destroy-copies',
  'destroy',
  'appeal',
  'receipt',
  'passphrase',
  'enrol',
  'remove',
  'sender',
  'peer',
  'escrow',
] as const
export type DialogId = (typeof dialogIds)[number]

export const sheetIds = [
  'first-run-language',
  'first-run-workstation',
  'first-run-representative',
  'first-run-reviewer',
  'first-run-sheet',
  'first-run-check',
  'first-run-done',
  'restore-choose',
  'restore-groups',
  'restore-account',
  'restore-done',
  'unlock',
  'recovery-groups',
  'recovery-person',
  'unusable',
] as const
export type SheetId = (typeof sheetIds)[number]
