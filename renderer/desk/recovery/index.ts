export { GroupsStep } from './GroupsStep.tsx'
export { Recovery, type Enrolled, type Means } from './Recovery.tsx'
