export { ClaimDialog } from './ClaimDialog.tsx'
export { askAboutTie, askToClaim, candidateOf, useIsAsking } from './store.ts'
export { useNextCase } from './useNextCase.ts'
