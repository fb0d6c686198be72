/**
 * The closed lists that every room shares. What is not in a list does not exist: schemas are made from
 * these arrays, so that adding a word is one edit and leaving one out is a type error.
 */

export const documentKinds = [
  'id-card',
  'passport',
  'internal-passport',
  'residence-permit',
  'diploma',
  'diploma-supplement',
  'certificate',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentGroups = ['identity', 'education', 'other'] as const
export type DocumentGroup = (typeof documentGroups)[number]

export const documentVerdicts = ['accepted', 'rejected', 'resubmission'] as const
export type DocumentVerdict = (typeof documentVerdicts)[number]

export const caseOutcomes = ['certified', 'declined', 'more-documents-required'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

export const reasonClasses = [
  'quality',
  'completeness',
  'validity',
  'mismatch',
  'authenticity',
  'education',
  'policy',
] as const
export type ReasonClass = (typeof reasonClasses)[number]

export const reasonCodes = [
  'BLUR',
  'GLARE',
  'DARK',
  'CUT_OFF',
  'COVERED',
  'LOW_RESOLUTION',
  'BLACK_AND_WHITE',
  'PHOTO_OF_SCREEN',
  'PAGE_MISSING',
  'BACK_MISSING',
  'SUPPLEMENT_MISSING',
  'TRANSLATION_MISSING',
  'WRONG_KIND',
  'TWO_DOCUMENTS',
  'UNREADABLE_FILE',
  'PASSWORD_PROTECTED',
  'EXPIRED',
  'REPLACEMENT_DUE',
  'DAMAGED',
  'UNSIGNED_OR_UNSTAMPED',
  'REVOKED',
  'NAME',
  'BIRTH_DATE',
  'NUMBER',
  'PHOTO_OF_PERSON',
  'NAME_CHANGE_WITHOUT_PROOF',
  'MRZ_CHECK',
  'ID_CHECK_DIGIT',
  'TEMPLATE',
  'DIGITAL_EDIT',
  'DUPLICATE_NUMBER',
  'ISSUER_UNLICENSED',
  'REGISTRY_NOT_FOUND',
  'QUALIFICATION_MISMATCH',
  'HOURS_INSUFFICIENT',
  'SURPLUS',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** The policy's 18 verbs, in its order (demand 1): сбор … уничтожение. The last nine are gated (demand 2). */
export const verbs = [
  'collect',
  'record',
  'systematise',
  'accumulate',
  'store',
  'clarify',
  'update',
  'alter',
  'extract',
  'use',
  'transfer',
  'distribute',
  'provide',
  'access',
  'depersonalise',
  'block',
  'delete',
  'destroy',
] as const
export type Verb = (typeof verbs)[number]

export const gatedVerbs = [
  'use',
  'transfer',
  'distribute',
  'provide',
  'access',
  'depersonalise',
  'block',
  'delete',
  'destroy',
] as const satisfies readonly Verb[]
export type GatedVerb = (typeof gatedVerbs)[number]

/** What may be done to personal data, each act under its one verb of the policy. */
export const processingActs = {
  'case-received': 'collect',
  'document-received': 'record',
  'document-refused': 'record',
  'round-opened': 'update',
  'case-claimed': 'access',
  'case-released': 'systematise',
  /** Who had it gives it to somebody named, who has not taken it yet. */
  'case-handed-on': 'systematise',
  /** That somebody refused it, a representative freed it, or who gave it took it back. */
  'hand-on-ended': 'systematise',
  'document-opened': 'access',
  'pages-counted': 'systematise',
  'page-shown': 'access',
  'page-failed': 'access',
  'preview-shown': 'access',
  'claim-shown': 'access',
  'reading-recorded': 'clarify',
  'reading-withdrawn': 'clarify',
  'checklist-recorded': 'use',
  finding: 'use',
  'finding-withdrawn': 'use',
  decision: 'use',
  confirmation: 'use',
  'confirmation-refused': 'use',
  /** A decision goes to a second reviewer, who is not told it. */
  'second-review': 'use',
  /** There is none who could: the representative is asked to confirm it. */
  'second-review-left': 'use',
  'reviews-differ': 'use',
  /** The case as it came goes to another workstation for its second review, and nothing of the first. */
  'second-review-sent': 'transfer',
  'second-review-recalled': 'use',
  /** What a reviewer found goes back to the workstation that asked. */
  'second-review-returned': 'provide',
  'second-review-result': 'record',
  /** What the first review was made on is not what the second found. */
  'review-voided': 'use',
  /** The representative's word between two reviews that differ. */
  settlement: 'use',
  'appeal-received': 'record',
  /** The case as it came and what the Master writes go to another workstation, and nothing that was found before. */
  'appeal-sent': 'transfer',
  'appeal-recalled': 'use',
  /** What a reviewer found goes back to the workstation that asked. */
  'appeal-returned': 'provide',
  'appeal-result': 'record',
  'appeal-upheld': 'use',
  'appeal-granted': 'use',
  undo: 'use',
  'hand-over': 'provide',
  'sources-deleted': 'delete',
  'sources-kept': 'store',
  'document-destroyed': 'destroy',
} as const satisfies Record<string, Verb>
export type ProcessingAct = keyof typeof processingActs

export const authorityEvents = [
  'vault-founded',
  'account-enrolled',
  'mandate-granted',
  'ring-epoch',
  'recovery-sheet-confirmed',
  'unlock',
  'unlock-refused',
  'lock',
  'workstation-enrolled',
  'receipt',
  'outcome-refused',
  'clock-went-back',
  'orphans-swept',
  'journal-exported',
  'settings-changed',
  'account-removed',
  /** Past its end, removed for good at a representative's unlock. */
  'account-ended',
  'passphrase-changed',
  'recovery-used',
  'escrow-used',
  'escrow-set',
  /** The key to which case packages for this workstation are sealed. */
  'package-key-made',
  'sender-enrolled',
  'sender-removed',
  /** One that a person gave did not come in; the entry's code says why. */
  'package-refused',
  /** Another workstation, with which second reviews are exchanged. */
  'peer-enrolled',
  'peer-removed',
  /** An epoch of keys leaves the keyring: nothing lies under it any more. */
  'epoch-dropped',
  'documents-shredded',
  'vault-checked',
  'backup-made',
  'restored',
  /** Said when a case is taken: nothing ties the reviewer to the Master. */
  'no-tie-declared',
  /** Something does: the case is not theirs to take, until a representative lifts it. */
  'tie-declared',
  'tie-lifted',
  /** How many certifications of a hundred get a second look; a hash tells which of the hundred and one it is. */
  'sample-share-set',
  /** All rows have been brought to the app's format. */
  'format-migrated',
] as const
export type AuthorityEvent = (typeof authorityEvents)[number]

/** Why an act is done; the journal knows no free text. */
export const purposes = ['certification', 'administration', 'sync', 'audit'] as const
export type Purpose = (typeof purposes)[number]

/** Why personal data is destroyed; a person names one (152-FZ, articles 14, 20 and 21). */
export const destructionGrounds = ['purpose-reached', 'consent-withdrawn', 'unlawful', 'surplus'] as const
export type DestructionGround = (typeof destructionGrounds)[number]

export const grounds = [
  'application',
  'mandate',
  'founding',
  'person',
  'automatic',
  ...destructionGrounds,
] as const
export type Ground = (typeof grounds)[number]

export const roles = ['reviewer', 'representative', 'auditor'] as const
export type Role = (typeof roles)[number]

export const affiliations = ['company', 'affiliate', 'contractor'] as const
export type Affiliation = (typeof affiliations)[number]

export const rings = ['cases', 'documents', 'journal', 'blocked'] as const
export type Ring = (typeof rings)[number]

/** Whose keys open what: an auditor reads the journal and holds no key of a case or a document (demand 9). */
export const ringsOfRole = {
  representative: rings,
  reviewer: ['cases', 'documents', 'journal'],
  auditor: ['journal'],
} as const satisfies Record<Role, readonly Ring[]>

/** The languages of the desk and of what a Master reads; Russian first. */
export const languages = ['ru', 'kk', 'en'] as const
export type Language = (typeof languages)[number]
