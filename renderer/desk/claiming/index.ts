export { ClaimDialog } from './ClaimDialog.tsx'
export { askAboutTie, askToClaim, candidateOf } from './store.ts'
export { useNextCase } from './useNextCase.ts'
