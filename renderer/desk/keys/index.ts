/** What a person opens the vault with: a passphrase made and weighed, a sheet typed in. The only door of this folder. */
export { areWhole, noGroups, type GroupsDraft } from './groups.ts'
export { isPhraseReady, noPhrase, PhraseFields, type PhraseDraft } from './PhraseFields.tsx'
export { SheetGroups } from './SheetGroups.tsx'
export { useStrength } from './Strength.tsx'
