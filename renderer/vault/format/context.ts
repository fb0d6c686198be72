export { context, idBytes, lengthPrefixed, u8 } from '../../../preload/contract/context.ts'
