export { Recovery, type Enrolled } from './Recovery.tsx'
